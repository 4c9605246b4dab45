internal import Diagnostics
internal import Drawing
internal import Reading

// The words for theme files that cannot be used.

extension Diagnostic {
  static func notATheme(_ format: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotATheme", "a theme must have the format '\(format)'", at: place,
      fix: "write 'format: \(format)'")
  }

  static func notAColor(
    _ name: String, _ node: Node, known: [String], at place: Place
  ) -> Diagnostic {
    let near = NearMiss.of(node.themeText ?? "", among: known)
    let words = near.isEmpty ? known : near
    let names = words.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "NotAColor",
      known.isEmpty
        ? "'\(name)' must be a colour of the form \"#rrggbb\", found \(node.written)"
        : "'\(name)' must be a colour of 'colors' or of the form \"#rrggbb\", found \(node.written)",
      at: place,
      fix: known.isEmpty
        ? "write six hexadecimal digits after '#', in quotes, such as \"#1f3a5f\""
        : "write \(near.isEmpty ? "one of " : "")\(names), or six hexadecimal digits after '#' in quotes"
    )
  }

  static func noInk(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoInk", "'colors' must have 'ink', the colour of text where a style names none", at: place,
      fix: "add 'ink', such as ink: \"#1c1f23\"")
  }

  static func notInRange(
    _ name: String, _ node: Node, _ range: ClosedRange<Double>, at place: Place
  ) -> Diagnostic {
    let (least, most) = (range.lowerBound.inDigits, range.upperBound.inDigits)
    let isNumber = node.themeNumber != nil
    return Diagnostic(
      "NotInRange", "'\(name)' must be a number from \(least) to \(most), found \(node.written)",
      at: place,
      fix: isNumber
        ? "write a number from \(least) to \(most)"
        : "write digits, with a point before decimals, without quotes or unit")
  }

  static func notAFace(_ name: String, _ node: Node, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAFace", "'\(name)' must be a family and a weight, found \(node.written)", at: place,
      fix: "write 'serif', 'serif bold', 'sans' or 'sans bold'")
  }

  static func marginsTooWide(_ column: Size, least: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "MarginsTooWide",
      "the margins leave \(column.width.inDigits) × \(column.height.inDigits) points for text; "
        + "it needs \(least.inDigits) × \(least.inDigits)",
      at: place, fix: "make the margins smaller")
  }

  static func boxOffPage(_ name: String, _ page: Size, at place: Place) -> Diagnostic {
    Diagnostic(
      "BoxOffPage",
      "'\(name)' must lie on the page of \(page.width.inDigits) × \(page.height.inDigits) points",
      at: place, fix: "lower 'x', 'y', 'width' or 'height'")
  }

  static func unknownPlaceholder(
    _ word: String, in name: String, known: [String], at place: Place
  ) -> Diagnostic {
    let known = known.map { "{\($0)}" }
    return Diagnostic(
      "UnknownPlaceholder", "'\(name)' cannot name {\(word)}", at: place,
      fix: NearMiss.fix(for: "{\(word)}", among: known))
  }

  static func noPlaceholder(_ word: String, in name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoPlaceholder", "'\(name)' must have {\(word)} in it", at: place,
      fix: "write it where the number stands, such as \"{\(word)}.\"")
  }
}

extension Node {
  /// The scalar as written.
  var themeText: String? { if case .scalar(let text, _) = content { text } else { nil } }

  /// The number, where digits are written and no quotes.
  var themeNumber: Double? {
    guard case .scalar(let text, let notation) = content, notation != .quoted else { return nil }
    return Double(decimal: text)
  }

  /// The value for a message.
  fileprivate var written: String { themeText.map { "'\($0)'" } ?? kind }
}

extension Double {
  /// The number with at most two decimals.
  var inDigits: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    let digits = String(abs(rest) + 100).dropFirst()
    return "\(whole).\(digits.hasSuffix("0") ? digits.dropLast() : digits)"
  }
}
