extension Scheme {
  /// Every Chinese text of the scheme, each once, in the order of its first place.
  public var chineseTexts: [String] {
    var seen: Set<String> = []
    var texts: [String] = []
    _ = withChinese { text in
      if seen.insert(text).inserted { texts.append(text) }
      return text
    }
    return texts
  }

  /// The scheme with other Chinese texts, such as those in traditional characters.
  public func withChinese(_ text: (String) -> String) -> Scheme {
    var scheme = self
    if standard.zh != standard.en { scheme.standard = standard.withChinese(text) }
    scheme.name = name.withChinese(text)
    scheme.reportTitle = reportTitle?.withChinese(text)
    scheme.levels = levels.map { $0.withChinese(text) }
    scheme.noLevel = noLevel?.withChinese(text)
    if let unrated = period?.unrated { scheme.period?.unrated = unrated.withChinese(text) }
    for index in caps.indices { scheme.caps[index].text = caps[index].text.withChinese(text) }
    for index in special.grounds.indices {
      scheme.special.grounds[index].name = special.grounds[index].name.withChinese(text)
    }
    for index in assumptions.indices {
      scheme.assumptions[index].text = assumptions[index].text.withChinese(text)
    }
    scheme.clauses = clauses.map { $0.withChinese(text) }
    return scheme
  }
}

extension Name {
  fileprivate func withChinese(_ text: (String) -> String) -> Name { Name(zh: text(zh), en: en) }
}

extension Scheme.Level {
  fileprivate func withChinese(_ text: (String) -> String) -> Scheme.Level {
    var level = self
    level.name = name.withChinese(text)
    if let within { level.within?.name = within.name.withChinese(text) }
    return level
  }
}

extension Clause {
  fileprivate func withChinese(_ text: (String) -> String) -> Clause {
    var clause = self
    clause.name = name.withChinese(text)
    clause.content =
      switch content {
      case .clauses(let below, let combination):
        .clauses(below.map { $0.withChinese(text) }, combination)
      case .indicator(let indicator): .indicator(indicator.withChinese(text))
      }
    return clause
  }
}

extension Indicator {
  fileprivate func withChinese(_ text: (String) -> String) -> Indicator {
    var indicator = self
    indicator.name = name.withChinese(text)
    indicator.requirement = requirement.withChinese(text)
    indicator.note = note?.withChinese(text)
    indicator.method = method.withChinese(text)
    return indicator
  }
}

extension Method {
  fileprivate func withChinese(_ text: (String) -> String) -> Method {
    switch self {
    case .qualitative, .sampled: self
    case .banded(let measure, let bands): .banded(measure.withChinese(text), bands)
    case .linear(let measure, let rate): .linear(measure.withChinese(text), rate)
    case .target(let measure, let target): .target(measure.withChinese(text), target)
    case .rated(let ratings, let raters):
      .rated(
        ratings.map { Rating(id: $0.id, name: $0.name.withChinese(text), points: $0.points) },
        raters)
    case .checklist(let items):
      .checklist(
        items.map { Item(id: $0.id, text: $0.text.withChinese(text), points: $0.points) })
    }
  }
}

extension Measure {
  fileprivate func withChinese(_ text: (String) -> String) -> Measure {
    var measure = self
    measure.unit.name = unit.name.withChinese(text)
    return measure
  }
}
