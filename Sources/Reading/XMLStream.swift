internal import CExpat
internal import Diagnostics

/// What takes in the elements and texts of one XML part.
protocol XMLContent: AnyObject {
  /// An element begins; `name` is empty for elements that are not of a workbook.
  func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic)
  /// Some of the text between two tags.
  func text(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic)
  /// The element ends.
  func end(_ name: String) throws(Diagnostic)
}

/// The attributes of an element; valid while its start is told.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, named as it stands, or by `relationships|id` where it is
  /// qualified.
  subscript(_ name: StaticString) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if matches(key, name) { return String(cString: value) }
      pair += 2
    }
    return nil
  }

  private func matches(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: key, count: length(key))
    let wanted = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    // A qualified name ends in what was asked for; a bare one is just that.
    let isQualified = wanted.contains(UInt8(ascii: "|"))
    guard isQualified ? bytes.count >= wanted.count : bytes.count == wanted.count else {
      return false
    }
    return bytes.suffix(wanted.count).elementsEqual(wanted)
  }

  private func length(_ text: UnsafePointer<CChar>) -> Int {
    var end = text
    while end.pointee != 0 { end += 1 }
    return end - text
  }
}

/// Feeds the bytes of an XML part to its content.
///
/// Refuses document types, since entities are the way to exhaust a reader or to have it open
/// other files; every complaint of the parser is an error.
final class XMLStream {
  private let parser: XML_Parser
  private let content: any XMLContent
  private let part: String
  private let path: String
  /// How many more elements may come.
  private(set) var budget: Int
  private var failure: Diagnostic?
  private var depth = 0

  /// A stream for one part, which messages call `part`.
  init(
    _ content: any XMLContent, part: String, path: String, budget: Int
  ) throws(Diagnostic) {
    guard let parser = XML_ParserCreateNS("UTF-8", CChar(UInt8(ascii: "|"))) else {
      throw .damagedPart(part, "no memory", line: 0, path: path)
    }
    self.parser = parser
    self.content = content
    self.part = part
    self.path = path
    self.budget = budget
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { stream(at: $0)?.start($1, XMLAttributes(pairs: $2)) },
      { stream(at: $0)?.end($1) })
    XML_SetCharacterDataHandler(parser) {
      stream(at: $0)?.text(UnsafeRawBufferPointer(start: $1, count: Int($2)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      guard let stream = stream(at: user) else { return }
      stream.fail(.documentType(stream.part, path: stream.path))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes; `isLast` after which the part must be whole.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(Diagnostic) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      let line = Int(XML_GetCurrentLineNumber(parser))
      throw .damagedPart(part, words ?? "it is no XML", line: line, path: path)
    }
  }

  private func fail(_ diagnostic: Diagnostic) {
    failure = failure ?? diagnostic
    XML_StopParser(parser, 0)
  }

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: XMLAttributes) {
    guard failure == nil else { return }
    depth += 1
    budget -= 1
    guard budget >= 0 else {
      fail(.tooManyElements(path: path))
      return
    }
    guard depth <= Limits.mostDepth else {
      fail(.tooDeepPart(part, path: path))
      return
    }
    do {
      try content.start(XMLStream.local(name), attributes)
    } catch {
      fail(error)
    }
  }

  private func text(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do {
      try content.text(bytes)
    } catch {
      fail(error)
    }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard failure == nil else { return }
    depth -= 1
    do {
      try content.end(XMLStream.local(name))
    } catch {
      fail(error)
    }
  }

  /// The name without its namespace, or nothing if the namespace is none of a workbook.
  private static func local(_ name: UnsafePointer<CChar>?) -> String {
    guard let name else { return "" }
    var bar: UnsafePointer<CChar>?
    var end = name
    while end.pointee != 0 {
      if end.pointee == CChar(UInt8(ascii: "|")) { bar = end }
      end += 1
    }
    guard let bar else { return "" }
    let space = UnsafeRawBufferPointer(start: name, count: bar - name)
    guard namespaces.contains(where: { space.elementsEqual($0.utf8) }) else { return "" }
    return String(cString: bar + 1)
  }

  private static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
  ]
}

/// The stream whose parser calls back; it outlives the call, since it owns the parser.
private func stream(at user: UnsafeMutableRawPointer?) -> XMLStream? {
  user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
}

extension Diagnostic {
  fileprivate static func damagedPart(
    _ part: String, _ what: String, line: Int, path: String
  ) -> Diagnostic {
    Diagnostic(
      "DamagedWorkbook", "part '\(part.shortened)' is no XML at its line \(line): \(what)",
      at: Place(path: path, line: 0, column: 0),
      fix: "open the file in a spreadsheet program and save it as .xlsx again")
  }

  fileprivate static func documentType(_ part: String, path: String) -> Diagnostic {
    Diagnostic(
      "DocumentType", "part '\(part.shortened)' has a document type, which no workbook has",
      at: Place(path: path, line: 0, column: 0), why: "such files are made to attack a reader",
      fix: "do not open it; ask who sent it")
  }

  fileprivate static func tooManyElements(path: String) -> Diagnostic {
    Diagnostic(
      "TooManyElements", "a workbook has at most \(Archive.mostElements) elements of XML",
      at: Place(path: path, line: 0, column: 0),
      fix: "delete the sheets, rows and formats that are not needed")
  }

  fileprivate static func tooDeepPart(_ part: String, path: String) -> Diagnostic {
    Diagnostic(
      "TooDeep",
      "elements are nested at most \(Limits.mostDepth) deep; part '\(part.shortened)' goes deeper",
      at: Place(path: path, line: 0, column: 0))
  }
}
