internal import Diagnostics
internal import Reading

/// A value of a list as it is sent to a worker: a text, several, or none.
struct SentValue: Codable {
  private var texts: [String]?
  private var isList = false
  private var notation: String?
  private var place: SentPlace

  init(_ node: Node) {
    place = SentPlace(node.place)
    switch node.content {
    case .scalar(let text, let notation):
      texts = [text]
      self.notation = SentValue.names.first { $0.notation == notation }?.name
    case .list(let nodes):
      isList = true
      texts = nodes.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
    case .null, .map: break
    }
  }

  var node: Node {
    let place = place.place
    guard let texts else { return Node(.null, at: place) }
    let notation = SentValue.names.first { $0.name == self.notation }?.notation ?? .plain
    let nodes = texts.map { Node(.scalar($0, notation), at: place) }
    return isList ? Node(.list(nodes), at: place) : nodes.first ?? Node(.null, at: place)
  }

  private static let names: [(name: String, notation: Node.Notation)] = [
    ("plain", .plain), ("quoted", .quoted), ("number", .number), ("boolean", .boolean),
    ("day", .day),
  ]
}

/// A place with all that is known of it.
struct SentPlace: Codable, Hashable, Sendable {
  private var path: String
  private var line: Int
  private var column: Int
  private var length: Int
  private var excerpt: String?
  private var sheet: String?
  private var cell: [Int]?

  init(_ place: Place) {
    (path, line, column, length) = (place.path, place.line, place.column, place.length)
    excerpt = place.excerpt.isEmpty ? nil : place.excerpt
    if let cell = place.cell {
      sheet = cell.sheet
      self.cell = [cell.sheetNumber, cell.row, cell.column]
    }
  }

  /// The same place without the text that stands there.
  var withoutText: SentPlace {
    var place = self
    place.excerpt = nil
    return place
  }

  var place: Place {
    var place = Place(
      path: path, line: line, column: column, length: length, excerpt: excerpt ?? "")
    if let sheet, let cell, cell.count == 3 {
      place.cell = Place.Cell(
        sheet: sheet, sheetNumber: cell[0], row: cell[1], column: cell[2])
    }
    return place
  }
}
