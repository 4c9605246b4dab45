internal import Reading
internal import Scoring

/// What stands beside an id of a score sheet, in the words of a wording.
enum BlankLabel {
  /// The names of all labels: the paths of keys, of sheets and of their columns in an audit.
  static let all: [String] = {
    let lists = [BlankKey.list] + BlankList.all
    let columns = lists.flatMap { list in
      [list.id] + list.columns.map { "\(list.id).\($0.id)" }
    }
    let findings =
      [FindingColumn.sheet]
      + FindingColumn.all(raters: 1).map { "\(FindingColumn.sheet).\($0.id)" }
    var names: [String] = []
    for path in BlankKey.all.map(\.path) + columns + findings + [Workbook.end] {
      let name = name(path)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }()

  /// The names of the labels of sheets.
  static let sheets = [BlankKey.list.id, FindingColumn.sheet] + BlankList.all.map(\.id)

  /// Whether spreadsheet programs take it as the name of a sheet.
  static func canName(_ sheet: String) -> Bool {
    sheet.utf16.count <= 31 && !sheet.contains { "[]:*?/\\".contains($0) || $0.isNewline }
      && !sheet.hasPrefix("'")
  }

  /// The name of the label for a path: languages, brackets and the numbers of elements are not in
  /// it.
  static func name(_ path: String) -> String {
    var name = path.filter { !"()0123456789".contains($0) }
    if language(of: path) != nil { name.removeLast(3) }
    return name
  }

  /// The places that a label must have.
  static func places(of name: String) -> [String] { name.contains("[].") ? ["number"] : [] }

  /// How the label of a text in one language names it; `nil` for all others.
  static func language(of path: String) -> Sentence? {
    path.hasSuffix(".zh") ? .inChinese : path.hasSuffix(".en") ? .inEnglish : nil
  }

  /// An id with its label before it, and alone where the label says nothing else.
  static func headed(_ id: String, by label: String) -> String {
    let word = label.lowercased().filter { !$0.isWhitespace }
    return [word, "(\(word))"].contains(id.lowercased()) ? id : "\(label) \(id)"
  }
}

extension Wording {
  /// The label for a path in an audit.
  func label(_ path: String) -> String {
    let number = path.filter(\.isNumber)
    let label = Places.filled(labels[BlankLabel.name(path)] ?? "") { _ in number }
    return BlankLabel.language(of: path).map { self($0, ["label": label]) } ?? label
  }
}

/// How an indicator is judged, for whoever fills in its row.
enum ShownMethod: String, Coded {
  case qualitative, sampled, banded, linear, target, rated, ratedBySeveral, checklist
  static var group: String { "judging" }

  init(_ method: Method) {
    switch method {
    case .qualitative: self = .qualitative
    case .sampled: self = .sampled
    case .banded: self = .banded
    case .linear: self = .linear
    case .target: self = .target
    case .rated(_, nil): self = .rated
    case .rated: self = .ratedBySeveral
    case .checklist: self = .checklist
    }
  }
}
