/// Writes the marks of a page as content.
///
/// Operators of colour, font and line come only where they change; rectangles of one colour are
/// filled together. What belongs to an element of the structure is marked so, all else as an
/// artefact.
struct ContentWriter {
  /// What is being written inside of.
  enum Scope: Hashable {
    case none
    case artifact
    case element
  }

  private(set) var page: PageContent
  private(set) var resources: ContentResources
  var out = PDFBytes(capacity: 1 << 14)

  // What the content has set so far.
  var font: (number: Int, size: Int)?
  var fill: Color?
  var stroke: Color?
  var lineWidth: Int?
  /// The start of the last line of an open text object, in thousandths of a point.
  var line: (x: Int, y: Int)?
  /// Whether a path awaits to be filled.
  var hasRectangles = false

  private let structure: Structure
  private let belongs: [Bool]
  private let around: Double
  private var scope = Scope.none
  private var element: Structure.ID?
  private var words = ""
  private var fontsShown: Set<Int> = []
  private var picturesShown: Set<Int> = []

  /// - Parameter belongs: for each element whether it is in the tree.
  init(
    _ page: Page, _ structure: Structure, _ belongs: [Bool], _ resources: ContentResources
  ) {
    self.page = PageContent(size: page.size, trim: page.trim, bleed: page.bleed)
    self.structure = structure
    self.belongs = belongs
    self.resources = resources
    around = page.bleed == nil ? 0 : max(page.trim?.minX ?? 0, 0)
  }

  /// Writes all marks of the page.
  mutating func write(_ marks: [Mark]) throws(DrawingError) {
    for mark in marks {
      switch mark {
      case .text(let run):
        open()
        try write(run)
        if isInLink { words += run.text }
        note(run.frame)
      case .shape(let shape):
        open()
        write(shape)
        note(shape.frame)
      case .picture(let id, let frame):
        open()
        let shown = try write(id, in: frame)
        note(shown)
      case .link(let address, let area): add(.address(address), area)
      case .jump(let name, let area): add(.place(name), area)
      case .place(let name, let point):
        page.places.append(PageContent.Place(name: name, point: point))
      case .begin(let id):
        close()
        element = belongs.indices.contains(id.index) && belongs[id.index] ? id : nil
        words = ""
      case .end:
        close()
        element = nil
      }
    }
    close()
    page.bytes = out.bytes
    page.fonts = fontsShown.sorted()
    page.pictures = picturesShown.sorted()
  }

  /// Prints a height on the page as PDF counts it, from below.
  func fromBelow(_ y: Double) -> Int { (page.size.height - y).thousandths }

  /// Ends what only operators of its own kind may follow: a text object, a path to be filled.
  mutating func endObject() {
    if line != nil {
      out.append("ET\n")
      line = nil
    }
    if hasRectangles {
      out.append("f\n")
      hasRectangles = false
    }
  }

  /// The face, with its name set and noted.
  mutating func face(of style: TextStyle) throws(DrawingError) -> FaceContent {
    let number = try resources.number(of: style.face)
    let size = style.size.thousandths
    if font?.number != number || font?.size != size {
      out.append("/F")
      out.append(number)
      out.append(" ")
      out.append(thousandths: size)
      out.append(" Tf\n")
      font = (number, size)
      fontsShown.insert(number)
    }
    return resources.faces[number]
  }

  private mutating func write(_ id: String, in frame: Rect) throws(DrawingError) -> Rect {
    guard let kind = resources.pictures.kind(of: id) else { throw .unknownPicture(id: id) }
    let frame = frame.fitting(kind.size)
    endObject()
    let picture: ShownPicture =
      kind.isArtwork ? .artwork(id: id, frame.size, around: around) : .raster(id: id)
    let number = resources.number(of: picture)
    picturesShown.insert(number)
    out.append("q ")
    // An image is a unit square, artwork has its size.
    out.append(kind.isArtwork ? 1 : frame.size.width)
    out.append(" 0 0 ")
    out.append(kind.isArtwork ? 1 : frame.size.height)
    out.append(" ")
    let margin = kind.isArtwork ? around : 0
    out.append(frame.minX - margin)
    out.append(" ")
    out.append(thousandths: fromBelow(frame.maxY + margin))
    out.append(" cm /P")
    out.append(number)
    out.append(" Do Q\n")
    return frame
  }

  private mutating func add(_ target: Link, _ area: Rect) {
    let link = PageContent.Link(
      target: target, area: area, words: isInLink ? words : "", element: element,
      position: page.elements.count)
    page.links.append(link)
  }

  private var isInLink: Bool { element.map { structure[$0].role == .link } ?? false }

  /// Notes what a figure takes up.
  private mutating func note(_ frame: @autoclosure () -> Rect) {
    guard let element, case .figure = structure[element].role else { return }
    page.figures[element] = page.figures[element]?.union(frame()) ?? frame()
  }

  /// Begins to mark content, unless it is marked so already.
  private mutating func open() {
    guard scope == .none else { return }
    if let element {
      out.append("/")
      out.append(structure[element].role.name)
      out.append(" <</MCID ")
      out.append(page.elements.count)
      out.append(">> BDC\n")
      page.elements.append(element)
      scope = .element
    } else {
      out.append("/Artifact BMC\n")
      scope = .artifact
    }
  }

  private mutating func close() {
    endObject()
    if scope != .none { out.append("EMC\n") }
    scope = .none
  }
}

extension GlyphRun {
  /// About what it takes up.
  fileprivate var frame: Rect {
    Rect(
      x: origin.x, y: origin.y - 0.88 * style.size, width: width, height: style.size)
  }
}

extension Shape {
  /// What its points take up.
  fileprivate var frame: Rect {
    let points = steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension Rect {
  /// The smallest rectangle that holds both.
  fileprivate func union(_ other: Rect) -> Rect {
    let (x, y) = (min(minX, other.minX), min(minY, other.minY))
    return Rect(
      x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
  }
}
