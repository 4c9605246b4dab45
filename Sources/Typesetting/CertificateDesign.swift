internal import Documents
public import Drawing

/// How a certificate looks: its front, and the annex that lists what the front has no room for.
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
    /// Its rectangles with names, of which a design uses some as slots.
    public var rectangles: [ArtworkRectangle]

    /// Makes an artwork.
    public init(picture: String, size: Size, rectangles: [ArtworkRectangle]) {
      self.picture = picture
      self.size = size
      self.rectangles = rectangles
    }
  }

  /// What every certificate has.
  let front: PageDesign
  /// Added where one of its lists has an element; as many pages as these need.
  let annex: PageDesign?

  /// The ids of the pictures that lie below everything else on its pages.
  public var artworks: [String] { [front, annex].compactMap { $0?.artwork.picture } }

  /// The largest frame that the picture of a field has; of no size if it is never shown.
  public func frame(ofPicture field: String) -> Size {
    var largest = Size(width: 0, height: 0)
    for filling in front.fillings + (annex?.fillings ?? []) {
      guard case .picture(field, _) = filling.content else { continue }
      largest.width = max(largest.width, filling.slot.frame.size.width)
      largest.height = max(largest.height, filling.slot.frame.size.height)
    }
    return largest
  }
}

/// How one page of a certificate looks: an artwork, and what stands in its slots.
struct PageDesign: Hashable, Sendable {
  /// What stands in one slot.
  struct Filling: Hashable, Sendable {
    var slot: Slot
    /// The name of a slot whose room it has as well where nothing stands there.
    var roomOf: String?
    /// What stands there.
    var content: Content
  }

  /// What a slot can hold.
  enum Content: Hashable, Sendable {
    /// Texts over the fields.
    case texts(SlotTexts)
    /// So many stars as a field says.
    case stars(field: String, Color)
    /// The picture whose id a field holds.
    case picture(field: String, Slot.Side)
    /// A row for each element of a list.
    case rows(SlotRows)
    /// The text of a field as a QR code.
    case code(field: String)
    /// A text too small to be copied, over and over along the slot.
    case micro(MicroText)
    /// The guilloche of the digest that a field holds.
    case rosette(field: String, RosetteLook)
  }

  /// Painted below everything.
  let artwork: CertificateDesign.Artwork
  /// In the order of the design file, which is the order of the text on the page.
  let fillings: [Filling]
  /// Whether its lists go on on further pages of the same design, as those of the annex do.
  let continues: Bool

  /// The lists of the page.
  var lists: [SlotRows] {
    fillings.compactMap { if case .rows(let rows) = $0.content { rows } else { nil } }
  }
}
