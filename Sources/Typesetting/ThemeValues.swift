internal import Diagnostics
internal import Drawing
internal import Reading

/// Reads the values of a theme, with the colours it has named.
///
/// A value that is missing or wrong is reported, and something harmless stands in for it, so that
/// all problems of a file are found in one run; the theme is then not used.
struct ThemeValues {
  var problems = Problems()
  /// The size of the page, once it is read.
  var page = Size(width: 0, height: 0)
  private var colors: [String: Color] = [:]
  /// The names in file order, for messages.
  private var names: [String] = []
  /// Gives the artwork that the theme names.
  let source: Theme.ArtworkSource

  /// Values without artwork unless a source is given.
  init(source: @escaping Theme.ArtworkSource = { _, _, _ in nil }) { self.source = source }

  /// Reads the named colours; every other colour is one of them or written out.
  mutating func readColors(of file: inout Mapping) {
    guard let node = file.required("colors", &problems),
      let map = Mapping(node, "colors", &problems), case .map(let entries) = map.node.content
    else { return }
    for entry in entries {
      names.append(entry.key)
      guard case .scalar(let text, _) = entry.value.content, let color = Color(hex: text) else {
        problems.report(
          .notAColor("colors.\(entry.key)", entry.value, known: [], at: entry.value.place))
        continue
      }
      colors[entry.key] = color
    }
    if !names.contains("ink") { problems.report(.noInk(at: node.label)) }
  }

  /// A part of the theme with keys of its own.
  mutating func part<Part>(
    _ key: String, of map: inout Mapping, _ make: (inout Mapping, inout ThemeValues) -> Part
  ) -> Part? {
    guard let node = map.required(key, &problems) else { return nil }
    return part(node, map.path(key), make)
  }

  /// A part that may be absent.
  mutating func optionalPart<Part>(
    _ key: String, of map: inout Mapping, _ make: (inout Mapping, inout ThemeValues) -> Part
  ) -> Part? {
    map.optional(key, &problems).flatMap { part($0, map.path(key), make) }
  }

  /// The elements of an optional list, each with keys of its own.
  mutating func parts<Part>(
    _ key: String, of map: inout Mapping, _ make: (inout Mapping, inout ThemeValues) -> Part
  ) -> [Part] {
    let nodes = map.list(key, &problems) { node, name, _ in (node, name) }
    return nodes.compactMap { part($0.0, $0.1, make) }
  }

  private mutating func part<Part>(
    _ node: Node, _ name: String, _ make: (inout Mapping, inout ThemeValues) -> Part
  ) -> Part? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let part = make(&map, &self)
    map.finish(&problems)
    return part
  }

  /// A number; `otherwise` if the key is absent, and without it the key must be there.
  mutating func number(
    _ key: String, of map: inout Mapping, in range: ClosedRange<Double>,
    otherwise: Double? = nil
  ) -> Double {
    guard
      let node = otherwise == nil ? map.required(key, &problems) : map.optional(key, &problems)
    else { return otherwise ?? range.lowerBound }
    if let number = node.themeNumber, range.contains(number) { return number }
    problems.report(.notInRange(map.path(key), node, range, at: node.place))
    return range.lowerBound
  }

  /// A space or a distance, in points; 0 if absent.
  mutating func space(_ key: String, of map: inout Mapping) -> Double {
    number(key, of: &map, in: 0...600, otherwise: 0)
  }

  /// A colour: a name of the palette or `#rrggbb`; `nil` if absent.
  mutating func color(_ key: String, of map: inout Mapping) -> Color? {
    guard let node = map.optional(key, &problems) else { return nil }
    if case .scalar(let text, _) = node.content {
      if let color = colors[text] ?? Color(hex: text) { return color }
      // Its own problem was reported where it is defined.
      if names.contains(text) { return nil }
    }
    problems.report(.notAColor(map.path(key), node, known: names, at: node.place))
    return nil
  }

  /// The colour of text where none is given.
  var ink: Color { colors["ink"] ?? .black }

  /// One of the words of an enumeration; `nil` if absent.
  mutating func word<Word: CaseIterable & RawRepresentable<String>>(
    _ key: String, of map: inout Mapping, as type: Word.Type = Word.self
  ) -> Word? {
    guard map.optional(key, &problems) != nil else { return nil }
    return map.choice(key, &problems)
  }

  /// A text; empty if the key is absent and need not be there.
  mutating func text(_ key: String, of map: inout Mapping, isRequired: Bool = false) -> String {
    let text = isRequired ? map.text(key, &problems) : map.optionalText(key, &problems)
    return text ?? ""
  }

  /// Adds a problem.
  mutating func report(_ diagnostic: Diagnostic) { problems.report(diagnostic) }
}

extension Double {
  /// Reads digits, maybe with a minus sign and decimals, and nothing else.
  ///
  /// By hand: a theme and two designs hold hundreds of numbers, and a regular expression is built
  /// anew for each.
  init?(decimal text: String) {
    let parts = text.drop(while: { $0 == "-" }).split(
      separator: ".", omittingEmptySubsequences: false)
    guard text.count <= 12, !text.hasPrefix("--"), (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(digits.contains) })
    else { return nil }
    self.init(text)
  }
}

private let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
