import Reading

/// The texts that a score sheet takes from an audit file, by sheet and column.
struct FilledSheet: Encodable {
  /// The values that stand once.
  var keys: [String: String] = [:]
  /// The elements of each list, by the ids of their columns.
  var lists: [String: [[String: String]]] = [:]

  /// Takes what has a place in `workbook` from the root of an audit file.
  init(of root: Node, for workbook: Workbook) {
    for sheet in workbook.sheets {
      if sheet.id == "audit" {
        for row in sheet.rows { keys[row[0]] = root.descendant(row[0])?.cellText }
        continue
      }
      lists[sheet.id] = (root.descendant(sheet.id)?.elements ?? []).map { element in
        var texts: [String: String] = [:]
        for column in sheet.columns where !column.isGuidance {
          let path = column.id.hasSuffix("[]") ? String(column.id.dropLast(2)) : column.id
          texts[column.id] = element.descendant(path)?.cellText
        }
        return texts
      }
    }
  }

  /// The workbook with the texts in its cells.
  func filled(_ workbook: Workbook) -> Workbook {
    var workbook = workbook
    for index in workbook.sheets.indices {
      let sheet = workbook.sheets[index]
      if sheet.id == "audit" {
        workbook.sheets[index].rows = sheet.rows.map { row in
          Array(row.dropLast()) + [keys[row[0]] ?? ""]
        }
        continue
      }
      for element in lists[sheet.id] ?? [] {
        let given = sheet.rows.firstIndex { $0[0] == element["clause"] }
        var row = given.map { sheet.rows[$0] } ?? sheet.columns.map { _ in "" }
        for (column, text) in zip(sheet.columns.indices, sheet.columns.map { element[$0.id] }) {
          if let text { row[column] = text }
        }
        if let given {
          workbook.sheets[index].rows[given] = row
        } else {
          workbook.sheets[index].rows.append(row)
        }
      }
    }
    return workbook
  }
}

extension Workbook.Sheet {
  /// The id in the name.
  var id: String { name.split(separator: " ").last.map(String.init) ?? name }
}

extension Workbook.Column {
  /// The id in the header.
  var id: String { header.split(separator: " ").last.map(String.init) ?? header }
}

extension Node {
  /// The text of a scalar, or those of a list parted by semicolons; `nil` for anything else.
  fileprivate var cellText: String? {
    switch content {
    case .scalar(let text, _): text
    case .list(let nodes): nodes.compactMap(\.cellText).joined(separator: "; ")
    case .null, .map: nil
    }
  }
}
