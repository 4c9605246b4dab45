internal import Diagnostics
internal import Foundation
internal import Reading

// Words by names that an author chose, which only the author's own templates ask for.

extension House {
  /// The words that own templates, theme and designs name, such as `words.motto`.
  var wordsAskedFor: Set<String> {
    guard let templates else { return [] }
    let folder = "\(templates)/certificates"
    let designs = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let names =
      ["report.md", "summary.md", "comparison.md", "page.html", "theme.yaml"]
      + designs.map { "certificates/\($0)" }
    return Set(
      names.compactMap { try? String(contentsOfFile: "\(templates)/\($0)", encoding: .utf8) }
        .flatMap { $0.matches(of: /(?:headings|words)\.[A-Za-z][A-Za-z0-9]*/) }
        .map { String($0.output) })
  }
}

extension Node {
  /// Reports headings and words that `shipped` does not have and no template asks for.
  func reportUnknownWords(
    besides shipped: Node, askedFor: Set<String>, into problems: inout Problems
  ) {
    for group in ["headings", "words"] {
      guard case .map(let entries)? = descendant(group)?.content,
        case .map(let known)? = shipped.descendant(group)?.content
      else { continue }
      let names = known.map(\.key)
      for entry in entries where !names.contains(entry.key) {
        let word = "\(group).\(entry.key)"
        guard !askedFor.contains(word) else { continue }
        problems.report(
          .unknownWord(entry.key, in: group, known: names, at: entry.keyPlace))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownWord(
    _ key: String, in group: String, known: [String], at place: Place
  ) -> Diagnostic {
    let ask = "ask for it in a template as '{{\(group).\(key)}}'"
    let near = NearMiss.of(key, among: known).map { "'\($0)'" }.joined(separator: " or ")
    return Diagnostic(
      "UnknownWord", "no document says '\(group).\(key)'", at: place,
      why: "it is no word that ships, and none of the templates beside asks for it",
      fix: near.isEmpty ? "\(ask), or delete it" : "write \(near), or \(ask)")
  }
}
