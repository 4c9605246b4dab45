public import Diagnostics

/// What the columns of a list are called by those who keep it, and the paths that they mean.
///
/// Read from a file of `header: path`, such as `企业名称: holder.name.zh`; a header without a path is
/// for people only.
public struct ListNames: Sendable {
  private struct Name: Sendable {
    var header: String
    var path: String?
    var place: Place
  }

  private let given: [Name]

  /// No names: headers are paths already, with or without a label before them.
  public init() { given = [] }

  /// Reads the names; `nil` after an error.
  public init?(_ root: Node, into problems: inout Problems) {
    guard case .map(let entries) = root.content, !entries.isEmpty else {
      problems.report(.notNames(at: root.place))
      return nil
    }
    let before = problems.errorCount
    var names: [Name] = []
    for entry in entries {
      switch entry.value.content {
      case .null: names.append(Name(header: entry.key, path: nil, place: entry.keyPlace))
      case .scalar(let path, _) where SheetName(path, inList: true)?.isPath(path) == true:
        names.append(Name(header: entry.key, path: path, place: entry.keyPlace))
      default: problems.report(.notAPath(at: entry.value.place))
      }
    }
    guard problems.errorCount == before else { return nil }
    given = names
  }

  /// A header as one that is a path, or guidance.
  func renamed(_ header: String) -> String {
    guard let name = given.first(where: { $0.header == header }) else { return header }
    return name.path ?? "(\(header))"
  }

  /// Renames the cells of the header of a sheet: the first row in which two cells say something.
  func rename(headerOf sheet: inout Sheet, into problems: inout Problems) {
    let found = sheet.rows.firstIndex { $0.cells.count { !$0.text.isEmpty } > 1 }
    guard let found else { return }
    check(sheet.rows[found].cells.map(\.text), into: &problems)
    for index in sheet.rows[found].cells.indices {
      let text = sheet.rows[found].cells[index].text
      sheet.rows[found].cells[index].text = renamed(text)
    }
  }

  /// Reports the names of columns that the list does not have.
  func check(_ headers: [String], into problems: inout Problems) {
    for name in given where name.path != nil && !headers.contains(name.header) {
      problems.report(.noSuchColumn(name.header, at: name.place))
    }
  }
}

extension SheetName {
  /// Whether it is nothing but a path, without a label.
  fileprivate func isPath(_ text: String) -> Bool {
    if case .id(let path, let isList) = self { path + (isList ? "[]" : "") == text } else { false }
  }
}

extension Diagnostic {
  fileprivate static func notNames(at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAMap", "names of columns are a map of headers and paths", at: place,
      fix: "write a line such as '企业名称: holder.name.zh' for each column")
  }

  fileprivate static func notAPath(at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAPath", "a column is named by a path in the audit file", at: place,
      fix: "write a path such as 'holder.name.zh', or nothing for a column that is not read")
  }

  fileprivate static func noSuchColumn(_ header: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoSuchColumn", "the list has no column '\(header)'", at: place,
      fix: "write the header as the list has it, or remove the line")
  }
}
