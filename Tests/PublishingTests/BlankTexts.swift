import Foundation
import Publishing
import Reading
import TestSupport

extension Workbook {
  /// The sheets as an auditor changes them who records in two languages.
  ///
  /// - Parameter texts: the ids of the columns and keys of free texts.
  /// - Parameter keepsTheFirst: whether the column in one language stays beside the two.
  func inTwoLanguages(_ texts: Set<String>, keepingTheFirst: Bool) -> Workbook {
    func both(_ id: String) -> [String] {
      guard texts.contains(id) else { return [id] }
      return (keepingTheFirst ? [id] : []) + ["\(id).zh", "\(id).en"]
    }
    var workbook = self
    for index in sheets.indices {
      let sheet = sheets[index]
      let columns = sheet.columns.enumerated().flatMap { position, column in
        both(column.id).map { (position, $0 == column.id ? column : .init($0, width: 40)) }
      }
      workbook.sheets[index].columns = columns.map(\.1)
      workbook.sheets[index].checks = []
      workbook.sheets[index].rows = sheet.rows.flatMap { row in
        both(sheet.id == "audit" ? row[0] : "").map { key in
          let cells = columns.map { $1.id == sheet.columns[$0].id ? row[$0] : "" }
          return sheet.id == "audit" ? [key] + cells.dropFirst() : cells
        }
      }
    }
    return workbook
  }
}

extension String {
  /// The text between the tags of XML.
  var asXML: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
}

/// The text of an example as a score sheet takes it: free texts in one language.
func textInOneLanguage(_ name: String) throws -> String {
  let block =
    #/(?<head>(purpose|documents|staff|sites|customers|deviations|uncertainty|evidence|finding|reason|advantage|statement|correctiveAction|recommendation|caption|by|query):)\n +zh:(?<zh> [^\n]*)\n +en:[^\n]*/#
  let inline = #/(?<head>(\bof|\bplace|- \{name): )\{zh: (?<zh>[^,]*), en: [^}]*\}/#
  return try exampleText(name).replacing(block) { $0.head + $0.zh }
    .replacing(inline) { $0.head + $0.zh }
}
