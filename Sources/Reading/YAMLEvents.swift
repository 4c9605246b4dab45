internal import CYaml
internal import Diagnostics

/// The events of a YAML stream, one after the other.
///
/// Owns the parser of libyaml and a copy of the text; the parser keeps pointers to both.
final class YAMLEvents {
  /// One event, with its range in the text, counted in Unicode scalars.
  struct Event {
    /// What was met.
    enum Kind {
      case scalar(String, isPlain: Bool)
      case alias
      case listStart, listEnd, mapStart, mapEnd
      case documentStart, documentEnd, streamStart, streamEnd
    }

    let kind: Kind
    /// Whether an anchor (`&x`) stands before it.
    let isAnchored: Bool
    /// Whether a tag (`!!x`) stands before it.
    let isTagged: Bool
    let start: Int
    let end: Int
  }

  /// What the parser cannot read.
  struct Complaint: Error {
    /// What it met.
    let problem: String
    /// Where.
    let offset: Int
    /// What it was reading, and where that began.
    let context: (words: String, offset: Int)?
  }

  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Opens the stream.
  init(_ text: String) {
    bytes = .allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event, or the parser's complaint.
  func next() throws(Complaint) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw complaint }
    defer { yaml_event_delete(&event) }
    let (start, end) = (event.start_mark.index, event.end_mark.index)
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

  /// A character that YAML forbids is counted in bytes, everything else in scalars.
  private var complaint: Complaint {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "the text cannot be parsed"
    if state.error == YAML_READER_ERROR {
      let before = String(decoding: bytes.prefix(state.problem_offset), as: UTF8.self)
      return Complaint(
        problem: problem, offset: before.unicodeScalars.count, context: nil)
    }
    return Complaint(
      problem: problem, offset: state.problem_mark.index,
      context: state.context.map { (String(cString: $0), state.context_mark.index) })
  }
}
