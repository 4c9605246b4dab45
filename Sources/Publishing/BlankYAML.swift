internal import Reading
internal import Scoring

extension Blank {
  /// The score sheet as YAML, with comments in place of what a spreadsheet shows.
  ///
  /// What must be there stands without a value; what may be there is a comment.
  public var yaml: String {
    var lines = [
      "# \(scheme.standard) \(scheme.name.zh)",
      "# \(scheme.name.en)",
      "# 冒号后填写内容；选填项去掉行首的 # 号后填写。",
      "# Write values after the colons; take away '# ' before optional lines to fill them in.",
      "",
    ]
    var entries = BlankEntry.tree(of: BlankKey.all(for: scheme))
    let tail = entries.firstIndex { $0.name == "recommendation" } ?? entries.count
    let conclusion = entries.suffix(from: tail)
    entries.removeSubrange(tail...)
    for entry in entries {
      lines += entry.lines
      if entry.name == "holder" { lines += list("holder.sites", indent: "  ", isOptional: true) }
    }
    lines += [""] + list("team") + list("visits") + [""] + findingLines + [""]
    for sheet in workbook.sheets {
      let id = sheet.name.id
      guard !["audit", "findings", "team", "visits", "holder.sites"].contains(id) else { continue }
      lines += list(id, isOptional: true)
    }
    lines += [""] + conclusion.flatMap(\.lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A list with one element to be filled in.
  private func list(_ id: String, indent: String = "", isOptional: Bool = false) -> [String] {
    guard let sheet = workbook.sheets.first(where: { $0.name.id == id }) else { return [] }
    let key = id.split(separator: ".").last.map(String.init) ?? id
    let element = BlankEntry.tree(of: sheet.columns).flatMap(\.lines)
    let body = element.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    return (["\(key):"] + body).map { indent + (isOptional ? "# " : "") + $0 }
  }

  private var findingLines: [String] {
    ["findings:"]
      + indicators.flatMap { indicator in
        let points = indicator.points.map { "，\($0) 分" } ?? ""
        let about = [
          "# \(indicator.name.zh) \(indicator.name.en)\(points)",
          "# \(indicator.requirement.zh)",
        ]
        let rest = (indicator.method.blankLines + ["evidence:"]).map { "    " + $0 }
        return about.map { "  " + $0 } + ["  - clause: \"\(indicator.number)\""] + rest
      }
  }
}

extension Method {
  /// What a finding says beside its clause and evidence.
  fileprivate var blankLines: [String] {
    let outcomes = Finding.Outcome.allCases.map(\.rawValue).joined(separator: " | ")
    let outcome = "outcome: # \(outcomes)"
    switch self {
    case .qualitative: return [outcome]
    case .sampled: return [outcome, "# samples: {of: , drawn: , failed: }"]
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      switch measure.origin {
      case .tenure: return []
      case .value: return ["value: # \(measure.unit.zh)"]
      case .monthlyAverage, .monthlySum: return ["values: [] # \(measure.unit.zh)，每月一个，自最早月起"]
      }
    case .rated(let ratings, let raters):
      let words = ratings.map { "\($0.id) \($0.name.zh)" }.joined(separator: " | ")
      guard let raters else { return ["rating: # \(words)"] }
      return ["ratings: # \(words)"]
        + Array(repeating: "  - {by: , rating: }", count: raters.least)
    case .checklist(let items):
      let ids = items.map(\.id).joined(separator: ", ")
      return items.map { "# \($0.id) \($0.text.zh)" }
        + ["met: [\(ids)]", "unmet: [] # 未做到的项从上一行移到这里"]
    }
  }
}

extension String {
  /// The id at the end of the name of a sheet or of a header.
  fileprivate var id: String { split(separator: " ").last.map(String.init) ?? self }
}

/// A key of the YAML, with what stands below it.
struct BlankEntry {
  var name: String
  private var key: BlankKey?
  private var hint = ""
  private var below: [BlankEntry] = []

  private init(name: String) { self.name = name }

  static func tree(of keys: [BlankKey]) -> [BlankEntry] {
    var entries: [BlankEntry] = []
    for key in keys {
      insert(key.key.split(separator: ".").map(String.init)[...], into: &entries) { entry in
        entry.key = key
        entry.hint = key.hint
      }
    }
    return entries
  }

  static func tree(of columns: [Workbook.Column]) -> [BlankEntry] {
    var entries: [BlankEntry] = []
    for column in columns {
      insert(column.header.id.split(separator: ".").map(String.init)[...], into: &entries) {
        $0.hint = column.check?.hint ?? ""
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
    let isGiven = key?.value.isEmpty == false
    return below.isEmpty ? key?.isRequired == false && !isGiven : below.allSatisfy(\.isOptional)
  }

  /// The lines, as comments where nothing must be there.
  var lines: [String] { isOptional ? plain.map { "# " + $0 } : plain }

  private var plain: [String] {
    let value = key?.value ?? ""
    let text = value.isEmpty ? "" : " \"\(value)\""
    let comment = hint.isEmpty ? "" : " # \(hint)"
    guard !below.isEmpty else { return ["\(name):\(text)\(comment)"] }
    let inside = below.flatMap { isOptional || name == "methods" ? $0.plain : $0.lines }
    return ["\(name):"] + inside.map { "  " + $0 }
  }
}

extension BlankKey {
  /// What the comment beside the key says.
  fileprivate var hint: String {
    [label, check?.hint].compactMap { $0 }.joined(separator: "：")
  }
}

extension Workbook.Check {
  /// The words or the form that is asked for.
  fileprivate var hint: String {
    switch self {
    case .choice(let words): words.joined(separator: " | ")
    case .number: "数字"
    case .day: "YYYY-MM-DD"
    }
  }
}
