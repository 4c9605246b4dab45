internal import CYaml
internal import Diagnostics

/// The events of a YAML stream, one after the other.
///
/// Owns the parser of libyaml and a copy of the text, since the parser keeps a pointer to it.
final class YAMLEvents {
  /// One event, with its range in the text.
  struct Event {
    /// What was met.
    enum Kind {
      case scalar(String, isPlain: Bool)
      case alias
      case listStart, listEnd, mapStart, mapEnd
      case documentStart, documentEnd, streamStart, streamEnd
    }

    let kind: Kind
    /// Whether an anchor (`&x`) or a tag (`!!x`) stands before it.
    let isAnchored: Bool
    let isTagged: Bool
    let start: yaml_mark_t
    let end: yaml_mark_t
  }

  private var parser = yaml_parser_t()
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let source: Source

  /// Opens the stream; libyaml itself limits the nesting, so that no text can exhaust the stack.
  init(_ source: Source) {
    self.source = source
    bytes = .allocate(capacity: source.text.utf8.count)
    _ = bytes.initialize(from: source.text.utf8)
    yaml_parser_initialize(&parser)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(&parser)
    bytes.deallocate()
  }

  /// The next event, or the parser's complaint.
  func next() throws(Diagnostic) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw complaint }
    defer { yaml_event_delete(&event) }
    let (start, end) = (event.start_mark, event.end_mark)
    func make(_ kind: Event.Kind, anchor: Bool = false, tag: Bool = false) -> Event {
      Event(kind: kind, isAnchored: anchor, isTagged: tag, start: start, end: end)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return make(
        .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        anchor: scalar.anchor != nil, tag: scalar.tag != nil)
    case YAML_ALIAS_EVENT: return make(.alias)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return make(.listStart, anchor: list.anchor != nil, tag: list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      return make(.mapStart, anchor: map.anchor != nil, tag: map.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return make(.listEnd)
    case YAML_MAPPING_END_EVENT: return make(.mapEnd)
    case YAML_DOCUMENT_START_EVENT: return make(.documentStart)
    case YAML_DOCUMENT_END_EVENT: return make(.documentEnd)
    case YAML_STREAM_START_EVENT: return make(.streamStart)
    default: return make(.streamEnd)
    }
  }

  private var complaint: Diagnostic {
    let words = parser.problem.map { String(cString: $0) } ?? "the text cannot be parsed"
    let context = parser.context.map { String(cString: $0) + ", " } ?? ""
    return .notYAML(context + words, at: source.place(from: parser.problem_mark))
  }
}

extension Source {
  /// The place from one mark to another in the same line, or to the end of the line.
  ///
  /// The parser counts Unicode scalars from 0; we count characters from 1.
  func place(from start: yaml_mark_t, to end: yaml_mark_t? = nil) -> Place {
    let number = Int(start.line)
    let line = lines.indices.contains(number) ? lines[number] : ""
    func characters(before column: Int) -> Int {
      let scalars = line.unicodeScalars
      let end = scalars.index(scalars.startIndex, offsetBy: column, limitedBy: scalars.endIndex)
      return line[..<(end ?? scalars.endIndex)].count
    }
    let first = characters(before: Int(start.column))
    let last: Int =
      switch end {
      case nil: first + 1
      case let end? where end.line == start.line: characters(before: Int(end.column))
      case _?: line.count
      }
    return place(line: number + 1, column: first + 1, length: last - first)
  }
}
