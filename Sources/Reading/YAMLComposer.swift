internal import Diagnostics

/// Turns the events of a YAML stream into located nodes.
struct YAMLComposer {
  private let source: Source
  private let events: YAMLEvents
  private var budget = Limits.mostNodes

  init(source: Source) {
    self.source = source
    events = YAMLEvents(source)
  }

  /// The root of the only document.
  mutating func document(into problems: inout Problems) throws(Diagnostic) -> Node? {
    _ = try events.next()
    let start = try events.next()
    guard case .documentStart = start.kind else {
      throw .emptyFile(at: source.place(line: 1, column: 1))
    }
    let root = try node(from: events.next(), depth: 0, into: &problems)
    _ = try events.next()
    let end = try events.next()
    if case .documentStart = end.kind { throw .severalDocuments(at: source.place(from: end.start)) }
    return root
  }

  private mutating func node(
    from event: YAMLEvents.Event, depth: Int, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    let place = source.place(from: event.start, to: event.end)
    if event.isAnchored { problems.report(.anchor(at: place)) }
    if event.isTagged { problems.report(.tag(at: place)) }
    budget -= 1
    guard depth < Limits.mostDepth else { throw .tooDeep(at: place) }
    guard budget > 0 else { throw .tooManyValues(at: place) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      if isPlain, ["", "~", "null", "Null", "NULL"].contains(text) { return Node(.null, at: place) }
      if let scalar = text.unicodeScalars.first(where: \.isUnsafe) {
        problems.report(.unsafe(scalar, at: place))
      }
      return Node(.scalar(text, isPlain ? .plain : .quoted), at: place)
    case .listStart: return try list(at: place, depth: depth, into: &problems)
    case .mapStart: return try map(at: place, depth: depth, into: &problems)
    default:
      problems.report(.anchor(at: place))
      return Node(.null, at: place)
    }
  }

  private mutating func list(
    at place: Place, depth: Int, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    var nodes: [Node] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.kind { break }
      nodes.append(try node(from: event, depth: depth + 1, into: &problems))
    }
    return Node(.list(nodes), at: place)
  }

  private mutating func map(
    at place: Place, depth: Int, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    var entries = EntryList()
    while true {
      let event = try events.next()
      if case .mapEnd = event.kind { break }
      let key = try node(from: event, depth: depth + 1, into: &problems)
      let value = try node(from: events.next(), depth: depth + 1, into: &problems)
      guard case .scalar(let name, _) = key.content else {
        problems.report(.keyIsNotText(at: key.place))
        continue
      }
      entries.add(name, at: key.place, value, into: &problems)
    }
    return Node(.map(entries.entries), at: entries.entries.first?.keyPlace ?? place)
  }
}
