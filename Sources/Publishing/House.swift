public import Diagnostics
internal import Foundation
internal import Reading
public import Scoring

// Publishing: an audit file becomes an evaluation and its documents, as files.
//
// Comes in: audit files, schemes, templates, designs and fonts, from folders the caller names.
// Goes out: the bytes of each document, or the problems that forbid it.
// Must never know: arguments, the clock, the environment, and other audits of the same run.

/// The folder with everything that is not code: `Assets` and `Templates`.
public struct House: Hashable, Sendable {
  /// The folder's path.
  public let path: String
  /// A folder whose files stand in for the shipped templates and artwork, as `accolade init` lays
  /// them out; what it lacks is taken from the house.
  public let templates: String?
  /// Folders with schemes of the user's own: their texts in traditional characters are looked for
  /// there, too, in the same place below as in the house.
  public let ownSchemes: [String]

  /// Takes the folder at `path`; nothing is read yet.
  public init(path: String, templates: String? = nil, ownSchemes: [String] = []) {
    (self.path, self.templates, self.ownSchemes) = (path, templates, ownSchemes)
  }

  /// A path below the folder.
  public func file(_ relative: String) -> String { "\(path)/\(relative)" }

  /// The path of a template, or of another file that stands beside the templates.
  func template(_ name: String) -> String { existing(name, else: "Templates/\(name)") }

  /// The paths of the shipped template and, if there is one, of the own one that says what differs.
  func layers(_ name: String) -> [String] {
    let (shipped, used) = (file("Templates/\(name)"), template(name))
    return used == shipped ? [shipped] : [shipped, used]
  }

  /// The path of a piece of artwork.
  func artwork(_ name: String) -> String {
    existing("\(House.artworkFolder)/\(name)", else: "Assets/Artwork/\(name)")
  }

  /// The paths of the texts of a scheme in traditional characters: those of the house, then the
  /// user's own, which stand in for them.
  func traditional(_ id: String) -> [String] {
    (["Assets/Schemes"].map(file) + ownSchemes).map { "\($0)/zh-Hant/\(id).yaml" }
  }

  /// Where artwork lies in a folder of templates.
  static let artworkFolder = "artwork"

  /// The path of a file of the own templates unless only the house has one; a file that is nowhere
  /// is missed among the own ones.
  private func existing(_ name: String, else shipped: String) -> String {
    guard let own = templates.map({ "\($0)/\(name)" }) else { return file(shipped) }
    let manager = FileManager.default
    let isShipped = !manager.fileExists(atPath: own) && manager.fileExists(atPath: file(shipped))
    return isShipped ? file(shipped) : own
  }

  /// The paths of the schemes that ship with the house, sorted by name.
  public var schemeFiles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: file("Assets/Schemes"))) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }.sorted()
      .map { file("Assets/Schemes/\($0)") }
  }

  /// The schemes that ship with the house.
  public func schemes(into problems: inout Problems) -> [Scheme] {
    schemeFiles.compactMap { scheme(at: $0, into: &problems) }
  }

  func scheme(at path: String, into problems: inout Problems) -> Scheme? {
    Scheme.read(fileAt: path, into: &problems)
  }

  /// What there is a JSON Schema of.
  public enum SchemaSubject: String, CaseIterable, Sendable {
    /// Audit files.
    case audit
    /// Evaluations as JSON.
    case evaluation
  }

  /// A JSON Schema.
  public func schema(of subject: SchemaSubject, into problems: inout Problems) -> String? {
    Source.read(fileAt: file("Assets/\(subject.rawValue).schema.json"), into: &problems)?.text
  }
}
