internal import Diagnostics

/// The parts of a workbook, found as they refer to each other.
struct Package {
  private let archive: Archive
  private let path: String

  init(_ archive: Archive, path: String) throws(Diagnostic) {
    self.archive = archive
    self.path = path
    let names = archive.entries.keys.map { $0.lowercased() }
    if names.contains(where: { $0.hasSuffix("vbaproject.bin") || $0.contains("macrosheets/") }) {
      throw .macros(path: path)
    }
    if names.contains(where: { $0.contains("externallinks/") }) { throw .links(path: path) }
  }

  /// The sheets in the order of the workbook.
  func sheets() throws(Diagnostic) -> [Sheet] {
    try checkTypes()
    guard let main = try relationships(of: "").first(where: { $0.kind == "officeDocument" }) else {
      if let inner = archive.entries.keys.filter({ XLSX.claims([], path: $0) }).min() {
        throw .packedWorkbook(inner, path: path)
      }
      throw .notAWorkbook("it has no workbook in it", path: path)
    }
    let part = name(of: main, in: "")
    let workbook = WorkbookContent()
    try read(part, into: workbook)
    guard !workbook.tabs.isEmpty else {
      throw .notAWorkbook("its main part lists no sheets", path: path)
    }
    guard workbook.tabs.count <= XLSX.mostSheets else {
      throw .tooManySheets(workbook.tabs.count, path: path)
    }
    let parts = try relationships(of: part)
    if parts.contains(where: \.isMacros) { throw .macros(path: path) }
    if parts.contains(where: { $0.isExternal || $0.kind == "externalLink" }) {
      throw .links(path: path)
    }
    let strings = StringsContent()
    try readFirst("sharedStrings", of: parts, in: part, into: strings)
    let styles = StylesContent()
    try readFirst("styles", of: parts, in: part, into: styles)
    let surroundings = SheetContent.Surroundings(
      path: path, texts: strings.texts, styles: styles.styles,
      disguises: styles.disguises, startsIn1904: workbook.startsIn1904)

    var sheets: [Sheet] = []
    var budget = CellBudget()
    for (index, tab) in workbook.tabs.enumerated() {
      guard let relation = parts.first(where: { $0.id == tab.relationship }) else {
        throw .missingPart("of sheet '\(tab.name.shortened)'", path: path)
      }
      // Charts and the like have no cells.
      guard relation.kind == "worksheet" else { continue }
      let content = SheetContent(tab, number: index + 1, surroundings, budget: budget)
      try read(name(of: relation, in: part), into: content)
      budget = content.budget
      sheets.append(content.sheet)
    }
    return sheets
  }

  /// Refuses macros by what the workbook says its parts are, whatever their names.
  private func checkTypes() throws(Diagnostic) {
    let part = "[Content_Types].xml"
    guard archive.entries[part] != nil else { return }
    let types = TypesContent()
    try read(part, into: types)
    if types.haveMacros { throw .macros(path: path) }
  }

  private func read(_ part: String, into content: any XMLContent) throws(Diagnostic) {
    guard let entry = archive.entries[part] else {
      throw .missingPart("'\(part.shortened)'", path: path)
    }
    let stream = try XMLStream(content, part: part, path: path, budget: archive.elements)
    try archive.read(entry) { bytes throws(Diagnostic) in try stream.feed(bytes) }
    try stream.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    archive.elements = stream.budget
  }

  private func readFirst(
    _ kind: String, of relationships: [Relationship], in part: String,
    into content: any XMLContent
  ) throws(Diagnostic) {
    guard let found = relationships.first(where: { $0.kind == kind }) else { return }
    try read(name(of: found, in: part), into: content)
  }

  /// What a part, or the package as a whole, refers to.
  private func relationships(of part: String) throws(Diagnostic) -> [Relationship] {
    let (folder, file) = split(part)
    let name = folder + "_rels/" + file + ".rels"
    guard archive.entries[name] != nil else { return [] }
    let content = RelationshipsContent()
    try read(name, into: content)
    return content.relationships
  }

  /// The entry that a relationship of a part names: from the top if it starts with a slash, else
  /// from the folder of the part.
  private func name(of relation: Relationship, in part: String) -> String {
    let target = relation.target
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = split(part).folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    let after = part.index(after: slash)
    return (String(part[..<after]), String(part[after...]))
  }
}

extension Diagnostic {
  static func notAWorkbook(_ why: String, path: String) -> Diagnostic {
    Diagnostic(
      "NotAWorkbook", "the file is no XLSX workbook: \(why)",
      at: Place(path: path, line: 0, column: 0),
      fix: "save it as .xlsx in a spreadsheet program, or write it as YAML, JSON or CSV")
  }

  fileprivate static func packedWorkbook(_ name: String, path: String) -> Diagnostic {
    Diagnostic(
      "PackedWorkbook", "the file is an archive with '\(name.shortened)' in it, and no workbook",
      at: Place(path: path, line: 0, column: 0), fix: "unpack it, then name the workbook itself")
  }

  static func tooLargeWorkbook(path: String) -> Diagnostic {
    Diagnostic(
      "FileTooLarge", "a workbook has at most \(Limits.mostBytesOfWorkbook >> 20) MiB",
      at: Place(path: path, line: 0, column: 0), fix: "take the pictures out of it")
  }

  static func oldWorkbook(path: String) -> Diagnostic {
    Diagnostic(
      "OldWorkbook", "the file is an old workbook (.xls), whatever its name says",
      at: Place(path: path, line: 0, column: 0),
      fix: "open it in a spreadsheet program and save it as .xlsx")
  }

  fileprivate static func macros(path: String) -> Diagnostic {
    Diagnostic(
      "Macros", "a workbook must not have macros", at: Place(path: path, line: 0, column: 0),
      fix: "save it as .xlsx, which has none")
  }

  fileprivate static func links(path: String) -> Diagnostic {
    Diagnostic(
      "ExternalLinks", "a workbook must not have links to other files",
      at: Place(path: path, line: 0, column: 0),
      why: "its values would come from files that nobody sees",
      fix: "break the links in a spreadsheet program, which keeps the values")
  }

  fileprivate static func tooManySheets(_ count: Int, path: String) -> Diagnostic {
    Diagnostic(
      "TooManySheets", "a workbook has at most \(XLSX.mostSheets) sheets; this one has \(count)",
      at: Place(path: path, line: 0, column: 0), fix: "delete the sheets that are not needed")
  }

  fileprivate static func missingPart(_ what: String, path: String) -> Diagnostic {
    Diagnostic(
      "DamagedWorkbook", "the workbook lacks its part \(what)",
      at: Place(path: path, line: 0, column: 0),
      fix: "open the file in a spreadsheet program and save it as .xlsx again")
  }
}
