/// One of the four fonts of the house.
public struct Face: Hashable, Sendable {
  /// The design.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// Noto Serif CJK SC.
    case serif
    /// Noto Sans CJK SC.
    case sans
  }

  /// The weight.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// 400.
    case regular
    /// 700.
    case bold
  }

  /// The design.
  public var family: Family
  /// The weight.
  public var weight: Weight

  /// Makes a face.
  public init(_ family: Family, _ weight: Weight = .regular) {
    self.family = family
    self.weight = weight
  }

  /// Hashes a face as a number: texts are looked up by their looks all the time, and an enumeration
  /// with a raw value would hash its word.
  public func hash(into hasher: inout Hasher) {
    hasher.combine((family == .serif ? 2 : 0) + (weight == .bold ? 1 : 0) as UInt8)
  }
}

/// The shapes of the Han characters that differ between the regions.
public enum HanForms: Hashable, Sendable, CaseIterable {
  /// As in the People's Republic of China.
  case simplified
  /// As in Taiwan.
  case traditional
}

/// The look of one kind of text.
public struct TextStyle: Hashable, Sendable {
  /// The font.
  public var face: Face
  /// In points.
  public var size: Double
  /// The colour.
  public var color: Color
  /// Added after every character, in points.
  public var tracking: Double
  /// How far it stands above the baseline of its line, in points.
  public var rise: Double

  /// Makes a style.
  public init(
    face: Face, size: Double, color: Color = .black, tracking: Double = 0, rise: Double = 0
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.tracking = tracking
    self.rise = rise
  }
}

/// Where a text leads.
public enum Link: Hashable, Sendable {
  /// A web address.
  case address(String)
  /// A place of the same document.
  case place(String)
}

/// Text of one style, a part of a paragraph.
public struct Span: Hashable, Sendable {
  /// The text; a line feed breaks the line.
  public var text: String
  /// Its look.
  public var style: TextStyle
  /// Where it leads.
  public var link: Link?

  /// Makes a span.
  public init(_ text: String, _ style: TextStyle, link: Link? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  /// Whether both are the same byte for byte: a letter and its accent are shaped otherwise than both
  /// in one, and to find out that texts mean the same takes most of the time of looking them up.
  public static func == (left: Span, right: Span) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8) && left.style == right.style
      && left.link == right.link
  }

  /// Feeds the bytes of the text, and the rest.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(style)
    hasher.combine(link)
  }
}

/// How a paragraph is set.
public struct ParagraphShape: Hashable, Sendable {
  /// Where the lines stand between the edges.
  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// From the left edge.
    case left
    /// In the middle.
    case center
    /// To the right edge.
    case right
    /// Filled to both edges, but for the last line.
    case justified
  }

  /// Where the lines stand.
  public var alignment: Alignment
  /// The distance of baselines, as a multiple of the largest size in the line.
  public var lineHeight: Double
  /// The indent of the first line, in points.
  public var firstIndent: Double

  /// Makes a shape.
  public init(alignment: Alignment = .left, lineHeight: Double = 1.6, firstIndent: Double = 0) {
    self.alignment = alignment
    self.lineHeight = lineHeight
    self.firstIndent = firstIndent
  }
}

/// One line of a paragraph, placed as if its box started at (0, 0).
public struct TextLine: Hashable, Sendable {
  /// The height of the line's box in points.
  public var height: Double
  /// How far the text reaches from the left edge of the paragraph, at most its width.
  public var extent: Double
  /// The runs, each with the area of its link behind it, to be moved to the place of the line.
  public var marks: [Mark]

  /// Makes a line.
  public init(height: Double, extent: Double, marks: [Mark]) {
    self.height = height
    self.extent = extent
    self.marks = marks
  }
}
