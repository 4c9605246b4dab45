/// How a table is set: as one of the body or as one of the cover.
struct TableLook: Hashable, Sendable {
  var header: Theme.Style
  var cell: Theme.Style
  /// The first column of a table without a header.
  var label: Theme.Style
  /// A row that names the rows below it.
  var group: Theme.Style
  var frame: Theme.Tables
}

extension Theme {
  /// Tables of the body.
  var bodyTable: TableLook {
    TableLook(
      header: styles.tableHeader, cell: styles.tableCell, label: styles.tableLabel,
      group: styles.tableGroup, frame: table)
  }

  /// Tables of the cover: without fills and without strong lines.
  var coverTable: TableLook {
    var frame = table
    frame.padding = cover.padding
    frame.headerFill = nil
    frame.groupFill = nil
    frame.topLine = cover.rowLine
    frame.headerLine = cover.rowLine
    frame.rowLine = cover.rowLine
    frame.bottomLine = cover.rowLine
    return TableLook(
      header: cover.label, cell: cover.value, label: cover.label, group: cover.label, frame: frame)
  }
}
