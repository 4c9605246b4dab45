internal import Diagnostics
internal import Documents
public import Drawing

/// How a certificate looks: an artwork, and what stands in its slots.
///
/// Geometry lives in the artwork (an SVG with invisible named rectangles), meaning in a YAML file
/// beside it. A design that could be read holds only slots that the artwork has, inside its page
/// and apart from one another, and only fields that the catalogue has.
public struct CertificateDesign: Hashable, Sendable {
  /// An artwork as a design needs it.
  public struct Artwork: Hashable, Sendable {
    /// The artwork's id in the picture library.
    public var picture: String
    /// The size of the artwork, which is the size of the certificate's page.
    public var size: Size
    /// The slots by their names.
    public var slots: [String: Rect]

    /// Makes an artwork.
    public init(picture: String, size: Size, slots: [String: Rect]) {
      self.picture = picture
      self.size = size
      self.slots = slots
    }
  }

  /// What stands in one slot.
  struct Filling: Hashable, Sendable {
    /// The name of the slot.
    var slot: String
    /// Where the design names the slot.
    var place: Place
    /// Where the slot is on the page.
    var frame: Rect
    /// What stands there.
    var content: Content
  }

  /// What a slot can hold.
  enum Content: Hashable, Sendable {
    /// A text over the fields.
    case text(TextTemplate, SlotStyle)
    /// So many stars as a field says.
    case stars(field: String, Color)
    /// The picture whose id a field holds.
    case picture(field: String, SlotStyle.Side)
  }

  /// Painted below everything.
  public let artwork: Artwork
  /// In the order of the design file, which is the order of the text on the page.
  let fillings: [Filling]
}
