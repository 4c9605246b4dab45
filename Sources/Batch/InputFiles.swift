public import Diagnostics
internal import Foundation
internal import Glibc

/// The audit files that paths, folders and patterns name, in an order that depends on nothing but
/// their names.
public struct InputFiles {
  /// A file, and the folder of what is made of it.
  public struct File: Hashable, Sendable {
    /// The path, as messages show it.
    public var path: String
    /// Below the folder of the run.
    public var folder: String
  }

  /// The files.
  public private(set) var files: [File] = []
  /// What names no audit.
  public private(set) var problems = Problems()
  /// Whether anything was named but single files.
  public private(set) var isBatch = false

  private static let endings = ["yaml", "yml", "json", "xlsx", "csv"]
  private let output: String

  /// Looks for the files.
  ///
  /// - Parameters:
  ///   - arguments: as typed, `-` for standard input.
  ///   - output: the folder of the run, which is passed over where it lies in another one.
  public init(_ arguments: [String], output: String) {
    self.output = InputFiles.real(output)
    for argument in arguments { add(argument) }
    isBatch = isBatch || files.count > 1
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      files.append(File(path: argument, folder: "stdin"))
    } else if InputFiles.isFolder(argument) {
      isBatch = true
      let before = files.count
      let path =
        argument.count > 1 && argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      add(folder: path, as: "")
      if files.count == before { problems.report(.noAudits(in: argument)) }
    } else if !InputFiles.exists(argument), argument.contains(where: { "*?[".contains($0) }) {
      isBatch = true
      add(pattern: argument)
    } else {
      // A file that is missing is told of when it is read.
      files.append(File(path: argument, folder: InputFiles.name(of: argument)))
    }
  }

  /// The files in and below a folder, each with a folder of the same name in the output.
  private mutating func add(folder: String, as relative: String) {
    guard InputFiles.real(folder) != output else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      problems.report(.unreadableFolder(folder))
      return
    }
    // What is hidden, or a copy that a spreadsheet program keeps of an open file, is none.
    for name in names.sorted(by: InputFiles.isBefore) where !".~".contains(name.prefix(1)) {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      let below = relative.isEmpty ? name : "\(relative)/\(name)"
      if InputFiles.isFolder(path) {
        // A link may lead in a circle.
        if !InputFiles.isLink(path) { add(folder: path, as: below) }
      } else if let ending = name.split(separator: ".").last.map({ $0.lowercased() }),
        name.contains("."), InputFiles.endings.contains(ending)
      {
        files.append(File(path: path, folder: String(below.dropLast(ending.count + 1))))
      }
    }
  }

  private mutating func add(pattern: String) {
    var found = glob_t()
    defer { globfree(&found) }
    let code = glob(pattern, GLOB_NOSORT, nil, &found)
    var paths: [String] = []
    for index in 0..<Int(found.gl_pathc) {
      if let path = found.gl_pathv[index] { paths.append(String(cString: path)) }
    }
    paths = paths.filter { !InputFiles.isFolder($0) }.sorted(by: InputFiles.isBefore)
    if code != 0 || paths.isEmpty { problems.report(.noMatch(pattern)) }
    files += paths.map { File(path: $0, folder: InputFiles.name(of: $0)) }
  }

  /// Two files that would be written to one folder.
  public var clash: (File, File)? {
    var met: [String: File] = [:]
    for file in files {
      if let first = met.updateValue(file, forKey: FolderName.folded(file.folder)) {
        return (first, file)
      }
    }
    return nil
  }

  /// The name of an audit's folder: its file name without the ending.
  private static func name(of path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  private static func real(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension Diagnostic {
  fileprivate static func noAudits(in folder: String) -> Diagnostic {
    Diagnostic(
      "NoAudits", "there is no audit file in this folder",
      at: Place(path: folder, line: 0, column: 0),
      fix: "name a folder that holds YAML, JSON, XLSX or CSV files")
  }

  fileprivate static func noMatch(_ pattern: String) -> Diagnostic {
    Diagnostic(
      "NoAudits", "no file fits this pattern", at: Place(path: pattern, line: 0, column: 0),
      fix: "name a file or folder that is there")
  }

  fileprivate static func unreadableFolder(_ folder: String) -> Diagnostic {
    Diagnostic(
      "UnreadableFile", "the folder cannot be read", at: Place(path: folder, line: 0, column: 0))
  }
}
