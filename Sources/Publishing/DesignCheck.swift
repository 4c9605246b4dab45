public import Diagnostics
internal import Documents
internal import Drawing
internal import Foundation
internal import Reading
internal import Typesetting

/// Looks for what is wrong with designs of certificates and their artwork.
public struct DesignCheck {
  private let house: House
  private let reportsUnused: Bool
  private let press: Press

  /// Makes a check with the fields, designs and artwork of `house`.
  ///
  /// - Parameter reportsUnused: whether to warn of rectangles that look like slots and are none,
  ///   and of slots that would show.
  public init(house: House, reportsUnused: Bool = true) {
    self.house = house
    self.reportsUnused = reportsUnused
    press = Press(house: house)
  }

  /// Reports everything that is wrong with a design or with an artwork, by the ending of its name.
  ///
  /// - Parameter design: the name of the design that an artwork is held against, `classic` or
  ///   `classic-annex`; the one that names its file where `nil`.
  public func check(_ path: String, against design: String? = nil, into problems: inout Problems) {
    switch URL(filePath: path).pathExtension.lowercased() {
    case "yaml", "yml": checkDesign(at: path, into: &problems)
    case "svg": checkArtwork(at: path, against: design, into: &problems)
    default:
      problems.report(.noDesignFile(path))
    }
  }

  /// Reports what is wrong with a design in any of its sizes; of an annex it is told with the
  /// design that it belongs to.
  func checkDesign(at path: String, into problems: inout Problems) {
    let path = owner(ofAnnex: path) ?? path
    guard let fields = press.certificateFields(into: &problems),
      let root = Node.read(fileAt: path, into: &problems)
    else { return }
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    let pictures = PictureLibrary()
    let sizes = CertificateDesign.sizes(of: root)
    for size in sizes.isEmpty ? [nil] : sizes.map(Optional.some) {
      _ = CertificateDesign.read(
        root, size: size, reportsUnused: reportsUnused, catalogue: fields.catalogue,
        artwork: { name, place, problems in
          pictures.artwork(
            name, at: artwork(name, besides: folder), place: place, into: &problems)
        },
        design: { name, place, problems in
          let beside = "\(folder)/\(name)"
          let path = isFile(beside) ? beside : house.template("\(House.designFolder)/\(name)")
          return Node.read(designAt: path, place, into: &problems)
        }, into: &problems)
    }
  }

  /// The path of an artwork that a design names: beside the design, or where `accolade init` lays
  /// artwork out, or that of the house.
  private func artwork(_ name: String, besides folder: String) -> String {
    ["\(folder)/\(name)", "\(folder)/../\(House.artworkFolder)/\(name)"].first(where: isFile)
      ?? house.artwork(name)
  }

  /// The design beside an annex that names it.
  private func owner(ofAnnex path: String) -> String? {
    let file = URL(filePath: path)
    let folder = file.deletingLastPathComponent().relativePath
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
      .first { named(in: $0).annex == file.lastPathComponent }
  }

  /// Holds an artwork against the designs that name its file, or against one of them.
  private func checkArtwork(
    at path: String, against design: String?, into problems: inout Problems
  ) {
    let name = URL(filePath: path).lastPathComponent
    let files: [String]
    if let design {
      files = house.designFiles.filter { House.names(ofDesigns: [$0]) == [design] }
    } else {
      let near = designs(near: path).filter { named(in: $0).artworks.contains(name) }
      files =
        near.isEmpty ? house.designFiles.filter { named(in: $0).artworks.contains(name) } : near
    }
    let before = problems.errorCount
    let artwork = PictureLibrary().artwork(path, at: path, place: nil, into: &problems)
    guard !files.isEmpty else {
      let known = House.names(ofDesigns: house.designFiles)
      return problems.report(
        design.map { .unknownDesign($0, known: known) } ?? .artworkOfNoDesign(path))
    }
    guard let artwork, problems.errorCount == before,
      let fields = press.certificateFields(into: &problems)
    else { return }
    let designs = Set(house.designs)
    for file in files {
      guard let root = Node.read(fileAt: file, into: &problems) else { continue }
      CertificateDesign.check(
        artwork, against: root, isAnnex: !designs.contains(file) && isAnnex(file),
        catalogue: fields.catalogue, into: &problems)
    }
  }

  /// The YAML files beside an artwork, or where `accolade init` lays designs out beside artwork.
  private func designs(near path: String) -> [String] {
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    return [folder, "\(folder)/../\(House.designFolder)"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }
  }

  /// Whether the file is that of an annex: of the house, or of a design beside it.
  private func isAnnex(_ file: String) -> Bool {
    house.designFiles.contains(file) || owner(ofAnnex: file) != nil
  }

  private func named(in path: String) -> (artworks: [String], annex: String?) {
    var unheard = Problems()
    return Node.read(fileAt: path, into: &unheard).map(CertificateDesign.files) ?? ([], nil)
  }

  private func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

extension Diagnostic {
  fileprivate static func noDesignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "NoDesignFile", "a design is a YAML file, and its artwork an SVG file",
      at: Place(path: path, line: 0, column: 0), fix: "name a file of one of these kinds")
  }

  fileprivate static func artworkOfNoDesign(_ path: String) -> Diagnostic {
    Diagnostic(
      "ArtworkOfNoDesign", "no design names this artwork",
      at: Place(path: path, line: 0, column: 0),
      fix: "say with '--design' which one it is drawn for, or check a design that names it")
  }
}
