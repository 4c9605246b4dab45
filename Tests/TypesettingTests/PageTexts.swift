import Diagnostics
import Documents
import Drawing
import Testing

@testable import Typesetting

// What stands on the pages of a certificate, for tests.

extension CertificateLayout {
  /// The pages of a certificate.
  func pages(
    _ fields: Fields, origin: @escaping (_ field: String) -> Place?, into problems: inout Problems
  ) -> [Page]? { certificate(fields, origin: origin, into: &problems)?.pages }
}

extension Page {
  /// The shapes on the page.
  var shapes: [Shape] {
    marks.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  /// The ids of the pictures on the page.
  var pictures: [String] {
    marks.compactMap { if case .picture(let id, _) = $0 { id } else { nil } }
  }

  /// The runs inside a frame.
  func runs(in frame: Rect) -> [GlyphRun] {
    marks.compactMap { mark in
      if case .text(let run) = mark, frame.holds(run) { run } else { nil }
    }
  }

  /// The text in each slot without white space; every run must lie inside one.
  ///
  /// What is in a column is not counted to the slot around it.
  func texts(in design: PageDesign) throws -> [String: String] {
    let columns = design.lists.flatMap(\.columns).map(\.slot)
    // What may have the room of another slot comes last, with that.
    let enlarged = design.fillings.compactMap { filling -> Slot? in
      let other = design.fillings.first { $0.slot.name == filling.roomOf }
      var slot = filling.slot
      guard let other else { return nil }
      slot.frame = slot.frame.union(other.slot.frame)
      return slot
    }
    let slots = columns + design.fillings.map(\.slot) + enlarged
    var texts: [String: String] = [:]
    for case .text(let run) in marks {
      let slot = try #require(
        slots.first { $0.frame.holds(run) }?.name, "no slot holds '\(run.text)'")
      texts[slot, default: ""] += run.text.unspaced
    }
    return texts
  }
}

extension Rect {
  /// Whether the em boxes of a run lie inside, but for the blank halves of punctuation at its ends.
  fileprivate func holds(_ run: GlyphRun) -> Bool {
    let size = run.style.size
    let left = run.text.first?.isPunctuation == true ? size / 2 : 0
    let right = run.text.last?.isPunctuation == true ? size / 2 : 0
    return contains(
      Rect(
        x: run.origin.x + left, y: run.origin.y - 0.88 * size, width: run.width - left - right,
        height: size))
  }
}

extension String {
  /// The text without white space, which may stand at the end of a line.
  var unspaced: String { filter { !$0.isWhitespace } }
}

extension CertificateDesign.Artwork {
  /// Where the rectangles stand, by their names.
  var slots: [String: Rect] {
    Dictionary(
      rectangles.flatMap { rectangle in rectangle.names.map { ($0, rectangle.frame) } },
      uniquingKeysWith: { first, _ in first })
  }
}
