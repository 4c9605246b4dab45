internal import Diagnostics

/// What a heading is known by, and a reference leads to: the word after `#`.
public struct Anchor<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// A part of the word.
  public enum Part: Hashable, Sendable {
    /// Letters, digits, hyphens and dots.
    case text(String)
    /// A place for a field's value; never in a document.
    case hole(Hole)
  }

  /// The parts in order.
  public var parts: [Part]
  /// Where the word stands in the template; `nil` if it came from no file.
  var place: Place?

  init(_ parts: [Part], at place: Place?) {
    self.parts = parts
    self.place = place
  }
}

extension Anchor where Hole == Never {
  /// Makes the anchor `id`.
  public init(_ id: String) { self.init([.text(id)], at: nil) }

  /// The word.
  public var id: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      }
    }.joined()
  }
}

extension Anchor where Hole == Documents.Hole {
  /// The word, if there is no hole in it.
  var fixed: String? {
    var word = ""
    for part in parts {
      guard case .text(let text) = part else { return nil }
      word += text
    }
    return word
  }

  /// Whether filling may make `word` of it.
  func mayBecome(_ word: String) -> Bool {
    var rest = Substring(word)
    for (index, part) in parts.enumerated() {
      guard case .text(let text) = part else { continue }
      if index == 0 {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
      } else {
        guard let found = rest.firstRange(of: text) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }
}

extension Character {
  /// Whether an author may write it in an anchor.
  var isOfAnchor: Bool { isASCII && (isLetter || isNumber || self == "-" || self == ".") }
}
