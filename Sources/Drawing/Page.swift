/// A laid-out page: a value without pointers or font handles, so that it can be dumped, compared
/// and sent to another thread.
public struct Page: Hashable, Sendable {
  /// The size of the page.
  public var size: Size
  /// What is on it, painted in this order.
  public var marks: [Mark]
  /// Where the page is cut, if it is printed on a larger sheet.
  public var trim: Rect?
  /// How far what is on it goes on beyond the cut.
  public var bleed: Rect?

  /// Makes a page.
  public init(size: Size, marks: [Mark] = [], trim: Rect? = nil, bleed: Rect? = nil) {
    self.size = size
    self.marks = marks
    self.trim = trim
    self.bleed = bleed
  }
}

/// One thing on a page.
public enum Mark: Hashable, Sendable {
  /// Shaped text.
  case text(GlyphRun)
  /// A filled shape, a line or an outline.
  case shape(Shape)
  /// A picture of the run's picture library, fitted into a frame.
  case picture(id: String, frame: Rect)
  /// An area that leads to a web address.
  case link(address: String, area: Rect)
  /// An area that leads to the place of that name in the same document.
  case jump(name: String, area: Rect)
  /// A place that jumps lead to.
  case place(name: String, Point)
  /// The marks from here to the next `end` belong to an element of the document's structure; none
  /// begins before another has ended.
  case begin(Structure.ID)
  /// The end of the marks of an element.
  case end
}

/// Glyphs of one face in one line, with the text they came from.
public struct GlyphRun: Hashable, Sendable {
  /// One glyph of the face's full font.
  public struct Glyph: Hashable, Sendable {
    /// The glyph's number in the full font file.
    public var id: UInt32
    /// From the run's origin, in points; y grows downwards.
    public var offset: Point

    /// Makes a glyph.
    public init(id: UInt32, offset: Point) {
      self.id = id
      self.offset = offset
    }
  }

  /// How many bytes of text belong to how many glyphs; clusters follow one another in both.
  public struct Cluster: Hashable, Sendable {
    /// UTF-8 bytes of the run's text.
    public var bytes: Int
    /// Glyphs.
    public var glyphs: Int

    /// Makes a cluster.
    public init(bytes: Int, glyphs: Int) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The text shown.
  public var text: String
  /// Face, size and colour.
  public var style: TextStyle
  /// Where the baseline starts.
  public var origin: Point
  /// How far the run advances, in points.
  public var width: Double
  /// The glyphs.
  public var glyphs: [Glyph]
  /// The clusters; their bytes sum to the text's, their glyphs to the glyphs.
  public var clusters: [Cluster]

  /// Makes a run.
  public init(
    text: String, style: TextStyle, origin: Point, width: Double, glyphs: [Glyph],
    clusters: [Cluster]
  ) {
    self.text = text
    self.style = style
    self.origin = origin
    self.width = width
    self.glyphs = glyphs
    self.clusters = clusters
  }
}

/// A path that is filled, stroked, or both.
public struct Shape: Hashable, Sendable {
  /// A step of a path.
  public enum Step: Hashable, Sendable {
    /// Starts a new part.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic curve.
    case curve(Point, Point, Point)
    /// Back to the start of the part.
    case close
  }

  /// The steps.
  public var steps: [Step]
  /// The colour inside, if filled.
  public var fill: Color?
  /// The colour of the line, if stroked; its ends and corners are round.
  public var stroke: Color?
  /// The width of the line in points.
  public var lineWidth: Double

  /// Makes a shape.
  public init(steps: [Step], fill: Color? = nil, stroke: Color? = nil, lineWidth: Double = 0.5) {
    self.steps = steps
    self.fill = fill
    self.stroke = stroke
    self.lineWidth = lineWidth
  }

  /// A filled rectangle; rules of tables are such (a fill is cheaper than a stroke).
  public static func rectangle(_ rect: Rect, fill: Color) -> Shape {
    Shape(
      steps: [
        .move(rect.origin), .line(Point(x: rect.maxX, y: rect.minY)),
        .line(Point(x: rect.maxX, y: rect.maxY)), .line(Point(x: rect.minX, y: rect.maxY)), .close,
      ], fill: fill)
  }
}
