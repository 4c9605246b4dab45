internal import Diagnostics
internal import Documents
internal import Drawing
internal import Foundation
internal import Reading
internal import Typesetting

extension Press {
  /// The design of the press's certificates, loaded when it is first asked for; `nil` after an
  /// error.
  func design(into problems: inout Problems) -> CertificateDesign? {
    if let design = loaded.design { return design }
    guard let issuance = issuance(into: &problems) else { return nil }
    let name = look.design ?? issuance.design
    let path = house.template("\(House.designFolder)/\(name).yaml")
    guard FileManager.default.fileExists(atPath: path) else {
      let place = look.design == nil ? issuance.designPlace : nil
      problems.report(.unknownDesign(name, known: house.designNames, at: place))
      return nil
    }
    guard let pictures = pictures(into: &problems),
      let fields = certificateFields(into: &problems),
      let root = Node.read(fileAt: path, into: &problems)
    else { return nil }
    loaded.design = CertificateDesign.read(
      root, size: look.size ?? (name == issuance.design ? issuance.size : nil),
      catalogue: fields.catalogue,
      artwork: { [house] name, place, problems in
        pictures.artwork(name, at: house.artwork(name), place: place, into: &problems)
      },
      design: { [house] name, place, problems in
        Node.read(designAt: house.template("\(House.designFolder)/\(name)"), place, into: &problems)
      }, into: &problems)
    return loaded.design
  }
}

extension House {
  /// Where designs lie among templates.
  static let designFolder = "certificates"

  /// The paths of the designs, sorted by name: the own ones and those of the house.
  var designs: [String] {
    let files = designFiles
    let annexes = Set(
      files.compactMap { path in
        var unheard = Problems()
        return Node.read(fileAt: path, into: &unheard).flatMap {
          CertificateDesign.files(of: $0).annex
        }
      })
    return files.filter { !annexes.contains(URL(filePath: $0).lastPathComponent) }
  }

  /// What the designs are called, sorted.
  var designNames: [String] { Self.names(ofDesigns: designs) }

  /// What design files are called, sorted.
  static func names(ofDesigns paths: [String]) -> [String] {
    paths.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }.sorted()
  }

  /// The paths of designs and annexes, sorted by name.
  var designFiles: [String] {
    let folders =
      [templates.map { "\($0)/\(House.designFolder)" }].compactMap(\.self)
      + [file("Templates/\(House.designFolder)")]
    let names = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
    }
    // How the body issues stands beside the designs, and is none.
    return Set(names.filter { $0.hasSuffix(".yaml") && $0 != "issue.yaml" }).sorted()
      .map { template("\(House.designFolder)/\($0)") }
  }
}

extension PictureLibrary {
  /// An SVG file as artwork of a design; `nil` after an error.
  func artwork(
    _ name: String, at path: String, place: Place?, into problems: inout Problems
  ) -> CertificateDesign.Artwork? {
    guard add(name, svgAt: path, place: place, into: &problems), let size = size(of: name) else {
      return nil
    }
    return CertificateDesign.Artwork(picture: name, size: size, rectangles: rectangles(of: name))
  }
}

extension Node {
  /// The root of a design file that another names at `place`; `nil` after an error.
  static func read(
    designAt path: String, _ place: Place, into problems: inout Problems
  ) -> Node? {
    var reading = Problems()
    guard let bytes = Source.bytes(ofFileAt: path, into: &reading) else {
      problems.report(.noDesign(path, at: place))
      return nil
    }
    return read(bytes, path: path, into: &problems)
  }
}

extension Diagnostic {
  static func noDesign(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoDesign", "there is no design '\(path)'", at: place,
      fix: "put the file there, or correct its name")
  }

  static func unknownDesign(
    _ name: String, known: [String], at place: Place? = nil
  ) -> Diagnostic {
    Diagnostic(
      "UnknownDesign", "there is no design called '\(name)'", at: place,
      fix: NearMiss.fix(for: name, among: known))
  }
}
