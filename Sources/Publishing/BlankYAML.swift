internal import Reading
internal import Scoring

extension Blank {
  /// The score sheet as YAML, with comments in place of what a spreadsheet shows.
  ///
  /// What must be there stands without a value; what may be there is a comment.
  public var yaml: String {
    let title = "\(wording.text(of: scheme.standard)) \(wording.text(of: scheme.name))"
    let about = [title, wording.otherText(of: scheme.name), wording(.fillIn)]
    let entries = BlankEntry.tree(of: self)
    let tail = entries.firstIndex { $0.name == "recommendation" } ?? entries.count
    var lines = about.map(comment) + [""]
    for entry in entries[..<tail] {
      lines += entry.lines
      if entry.name == "holder" { lines += list("holder.sites", indent: "  ", isOptional: true) }
    }
    lines += [""] + list("team") + list("visits") + [""] + findingLines + [""]
    for list in BlankList.all
    where list.isAsked(scheme) && !["team", "visits", "holder.sites"].contains(list.id) {
      lines += self.list(list.id, isOptional: true)
    }
    lines += [""] + entries[tail...].flatMap(\.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A list with one element to be filled in.
  private func list(_ id: String, indent: String = "", isOptional: Bool = false) -> [String] {
    guard let list = BlankList.all.first(where: { $0.id == id }) else { return [] }
    let key = id.split(separator: ".").last.map(String.init) ?? id
    let element = BlankEntry.tree(of: list, in: self).flatMap(\.lines)
    let body = element.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    return (["\(key):"] + body).map { indent + (isOptional ? "# " : "") + $0 }
  }

  private var findingLines: [String] {
    ["findings:"]
      + indicators.flatMap { indicator in
        let name = "\(wording.text(of: indicator.name)) \(wording.otherText(of: indicator.name))"
        let worth = indicator.points.map { wording(.worth, ["name": name, "points": "\($0)"]) }
        let about = [worth ?? name, wording.text(of: indicator.requirement)].map(comment)
        let rest = (lines(of: indicator.method) + ["evidence:"]).map { "    " + $0 }
        return about.map { "  " + $0 } + ["  - clause: \"\(indicator.number)\""] + rest
      }
  }

  /// What a finding says beside its clause and evidence.
  private func lines(of method: Method) -> [String] {
    let outcomes = Finding.Outcome.allCases.map(\.rawValue).joined(separator: " | ")
    let outcome = "outcome: # \(outcomes)"
    switch method {
    case .qualitative: return [outcome]
    case .sampled: return [outcome, "# samples: {of: , drawn: , failed: }"]
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      let unit = wording.text(of: measure.unit.name)
      switch measure.origin {
      case .tenure: return []
      case .value: return ["value: \(comment(unit))"]
      case .monthlyAverage, .monthlySum:
        return ["values: [] \(comment(wording(.eachMonth, ["unit": unit])))"]
      }
    case .rated(let ratings, let raters):
      let words = ratings.map { "\($0.id) \(wording.text(of: $0.name))" }.joined(separator: " | ")
      guard let raters else { return ["rating: \(comment(words))"] }
      return ["ratings: \(comment(words))"]
        + Array(repeating: "  - {by: , rating: }", count: raters.least)
    case .checklist(let items):
      let ids = items.map(\.id).joined(separator: ", ")
      return items.map { comment("\($0.id) \(wording.text(of: $0.text))") }
        + ["met: [\(ids)]", "unmet: [] \(comment(wording(.moveUnmet)))"]
    }
  }

  /// The words or the form that is asked for.
  fileprivate func hint(_ check: Workbook.Check?) -> String? {
    switch check {
    case .choice(let words): words.joined(separator: " | ")
    case .number: wording(.number)
    case .day: "YYYY-MM-DD"
    case nil: nil
    }
  }

  fileprivate func comment(_ text: String) -> String {
    // Words of a wording may have line ends, behind which a comment would be read as data.
    "# " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// A key of the YAML, with what stands below it.
private struct BlankEntry {
  var name: String
  private var isRequired = true
  private var value = ""
  /// What the comment beside the key says.
  private var comment = ""
  private var below: [BlankEntry] = []

  private init(name: String) { self.name = name }

  /// The values that stand once.
  static func tree(of blank: Blank) -> [BlankEntry] {
    var entries: [BlankEntry] = []
    for key in BlankKey.all where key.isAsked(blank.scheme) {
      let hint = [blank.wording.label(key.path), blank.hint(key.check(blank.scheme))]
        .compactMap(\.self).joined(separator: blank.wording[.colon])
      insert(key.path.split(separator: ".").map(String.init)[...], into: &entries) { entry in
        entry.value = key.value(blank.scheme)
        entry.isRequired = key.isRequired || !entry.value.isEmpty
        entry.comment = blank.comment(hint)
      }
    }
    return entries
  }

  /// The values of an element.
  static func tree(of list: BlankList, in blank: Blank) -> [BlankEntry] {
    var entries: [BlankEntry] = []
    for column in list.columns {
      insert(column.id.split(separator: ".").map(String.init)[...], into: &entries) {
        $0.comment = blank.hint(column.check(blank.scheme)).map(blank.comment) ?? ""
      }
    }
    return entries
  }

  private static func insert(
    _ path: ArraySlice<String>, into entries: inout [BlankEntry],
    _ change: (inout BlankEntry) -> Void
  ) {
    guard let name = path.first else { return }
    let index = entries.firstIndex { $0.name == name } ?? entries.count
    if index == entries.count { entries.append(BlankEntry(name: name)) }
    if path.count == 1 { change(&entries[index]) }
    insert(path.dropFirst(), into: &entries[index].below, change)
  }

  /// Whether nothing in it must be there; of the methods one must, whichever.
  private var isOptional: Bool {
    if name == "methods" { return false }
    return below.isEmpty ? !isRequired : below.allSatisfy(\.isOptional)
  }

  /// The lines, as comments where nothing must be there.
  var lines: [String] { isOptional ? plain.map { "# " + $0 } : plain }

  private var plain: [String] {
    let text = value.isEmpty ? "" : " \"\(value)\""
    guard !below.isEmpty else { return ["\(name):\(text)\(comment.isEmpty ? "" : " \(comment)")"] }
    let inside = below.flatMap { isOptional || name == "methods" ? $0.plain : $0.lines }
    return ["\(name):"] + inside.map { "  " + $0 }
  }
}
