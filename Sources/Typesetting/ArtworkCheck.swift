internal import Diagnostics
internal import Drawing
internal import Reading

extension CertificateDesign.Artwork {
  /// What a rectangle is called that says how far the artwork reaches beyond the page.
  static let bleed = "bleed"

  /// The whole page.
  var page: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// What its rectangles are called, sorted.
  var names: [String] { rectangles.flatMap(\.names).sorted() }

  /// Reports an artwork that goes beyond its page, but not far enough.
  func checkBleed(at place: Place, _ problems: inout Problems) {
    for rectangle in rectangles where rectangle.names.contains(Self.bleed) {
      if !rectangle.frame.contains(CropMarks.bleed(of: page), tolerance: 0.1) {
        problems.report(.bleedTooSmall(picture, at: place))
      }
    }
  }

  /// Warns of invisible rectangles with a name of their own that the design in `node` never names.
  func reportUnused(besides node: Node, at place: Place, _ problems: inout Problems) {
    let slots = node.scalars().filter { $0.path.hasSuffix(".slot") }.map(\.text)
    let missing = slots.filter { !names.contains($0) }
    for rectangle in rectangles where !rectangle.isVisible {
      guard !rectangle.names.contains(where: { slots.contains($0) || $0 == Self.bleed }),
        let name = rectangle.names.last(where: { !$0.isMadeUp })
      else { continue }
      problems.report(.unusedRectangle(name, in: picture, missing: missing, at: place))
    }
  }
}

extension String {
  /// Whether a drawing program has given the name: `rect1234`, `Rectangle_1`, `SVGID_2_`, `_x31_`.
  fileprivate var isMadeUp: Bool {
    let word = lowercased()
    let rest = ["rectangle", "rect", "svgid"].first { word.hasPrefix($0) }
      .map { word.dropFirst($0.count) }
    return hasPrefix("_") || rest?.allSatisfy { $0.isNumber || "-_ ".contains($0) } == true
  }
}
