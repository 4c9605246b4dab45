internal import Drawing

/// One unbreakable piece of a report's column: a line of text, or a line of every cell of a row.
///
/// Pages are made of pieces alone, so that breaking needs no text and measuring no pages.
struct Piece: Hashable, Sendable {
  /// Whether a page may end above a piece; the lower, the better.
  enum Joint: Int, Comparable, Hashable, Sendable {
    /// A page may end here.
    case open
    /// Only if no open joint is left: first and last lines of a paragraph, parts of a row.
    case closed
    /// Only if nothing else is left: below a heading or the header of a table.
    case tied
    /// A page ends here.
    case forced

    static func < (left: Joint, right: Joint) -> Bool { left.rawValue < right.rawValue }
  }

  /// The joint to the piece above.
  var joint = Joint.open
  /// The height of the table that a page which ends above it breaks.
  var table: Double?
  /// The space above it; there is none at the top of a page.
  var space = 0.0
  /// The height of its box.
  var height: Double
  /// What it says; x from the left edge of the column, y from its own top.
  var marks: [Mark] = []
  /// How it is decorated.
  var fills: [Fill] = []
  /// How it is parted from the piece above, if one stands there on the page.
  var divider: [Fill] = []
  /// What a page that begins with this piece shows first: the header of its table.
  var opening: Slab?
  /// What a page that ends with this piece shows last: the foot of its table.
  var closing: Slab?
  /// The section that starts here.
  var section: SectionStart?
  /// The lines of the notes whose marks stand here.
  var notes: [NoteLine] = []
  /// The entry of the contents that ends here.
  var contents: ContentsEnd?

  /// The piece itself, without what a page adds.
  var slab: Slab { Slab(height: height, marks: marks, fills: fills) }
}

/// Something of a height that a page adds to its pieces.
struct Slab: Hashable, Sendable {
  /// How much of the column it takes.
  var height: Double
  /// What it says; x from the left edge of the column, y from its own top.
  var marks: [Mark] = []
  /// How it is decorated.
  var fills: [Fill] = []

  /// This and `other` below it.
  func above(_ other: Slab) -> Slab {
    Slab(
      height: height + other.height, marks: marks + other.marks.moved(x: 0, y: height),
      fills: fills + other.fills.map { $0.moved(x: 0, y: height) })
  }
}

/// What bookmarks and links need of a section.
struct SectionStart: Hashable, Sendable {
  /// From 1.
  var level: Int
  /// The number and words of its heading.
  var title: String
  /// What links call it; `nil` where none can lead.
  var name: String?
}
