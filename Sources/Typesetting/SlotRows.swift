internal import Diagnostics
internal import Documents
internal import Drawing

/// A list in a slot: a row for each element, from the top, its texts in columns.
///
/// In the annex the list goes on in the same slot of the next page; a row is never divided.
struct SlotRows: Hashable, Sendable {
  /// One column, a slot inside the slot of the list.
  struct Column: Hashable, Sendable {
    var slot: Slot
    /// The slot of the texts that name the column.
    var heading: Heading?
    var side: Slot.Side
    /// Below one another in every cell; the fields are those of an element.
    var texts: [RowText]
  }

  /// A slot of texts that names a column.
  struct Heading: Hashable, Sendable {
    var slot: String
    /// Where the design names it.
    var place: Place
  }

  /// A text of a row.
  struct RowText: Hashable, Sendable {
    /// The only language of certificates that have it; `nil` if it is in all of them.
    var language: CertificateLanguage?
    var template: TextTemplate
    /// The look at the largest size.
    var style: TextStyle
    /// The distance of baselines, as a multiple of the size.
    var lineHeight: Double
  }

  /// The field that is a list.
  var field: String
  /// In the order of the design file, which is the order of the text in a row.
  var columns: [Column]
  /// Stands in the middle below the last row, so that none can be added.
  var end: RowText?
  /// Stands in the middle below the rows of a page that others follow.
  var continued: RowText?
  /// The size, in points, that all texts shrink to together.
  var floor: Double
  /// The space above and below the texts of a row, in points.
  var gap: Double
  /// The same where the texts have shrunk to the floor.
  var floorGap: Double
  /// Below every row.
  var line: Theme.Line

  /// The sizes of all texts.
  var sizes: [Double] {
    columns.flatMap { $0.texts.map(\.style.size) }
      + [end, continued].compactMap { $0?.style.size }
  }
}
