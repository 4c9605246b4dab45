internal import Diagnostics

/// One line of a part that tells how the parts of a workbook belong together.
struct Relationship {
  var id: String
  /// The last word of its type, such as `worksheet`.
  var kind: String
  var target: String
  var isExternal: Bool

  /// Whether it is to a program inside the workbook.
  var isMacros: Bool {
    let kind = kind.lowercased()
    return kind.hasPrefix("vba") || kind.hasSuffix("macrosheet")
  }
}

/// Reads the part that tells what the others are.
final class TypesContent: XMLContent {
  /// Whether some part is, or may hold, a program.
  private(set) var haveMacros = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    let type = attributes["ContentType"]?.lowercased() ?? ""
    if ["macroenabled", "vbaproject", "macrosheet"].contains(where: type.contains) {
      haveMacros = true
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  func end(_ name: String) {}
}

/// Reads a part of relationships.
final class RelationshipsContent: XMLContent {
  private(set) var relationships: [Relationship] = []

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship" else { return }
    let type = attributes["Type"] ?? ""
    relationships.append(
      Relationship(
        id: attributes["Id"] ?? "", kind: String(type.split(separator: "/").last ?? ""),
        target: attributes["Target"] ?? "", isExternal: attributes["TargetMode"] == "External"))
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  func end(_ name: String) {}
}

/// Reads the part that lists the sheets.
final class WorkbookContent: XMLContent {
  /// One sheet, as the workbook names it.
  struct Tab {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  /// Whether days are counted from 1904 and not from 1900.
  private(set) var startsIn1904 = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      let state = attributes["state"]
      tabs.append(
        Tab(
          name: attributes["name"] ?? "", relationship: attributes["relationships|id"] ?? "",
          isHidden: state == "hidden" || state == "veryHidden"))
    case "workbookPr": startsIn1904 = attributes["date1904"].isTrue
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  func end(_ name: String) {}
}

/// Reads the table of texts that cells point into.
final class StringsContent: XMLContent {
  private(set) var texts: [CellText] = []
  private var text = CellTextBuilder()

  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { text = CellTextBuilder() }
    text.start(name, attributes)
  }

  func text(_ bytes: UnsafeRawBufferPointer) { text.add(bytes) }

  func end(_ name: String) {
    text.end(name)
    if name == "si" { texts.append(text.text) }
  }
}

extension String? {
  /// Whether an attribute says yes.
  var isTrue: Bool { self == "1" || self == "true" }

  /// Whether an attribute says no.
  var isFalse: Bool { self == "0" || self == "false" }
}
