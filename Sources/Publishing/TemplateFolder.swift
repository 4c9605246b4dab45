public import Diagnostics
internal import Documents
internal import Foundation

/// A folder of one's own templates: editable copies of all that ships, to be used instead of it.
public struct TemplateFolder {
  private let house: House
  private let path: String

  /// Takes the folder at `path`; nothing is read yet.
  public init(_ path: String, of house: House) { (self.path, self.house) = (path, house) }

  /// Lays out copies of templates, wording, theme, designs and artwork, and the list of fields.
  ///
  /// - Returns: the names of the files, sorted; `nil` after an error. The folder must be new or
  ///   empty, and is there whole or not at all.
  public func layOut(into problems: inout Problems) -> [String]? {
    let before = problems.errorCount
    let manager = FileManager.default
    let isThere = manager.fileExists(atPath: path)
    if isThere, (try? manager.contentsOfDirectory(atPath: path))?.isEmpty != true {
      problems.report(.notEmpty(path))
    }
    var files = shipped.compactMap { name, source in
      Source.bytes(ofFileAt: source, into: &problems).map { (name: name, bytes: $0) }
    }
    let list = FieldList.markdown(of: Press(house: house), into: &problems)
    guard let list, problems.errorCount == before else { return nil }
    files.append((TemplateFolder.fields, Array(list.utf8)))
    files.sort { $0.name < $1.name }
    let part = "\(path).part"
    do {
      for file in files {
        let target = URL(filePath: "\(part)/\(file.name)")
        try manager.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
      if isThere { try manager.removeItem(atPath: path) }
      try manager.moveItem(atPath: part, toPath: path)
    } catch {
      try? manager.removeItem(atPath: part)
      problems.report(.unwritable(path, error.inWords))
      return nil
    }
    return files.map(\.name)
  }

  /// Reports a folder that is none, and files in it that would never be read.
  public func check(into problems: inout Problems) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return problems.report(.noFolder(path)) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let known = shipped.map(\.name).filter { !$0.contains("/") }
    for name in names.sorted() where TemplateFolder.endings.contains(where: name.hasSuffix) {
      if !known.contains(name), !TemplateFolder.unread.contains(name) {
        problems.report(.unused("\(path)/\(name)", name: name, known: known))
      }
    }
    checkFolders(among: names.sorted(), into: &problems)
  }

  /// Reports folders of files that would never be read, and wordings of no language.
  private func checkFolders(among names: [String], into problems: inout Problems) {
    let below = shipped.map { $0.name.split(separator: "/", maxSplits: 1).map(String.init) }
      .filter { $0.count == 2 }
    let folders = Set(below.map { $0[0] }).sorted()
    for name in names where !name.hasPrefix(".") && !folders.contains(name) {
      if !files(in: name).isEmpty {
        problems.report(.unused("\(path)/\(name)", name: name, known: folders))
      }
    }
    let wordings = below.filter { $0[0] == "wording" }.map { $0[1] }.sorted()
    for name in files(in: "wording") where !wordings.contains(name) {
      problems.report(.unused("\(path)/wording/\(name)", name: name, known: wordings))
    }
  }

  /// The sorted names of what looks like a part of a look in a folder.
  private func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.filter { TemplateFolder.endings.contains(where: $0.hasSuffix) }.sorted()
  }

  /// Every file that ships, by its name in such a folder.
  private var shipped: [(name: String, source: String)] {
    func files(below folder: String, as prefix: String) -> [(name: String, source: String)] {
      let found = FileManager.default.enumerator(atPath: house.file(folder))?.allObjects ?? []
      return found.compactMap { $0 as? String }.filter { name in
        TemplateFolder.endings.contains(where: name.hasSuffix)
      }.map { (prefix + $0, house.file("\(folder)/\($0)")) }
    }
    return files(below: "Templates", as: "")
      + files(below: "Assets/Artwork", as: "\(House.artworkFolder)/")
  }

  private static let endings = [".md", ".yaml", ".svg", ".html"]
  /// The list of all fields, written for the author.
  private static let fields = "fields.md"
  private static let unread = [fields, "README.md"]
}

extension Diagnostic {
  fileprivate static func notEmpty(_ path: String) -> Diagnostic {
    Diagnostic(
      "FolderNotEmpty", "templates are laid out in a new or empty folder only",
      at: Place(path: path, line: 0, column: 0), fix: "name another folder")
  }

  fileprivate static func unwritable(_ folder: String, _ cause: String) -> Diagnostic {
    Diagnostic(
      "Unwritable", "the templates cannot be written: \(cause)",
      at: Place(path: folder, line: 0, column: 0), fix: "name another folder")
  }

  fileprivate static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "NoFolder", "there is no folder of templates", at: Place(path: path, line: 0, column: 0),
      fix: "lay one out with 'accolade init', or correct its name")
  }

  fileprivate static func unused(_ path: String, name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "UnusedFile", "no document is made of '\(name)'", severity: .warning,
      at: Place(path: path, line: 0, column: 0),
      fix: NearMiss.fix(for: name, among: known) ?? "remove it")
  }
}
