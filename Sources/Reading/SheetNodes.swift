internal import Diagnostics

extension Node {
  /// The value that sheets hold together.
  ///
  /// A sheet whose header has the column `key` gives one value a row: its `key` is a path such as
  /// `holder.name.zh`, its `value` what stands there. Every other sheet is the list at the path
  /// that is its id, one element a row, each column a path inside the element. An empty cell is an
  /// absent key.
  ///
  /// - Returns: `nil` if there is no sheet to read; after other errors, what can be read.
  static func root(of sheets: [Sheet], path: String, into problems: inout Problems) -> Node? {
    var tree = Tree(budget: Limits.mostNodes)
    var met: [String: Place] = [:]
    var top: Place?
    for sheet in sheets {
      guard let id = id(of: sheet, into: &problems) else { continue }
      top = top ?? sheet.place
      if let first = met[id] {
        problems.report(.sheetTwice(id, at: sheet.place, first: first))
        continue
      }
      met[id] = sheet.place
      if sheet.isHidden { problems.report(.hiddenSheet(sheet)) }
      if let condition = sheet.condition { problems.report(condition) }
      do {
        guard let table = Table(sheet, id: id, into: &problems) else {
          try tree.addRefused(id, at: sheet.place, into: &problems)
          continue
        }
        if table.columns.contains(where: { $0.id == "key" }) {
          try tree.addKeys(of: table, into: &problems)
        } else {
          try tree.addList(of: table, into: &problems)
        }
      } catch {
        problems.report(error)
        return nil
      }
    }
    guard let top else {
      problems.report(.noSheets(path: path))
      return nil
    }
    tree.collapse()
    return Node(tree.root.content, at: top)
  }

  /// The id of a sheet that is to be read.
  private static func id(of sheet: Sheet, into problems: inout Problems) -> String? {
    switch SheetName(sheet.name) {
    case .id(let id, _): return sheet.isEmpty ? nil : id
    case .guidance: return nil
    case nil:
      if !sheet.isEmpty { problems.report(.sheetWithoutID(sheet)) }
      return nil
    }
  }
}
