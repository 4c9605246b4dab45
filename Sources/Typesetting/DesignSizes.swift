internal import Diagnostics
internal import Reading

/// The sizes of paper that a design file is made for, each with an artwork of its own.
struct DesignSizes {
  /// One size.
  struct Size {
    /// What it is called, such as `a4-landscape`; `nil` where the file names a single artwork.
    var name: String?
    /// The name of the artwork's file.
    var file: String
    /// Where the file is named.
    var place: Place
    /// What the lengths of the file are multiplied with.
    var scale: Double
  }

  /// In the order of the file; at least one.
  let all: [Size]
  /// Where they are named.
  let place: Place

  /// The sizes called by a name.
  var names: [String] { all.compactMap(\.name) }

  /// The size called `name`, or the first where that is `nil`; `nil` after an error.
  func size(_ name: String?, _ problems: inout Problems) -> Size? {
    guard let name else { return all.first }
    let found = all.first { $0.name == name }
    if found == nil { problems.report(.unknownSize(name, known: names, at: place)) }
    return found
  }
}

extension DesignSizes {
  private static let scales = 0.25...4.0

  /// Reads the keys `artwork` and `artworks`, of which a design has one; `nil` after an error.
  init?(_ map: inout Mapping, _ problems: inout Problems) {
    let before = problems.errorCount
    let single = map.optional("artwork", &problems)
    let several = map.optional("artworks", &problems)
    switch (single, several) {
    case (let node?, nil):
      place = node.label
      all =
        node.text(map.path("artwork"), &problems)
        .map { [Size(name: nil, file: $0, place: node.place, scale: 1)] } ?? []
    case (nil, let node?):
      place = node.label
      all = Self.sizes(node, map.path("artworks"), &problems)
    case (nil, nil), (_?, _?):
      problems.report(.notOneArtwork(at: several?.label ?? map.node.label))
      return nil
    }
    guard problems.errorCount == before else { return nil }
  }

  private static func sizes(_ node: Node, _ path: String, _ problems: inout Problems) -> [Size] {
    guard let map = Mapping(node, path, &problems), case .map(let entries) = map.node.content
    else { return [] }
    if entries.isEmpty { problems.report(.noSizes(at: node.label)) }
    return entries.compactMap { entry in
      guard var map = Mapping(entry.value, map.path(entry.key), &problems) else { return nil }
      let file = map.required("file", &problems)
      let name = file?.text(map.path("file"), &problems)
      var values = ThemeValues()
      let scale = values.number("scale", of: &map, in: scales, otherwise: 1)
      problems.report(values.problems)
      map.finish(&problems)
      guard let file, let name else { return nil }
      return Size(name: entry.key, file: name, place: file.place, scale: scale)
    }
  }

  /// Reports where the sizes of an annex are not those of the front, which `front` names.
  func checkNames(of front: [String], _ problems: inout Problems) {
    for name in front where !names.contains(name) {
      problems.report(.annexWithoutSize(name, at: place))
    }
    for name in names where !front.contains(name) {
      problems.report(.sizeOfAnnexOnly(name, known: front, at: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func notOneArtwork(at place: Place) -> Diagnostic {
    Diagnostic(
      "NotOneArtwork", "a design must have either 'artwork' or 'artworks'", at: place,
      fix: "name one file as 'artwork', or one for each size below 'artworks'")
  }

  fileprivate static func noSizes(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoSizes", "'artworks' must have at least one size", at: place,
      fix: "write one such as 'a4-landscape: {file: own.svg}'")
  }

  fileprivate static func unknownSize(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownSize", "the design has no size '\(name)'", at: place,
      why: known.isEmpty ? "it has a single artwork, and so a single size without a name" : nil,
      fix: known.isEmpty ? "name no size" : NearMiss.fix(for: name, among: known))
  }

  fileprivate static func annexWithoutSize(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "AnnexWithoutSize", "the annex has no artwork of the size '\(name)'", at: place,
      why: "a certificate and its annex are of one size", fix: "add '\(name)' to 'artworks'")
  }

  fileprivate static func sizeOfAnnexOnly(
    _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "SizeOfAnnexOnly", "the annex has an artwork of the size '\(name)', its certificate has none",
      at: place,
      fix: known.isEmpty
        ? "name one file as 'artwork'" : NearMiss.fix(for: name, among: known) ?? "remove it")
  }
}
