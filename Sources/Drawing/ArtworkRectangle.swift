/// A rectangle of an artwork, which a design may use as a slot.
public struct ArtworkRectangle: Hashable, Sendable {
  /// What it is called: its id, and the name that a drawing program shows for it, if another.
  public var names: [String]
  /// Where it stands, in points from the top left corner of the artwork at its natural size.
  ///
  /// A line around it does not count; of one that is turned it is what lies around it.
  public var frame: Rect
  /// Whether its sides are level and plumb.
  public var isUpright: Bool
  /// Whether it is drawn.
  public var isVisible: Bool

  /// Makes a rectangle.
  public init(names: [String], frame: Rect, isUpright: Bool = true, isVisible: Bool = false) {
    (self.names, self.frame) = (names, frame)
    (self.isUpright, self.isVisible) = (isUpright, isVisible)
  }
}

/// What the file says of a rectangle with an id; its place is computed by librsvg.
struct RectangleOutline {
  let id: String
  let names: [String]
  let isUpright: Bool
  let isVisible: Bool

  // Inkscape shows `inkscape:label`, Illustrator `data-name`, where the id is one they made up.
  private static let labels = ["label", "data-name"]

  /// The rectangles in `elements`; of several with one id the first, which is the one drawn from.
  static func all(in elements: [Markup.Element]) -> [RectangleOutline] {
    let look = MarkupLook(elements)
    var seen: Set<String> = []
    return elements.indices.compactMap { index in
      let element = elements[index]
      guard element.name == "rect", let id = element["id"], seen.insert(id).inserted else {
        return nil
      }
      let label = labels.compactMap { element[$0] }.first { $0 != id }
      return RectangleOutline(
        id: id, names: [id] + (label.map { [$0] } ?? []), isUpright: look.isUpright(index),
        isVisible: look.isVisible(index))
    }
  }
}

extension Markup.Element {
  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
