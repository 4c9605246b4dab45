public import Diagnostics
public import Drawing
internal import Reading

extension Theme {
  /// Adds the artwork of a file name to the pictures, with that name as its id, and gives its
  /// natural size; or reports at the place of the name why it cannot.
  public typealias ArtworkSource =
    (_ name: String, _ place: Place, _ problems: inout Problems) -> Size?

  /// A piece of artwork as large as the page, below everything else on it.
  struct Artwork: Hashable, Sendable {
    /// The id of its picture.
    var picture: String
    /// Covers the page; what is over by a rounded length is cut off by its edge.
    var frame: Rect

    /// The mark that paints it.
    var mark: Mark { .picture(id: picture, frame: frame) }
  }

  /// Where the cover shows the mark of the body, if the audit names one.
  struct BodyMark: Hashable, Sendable {
    /// On the page; the mark is as large as it fits.
    var frame: Rect
    /// Where in the frame a mark of another proportion stands.
    var side: Slot.Side
  }

  /// The largest frame that the body's mark can have in a report; `nil` if it is not shown.
  public var markFrame: Size? { cover.mark?.frame.size }
}

extension ThemeValues {
  /// How far the proportion of artwork may be from the page's: lengths are rounded where it is
  /// drawn, as A4 is to 595 × 842.
  private static let tolerance = 0.005

  /// Artwork for a page of `size`; `nil` if absent.
  mutating func artwork(_ key: String, of map: inout Mapping, for size: Size) -> Theme.Artwork? {
    guard let node = map.optional(key, &problems), let name = node.text(map.path(key), &problems),
      let natural = source(name, node.place, &problems), size.width > 0
    else { return nil }
    let (across, down) = (size.width / natural.width, size.height / natural.height)
    if abs(across / down - 1) > Self.tolerance {
      report(.artworkOfAnotherProportion(map.path(key), natural, page: size, at: node.place))
    }
    let scale = max(across, down)
    let (width, height) = (natural.width * scale, natural.height * scale)
    return Theme.Artwork(
      picture: name,
      frame: Rect(
        x: (size.width - width) / 2, y: (size.height - height) / 2, width: width, height: height))
  }
}

extension Theme.BodyMark {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    frame = values.frame(of: &map, least: 8)
    side = values.word("align", of: &map) ?? .left
  }
}

extension Diagnostic {
  fileprivate static func artworkOfAnotherProportion(
    _ name: String, _ artwork: Size, page: Size, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ArtworkProportion",
      "'\(name)' must have the proportion of the page of \(page.inDigits) points, "
        + "found \(artwork.inDigits)",
      at: place, why: "it covers the page from edge to edge",
      fix: "draw it \(page.inDigits) points large")
  }
}

extension Size {
  /// The width and the height with at most two decimals.
  fileprivate var inDigits: String { "\(width.inDigits) × \(height.inDigits)" }
}
