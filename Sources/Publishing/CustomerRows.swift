internal import Scoring

/// Writes rated customers as rows of a CSV.
struct CustomerRows: Sendable {
  /// The header row.
  static let header = Array("customer,final,level,name,reasons\n".utf8)

  private let levels: [[UInt8]]
  private let none: [UInt8]
  private let unrated: [UInt8]
  private let wording: Wording

  init(_ scheme: Scheme, in wording: Wording) {
    self.wording = wording
    func cells(_ id: String, _ name: Name?) -> [UInt8] {
      var cells: [UInt8] = []
      cells.append(cell: id)
      cells.append(cell: name.map { wording.text(of: $0) } ?? "")
      return cells
    }
    levels = scheme.levels.map { cells($0.id, $0.name) }
    none = cells("none", scheme.noLevel)
    unrated = cells("unrated", scheme.period?.unrated ?? scheme.noLevel)
  }

  /// Adds the row of a customer.
  func write(_ customer: Customer, to output: inout [UInt8]) {
    output.append(text: customer.id)
    output.append(cell: customer.final.displayed.text)
    output += customer.rank.map { levels[$0] } ?? (customer.isUnrated ? unrated : none)
    let reasons = customer.obstacles
    output.append(
      cell: reasons.isEmpty
        ? "" : reasons.map(wording.text).joined(separator: wording[.semicolon]))
    output.append(UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  /// Adds a comma and a text: a cell that is not the first of its row.
  fileprivate mutating func append(cell text: String) {
    append(UInt8(ascii: ","))
    append(text: text)
  }

  /// Adds a text, in quotes if it needs them.
  ///
  /// Spreadsheet programs run a text that starts with the sign of a formula, even in quotes; an
  /// apostrophe before it, however many there are already, keeps it a text.
  fileprivate mutating func append(text: String) {
    let guarded = text.looksLikeFormula ? "'" + text : text
    let quote = UInt8(ascii: "\"")
    let needsQuotes = guarded.utf8.contains { $0 == UInt8(ascii: ",") || $0 == quote }
    if !needsQuotes {
      append(contentsOf: guarded.utf8)
      return
    }
    append(quote)
    for byte in guarded.utf8 {
      if byte == quote { append(quote) }
      append(byte)
    }
    append(quote)
  }
}

extension String {
  /// Whether a spreadsheet program would take the text for a formula; numbers are none.
  fileprivate var looksLikeFormula: Bool {
    guard let sign = utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch sign {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return true
    // A telephone number such as +8613800138000 is one.
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return utf8.first != sign || Fraction(String(dropFirst())) == nil || contains("/")
    case 0xEF: return first { $0 != "'" }.map { "＝＋－＠".contains($0) } ?? false
    default: return false
    }
  }
}
