/// Pages as content of PDF, with the fonts and pictures that they show.
public struct DocumentContent: Sendable {
  /// The pages.
  public var pages: [PageContent]
  /// The fonts; content calls the first `/F0`.
  public var fonts: [EmbeddedFont]
  /// The pictures; content calls the first `/P0`.
  public var pictures: [ShownPicture]

  // What every viewer is sure to show.
  private static let sides = 1.0...14_400

  /// Writes the content of `pages`; the same pages give the same bytes.
  ///
  /// - Parameters:
  ///   - structure: the elements that marks belong to; marks of elements that are not in the tree,
  ///     like those of none, become decoration.
  ///   - fonts: the library the text was set with.
  ///   - pictures: the library of the pictures shown.
  public init(
    of pages: [Page], _ structure: Structure, fonts: FontLibrary, pictures: PictureLibrary
  ) throws(DrawingError) {
    for page in pages {
      guard Self.sides.contains(page.size.width), Self.sides.contains(page.size.height) else {
        throw .impossiblePage(page.size)
      }
    }
    var resources = ContentResources(fonts: fonts, pictures: pictures)
    let belongs = structure.isInTree
    var contents: [PageContent] = []
    for page in pages {
      var writer = ContentWriter(page, structure, belongs, resources)
      try writer.write(page.marks)
      (contents, resources) = (contents + [writer.page], writer.resources)
    }
    self.pages = contents
    self.fonts = resources.embeddedFonts
    self.pictures = resources.shown
  }
}

/// One page as content of PDF.
public struct PageContent: Hashable, Sendable {
  /// An area that leads elsewhere.
  public struct Link: Hashable, Sendable {
    /// Where it leads.
    public var target: Drawing.Link
    /// The area, from the upper left corner of the page.
    public var area: Rect
    /// The words that stand there, as far as they are known.
    public var words: String
    /// The element it belongs to.
    public var element: Structure.ID?
    /// How many pieces of content of elements come before it on the page.
    public var position: Int
  }

  /// A place that links lead to.
  public struct Place: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// From the upper left corner of the page.
    public var point: Point
  }

  /// The size of the page.
  public var size: Size
  /// Where it is cut.
  public var trim: Rect?
  /// What a cut may show at most.
  public var bleed: Rect?
  /// The operators.
  public var bytes: [UInt8] = []
  /// The numbers of its fonts, in ascending order.
  public var fonts: [Int] = []
  /// The numbers of its pictures, in ascending order.
  public var pictures: [Int] = []
  /// The areas that lead elsewhere.
  public var links: [Link] = []
  /// The places that links lead to.
  public var places: [Place] = []
  /// The element of each piece of marked content, by its number (MCID).
  public var elements: [Structure.ID] = []
  /// What figures take up on the page.
  public var figures: [Structure.ID: Rect] = [:]
}

/// A picture as pages show it.
public enum ShownPicture: Hashable, Sendable {
  /// Artwork in a size, with what it draws around its frame up to a distance.
  case artwork(id: String, Size, around: Double)
  /// A picture of pixels, of any size.
  case raster(id: String)
}

extension Structure {
  /// For each element whether it is in the tree.
  fileprivate var isInTree: [Bool] {
    var belongs = elements.map { _ in false }
    var open = [Self.root]
    while let id = open.popLast() {
      guard !belongs[id.index] else { continue }
      belongs[id.index] = true
      open += self[id].children
    }
    return belongs
  }
}
