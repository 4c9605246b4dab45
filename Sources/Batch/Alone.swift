internal import Diagnostics

/// An audit rendered for itself: no manifest, no lock, no other process.
extension Renderer {
  /// Renders an audit and tells what came of it; returns the exit code.
  public func renderAlone(_ item: Item, _ voice: Run.Voice) -> Int32 {
    let claims = ClaimsOfOne()
    let rendered = render(item, claims)
    // Nothing else was claimed for, so only the audit itself can have taken a number before.
    let messages = claims.problems.messages + rendered.entry.messages
    for message in messages { voice.tell((message.printed ?? message.summary) + "\n") }
    if rendered.isUnwritable { return 2 }
    guard rendered.entry.outcome == .done else { return 1 }
    let names = (rendered.entry.files ?? []).map(\.name).joined(separator: ", ")
    voice.print("\(request.folder)/\(rendered.entry.folder ?? ""): \(names)\n")
    return 0
  }
}

/// The claims of a single audit.
private final class ClaimsOfOne: Claiming {
  private var claims = Claims()
  private(set) var problems = Problems()

  func claim(_ claim: Claim, for item: Item) { problems = claims.take(claim, of: item.input) }

  func isGranted(_ item: Item) -> Bool { !problems.hasErrors }
}
