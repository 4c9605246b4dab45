internal import Drawing

/// The look of a report: its page, the style of every kind of text, and its tables, lists and cover.
///
/// Read from `theme.yaml` with `Theme.read(_:in:of:artwork:into:)`. Lengths are in points
/// unless they say "em".
public struct Theme: Hashable, Sendable {
  /// The paper and what of it text may use.
  var page: Sheet
  /// The styles of text outside the cover.
  var styles: Styles
  /// How marked words in a text differ from it.
  var inline: Inlines
  /// Lists.
  var list: Lists
  /// Quotations.
  var quote: Quotes
  /// Tables outside the cover.
  var table: Tables
  /// Charts and their captions.
  var charts: Charts
  /// Photographs and other pictures in rows.
  var pictures: Pictures
  /// The cover.
  var cover: Cover
  /// The table of contents.
  var contents: Contents
  /// Notes at the foot of a page.
  var notes: Notes
  /// The line above the column.
  var header: Running
  /// The line below the column.
  var footer: Running
}

extension Theme {
  /// A sheet of paper and its margins.
  struct Sheet: Hashable, Sendable {
    var size: Size
    var margins: Margins
    /// On every page but the cover.
    var artwork: Artwork?

    /// The part of the page that pieces may fill.
    var column: Rect {
      Rect(
        x: margins.left, y: margins.top, width: size.width - margins.left - margins.right,
        height: size.height - margins.top - margins.bottom)
    }
  }

  /// What is kept free at the edges of a page.
  struct Margins: Hashable, Sendable {
    var top: Double
    var right: Double
    var bottom: Double
    var left: Double
  }

  /// The styles of text outside the cover.
  struct Styles: Hashable, Sendable {
    var body: Style
    /// Headings from level 1 on; a deeper one looks like the last.
    var headings: [Style]
    /// A paragraph that is nothing but emphasis, and the mark of a continued table.
    var note: Style
    var list: Style
    var quote: Style
    var tableHeader: Style
    var tableCell: Style
    /// The first column of a table without a header.
    var tableLabel: Style
    /// A row that names the rows below it.
    var tableGroup: Style
    var header: Style
    var footer: Style

    func heading(_ level: Int) -> Style { headings[min(level, headings.count) - 1] }
  }

  /// How words marked in a text differ from it.
  struct Inlines: Hashable, Sendable {
    var strong: Variation
    var emphasis: Variation
    var code: Variation
    var link: Variation
  }

  /// Lists: labels hang to the left of the items.
  struct Lists: Hashable, Sendable {
    /// Labels of bullet lists by depth; the last also serves deeper ones.
    var bullets: [String]
    /// How labels of bullet lists differ from the text of the items.
    var bullet: Variation
    /// The label of a numbered item, with `{number}` in it.
    var number: String
    /// How far items stand to the right of the text around them, in em of the list's style.
    var indent: Double
    /// The space between label and item, in em of the list's style.
    var gap: Double
    /// The space between the items of a tight list.
    var tight: Double
    /// The space between the items of a loose list.
    var loose: Double
  }

  /// Quotations: set in, with a bar at their left.
  struct Quotes: Hashable, Sendable {
    /// How far the text stands to the right, in points.
    var indent: Double
    var bar: Line
  }

  /// A line of a thickness and a colour; a thickness of 0 is no line.
  struct Line: Hashable, Sendable {
    var thickness: Double
    var color: Color
  }

  /// Tables outside the cover.
  struct Tables: Hashable, Sendable {
    var before: Double
    var after: Double
    var padding: Padding
    /// The colour behind the header row.
    var headerFill: Color?
    /// The colour behind a row that names the rows below it.
    var groupFill: Color?
    var topLine: Line
    var headerLine: Line
    var rowLine: Line
    var bottomLine: Line
    /// No column that needs more is narrower than this, in em of the cells' style.
    var narrowest: Double
    /// The least height of a row with cells to be filled in by hand.
    var blankRow: Double
    /// A row is kept whole up to this share of the column's height.
    var whole: Double
  }

  /// The space inside a cell's edges.
  struct Padding: Hashable, Sendable {
    /// At the table's own left and right edge.
    var edge: Double
    var horizontal: Double
    var vertical: Double
  }

  /// The cover: what stands before the first thematic break.
  ///
  /// Paragraphs before the first heading stand at the top of the column, the rest from `titleTop`
  /// on, and from the first table on at the bottom of the column.
  struct Cover: Hashable, Sendable {
    /// The distance of the first heading from the top of the column.
    var titleTop: Double
    /// Paragraphs before the first heading.
    var kicker: Style
    /// Headings of level 1.
    var title: Style
    /// Headings of level 2.
    var subtitle: Style
    /// Deeper headings.
    var award: Style
    /// Paragraphs after the first heading.
    var text: Style
    /// The first column of tables.
    var label: Style
    /// The other columns of tables.
    var value: Style
    var padding: Padding
    var rowLine: Line
    /// On its first page, below the boxes.
    var artwork: Artwork?
    /// Painted below everything but the artwork.
    var boxes: [Box]
    var mark: BodyMark?
  }

  /// A filled rectangle of a page.
  struct Box: Hashable, Sendable {
    var frame: Rect
    var color: Color
  }

  /// The table of contents.
  struct Contents: Hashable, Sendable {
    /// The style of each level's entries; headings of deeper levels have none.
    var levels: [Style]
    /// How far each level stands to the right of the one above it, in points.
    var indent: Double
    /// What leads from the words to the page.
    var dots: Dots
  }

  /// Notes at the foot of a page, below a short line.
  struct Notes: Hashable, Sendable {
    var text: Style
    /// How far the words stand to the right of the number's edge, in em.
    var indent: Double
    var line: Line
    /// How long the line is.
    var width: Double
    /// The least space above the line.
    var above: Double
    /// The space below the line.
    var gap: Double
  }

  /// A row of dots.
  struct Dots: Hashable, Sendable {
    var size: Double
    /// From dot to dot.
    var distance: Double
    var color: Color
  }

  /// A line of text that every page but the cover has.
  struct Running: Hashable, Sendable {
    var left: String
    var center: String
    var right: String
    /// Between the column and the nearest edge of the text.
    var distance: Double
    /// Between column and text.
    var line: Line
    /// Between the line and the text.
    var gap: Double
  }
}
