internal import Diagnostics
internal import Drawing
internal import Reading

// The values that several parts of a theme share.

extension ThemeValues {
  /// A style with `face`, `size` and `lineHeight`; the rest may be absent.
  mutating func style(_ key: String, of map: inout Mapping) -> Theme.Style {
    part(key, of: &map, Theme.Style.init)
      ?? Theme.Style(
        text: TextStyle(face: Face(.serif), size: 4), alignment: .left, lineHeight: 1,
        firstIndent: 0, before: 0, after: 0)
  }

  /// A line of a thickness and a colour; none if absent.
  mutating func line(_ key: String, of map: inout Mapping) -> Theme.Line {
    let none = Theme.Line(thickness: 0, color: ink)
    let parts = optionalPart(key, of: &map) { map, values in
      Theme.Line(
        thickness: values.number("thickness", of: &map, in: 0...12),
        color: values.color("color", of: &map) ?? values.ink)
    }
    return parts ?? none
  }

  /// The space inside a cell's edges.
  mutating func padding(of map: inout Mapping) -> Theme.Padding {
    let padding = part("padding", of: &map) { map, values in
      Theme.Padding(
        edge: values.number("edge", of: &map, in: 0...40),
        horizontal: values.number("horizontal", of: &map, in: 0...40),
        vertical: values.number("vertical", of: &map, in: 0...40))
    }
    return padding ?? Theme.Padding(edge: 0, horizontal: 0, vertical: 0)
  }

  /// A family and maybe a weight, such as `sans bold`.
  mutating func face(_ key: String, of map: inout Mapping) -> Face {
    guard let node = map.required(key, &problems) else { return Face(.serif) }
    let words = node.themeText?.split(separator: " ").map(String.init) ?? []
    if let family = words.first.flatMap(Face.Family.init), words.count <= 2,
      let weight = words.count == 2 ? Face.Weight(rawValue: words[1]) : .regular
    {
      return Face(family, weight)
    }
    report(.notAFace(map.path(key), node, at: node.place))
    return Face(.serif)
  }

  /// At least one text.
  mutating func texts(_ key: String, of map: inout Mapping) -> [String] {
    let texts = map.list(key, isRequired: true, &problems) { node, name, problems in
      node.text(name, &problems)
    }
    return texts.isEmpty ? [""] : texts
  }

  /// A text with words in braces, each of `known`; empty if absent and nothing is needed.
  mutating func pattern(
    _ key: String, of map: inout Mapping, known: [String], needs: String? = nil
  ) -> String {
    let node = needs == nil ? map.optional(key, &problems) : map.required(key, &problems)
    guard let node, let text = node.text(map.path(key), &problems) else { return "" }
    for match in text.matches(of: #/\{([^{}]*)\}/#) where !known.contains(String(match.1)) {
      let place = node.place.narrowed(to: String(match.0))
      report(.unknownPlaceholder(String(match.1), in: map.path(key), known: known, at: place))
    }
    if let needs, !text.contains("{\(needs)}") {
      report(.noPlaceholder(needs, in: map.path(key), at: node.place))
    }
    return text
  }
}

extension Theme.Style {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    text = TextStyle(
      face: values.face("face", of: &map), size: values.number("size", of: &map, in: 4...72),
      color: values.color("color", of: &map) ?? values.ink,
      tracking: values.number("tracking", of: &map, in: 0...20, otherwise: 0))
    alignment = values.word("align", of: &map) ?? .left
    lineHeight = values.number("lineHeight", of: &map, in: 1...4)
    firstIndent = values.number("firstIndent", of: &map, in: 0...6, otherwise: 0)
    before = values.space("before", of: &map)
    after = values.space("after", of: &map)
  }
}

extension Theme.Variation {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    family = values.word("family", of: &map)
    weight = values.word("weight", of: &map)
    color = values.color("color", of: &map)
  }
}

extension Place {
  /// The place of `word` in this one, if it is written there as it is.
  fileprivate func narrowed(to word: String) -> Place {
    let line = Array(excerpt)
    let word = Array(word)
    for start in max(0, column - 1)..<max(column, line.count - word.count + 1)
    where start + word.count <= line.count && Array(line[start..<start + word.count]) == word {
      var place = self
      (place.column, place.length) = (start + 1, word.count)
      return place
    }
    return self
  }
}
