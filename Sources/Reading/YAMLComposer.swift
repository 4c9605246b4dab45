internal import Diagnostics

/// Turns the events of a YAML stream into located nodes.
struct YAMLComposer {
  private let source: Source
  private let events: YAMLEvents
  private var places: Places
  private var budget = Limits.mostNodes

  init(source: Source) {
    self.source = source
    events = YAMLEvents(source.text)
    places = Places(source)
  }

  /// The root of the only document.
  mutating func document(into problems: inout Problems) throws(Diagnostic) -> Node {
    // The parser compares each with all before it, and no tag is allowed anyway.
    if let line = source.lines.firstIndex(where: { $0.hasPrefix("%TAG") }) {
      throw .tag(at: source.place(line: line + 1, column: 1, length: 4))
    }
    _ = try next()
    guard case .documentStart = try next().kind else { throw .emptyFile(at: places.place(at: 0)) }
    let root = try node(from: next(), depth: 0, into: &problems)
    _ = try next()
    let end = try next()
    if case .documentStart = end.kind {
      throw .severalDocuments(at: places.place(from: end.start, to: end.end))
    }
    return root
  }

  private mutating func next() throws(Diagnostic) -> YAMLEvents.Event {
    do {
      return try events.next()
    } catch {
      let place = places.place(at: error.offset)
      let character =
        places.scalars.indices.contains(error.offset) ? places.scalars[error.offset] : nil
      if let character, character.isUnsafe { throw .unsafe(character, at: place) }
      let context = error.context.map { ($0.words, places.place(at: $0.offset)) }
      throw .notYAML(error.problem, isTab: character == "\t", at: place, context: context)
    }
  }

  private mutating func node(
    from event: YAMLEvents.Event, depth: Int, isKey: Bool = false, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    let place = places.place(from: event.start, to: event.end)
    if event.isAnchored { problems.report(.anchor(at: place)) }
    if event.isTagged { problems.report(.tag(at: place)) }
    budget -= 1
    guard depth < Limits.mostDepth else { throw .tooDeep(at: place) }
    guard budget >= 0 else { throw .tooManyValues(at: place) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      if isPlain, ["", "~", "null", "Null", "NULL"].contains(text) {
        return Node(.null, at: place)
      }
      Node.checkLength(of: text, isKey: isKey, at: place, &problems)
      // One written as it is was reported with the text of the file.
      let written = places.scalars[event.start..<event.end]
      if let scalar = text.unicodeScalars.first(where: { $0.isUnsafe && !written.contains($0) }) {
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
      let event = try next()
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
      let event = try next()
      if case .mapEnd = event.kind { break }
      let key = try node(from: event, depth: depth + 1, isKey: true, into: &problems)
      let value = try node(from: next(), depth: depth + 1, into: &problems)
      guard case .scalar(let name, _) = key.content else {
        problems.report(.keyIsNotText(at: key.place))
        continue
      }
      entries.add(name, at: key.place, value, into: &problems)
    }
    return Node(.map(entries.entries), at: entries.entries.first?.keyPlace ?? place)
  }
}
