internal import Diagnostics

extension Tree where Hole == Documents.Hole {
  /// Reports ids that two headings have, and references to ids that no heading has.
  func checkAnchors(into problems: inout Problems) {
    var known: [String: Anchor<Hole>] = [:]
    var anchors: [Anchor<Hole>] = []
    for case .heading(let heading) in blocks.everyBlock() {
      guard let anchor = heading.anchor else { continue }
      anchors.append(anchor)
      guard let word = anchor.fixed else { continue }
      if let first = known[word] {
        problems.report(.repeatedAnchor(word, at: anchor.place, first: first.place))
      } else {
        known[word] = anchor
      }
    }
    let words = anchors.compactMap(\.fixed)
    for inline in blocks.everyInline() {
      guard case .reference(let anchor, _) = inline else { continue }
      if let word = anchor.fixed {
        guard !anchors.contains(where: { $0.mayBecome(word) }) else { continue }
        problems.report(.unknownAnchor(word, known: words, at: anchor.place))
      } else if anchors.allSatisfy({ $0.fixed != nil && !anchor.mayBecome($0.fixed ?? "") }) {
        problems.report(.unmatchedAnchor(at: anchor.place))
      }
    }
  }
}

extension Tree where Hole == Never {
  /// Reports references to headings that are not in the body, and ids that came out twice.
  func checkAnchors(into problems: inout Problems) {
    var known: Set<String> = []
    for case .heading(let heading) in blocks.dropFirst(body) {
      guard let anchor = heading.anchor else { continue }
      if !known.insert(anchor.id).inserted {
        problems.report(.repeatedAnchor(anchor.id, at: anchor.place, first: nil))
      }
    }
    var onCover: Set<String> = []
    for case .heading(let heading) in blocks.prefix(body) {
      if let anchor = heading.anchor { onCover.insert(anchor.id) }
    }
    for inline in blocks.everyInline() {
      guard case .reference(let anchor, _) = inline, !known.contains(anchor.id) else { continue }
      problems.report(
        onCover.contains(anchor.id)
          ? .anchorOnCover(anchor.id, at: anchor.place)
          : .vanishedAnchor(anchor.id, at: anchor.place))
    }
  }
}

extension Diagnostic {
  fileprivate static func repeatedAnchor(
    _ word: String, at place: Place?, first: Place?
  ) -> Diagnostic {
    let isSame = first == nil
    return Diagnostic(
      "RepeatedId", "two headings have the id '\(word)'", at: place,
      why: isSame ? "a heading in a section that repeats comes out several times" : nil,
      fix: isSame
        ? "put a hole into the id, such as '{#clause-{{number}}}'" : "give each heading its own",
      notes: first.map { [Note("it is first given here", at: $0)] } ?? [])
  }

  fileprivate static func unknownAnchor(
    _ word: String, known: [String], at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      "UnknownId", "no heading has the id '\(word)'", at: place,
      fix: known.isEmpty
        ? "end the heading with '{#\(word)}'" : NearMiss.fix(for: word, among: known))
  }

  fileprivate static func unmatchedAnchor(at place: Place?) -> Diagnostic {
    Diagnostic(
      "UnknownId", "no heading can have this id", at: place,
      fix: "write it as the heading's id is written")
  }

  fileprivate static func anchorOnCover(_ word: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "IdOnCover", "the heading with the id '\(word)' stands on the cover", at: place,
      why: "all that stands before the first '---' is the cover, where no reference leads",
      fix: "write '---' on a line of its own where the cover ends")
  }

  fileprivate static func vanishedAnchor(_ word: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "VanishedId", "the section '\(word)' is not in the body of this document", at: place,
      why: "a section without content falls away with its heading",
      fix: "put the reference into a section of a field that goes with it")
  }
}
