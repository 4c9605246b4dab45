extension Node {
  /// The number that a text means to a person, in plain digits; `nil` if it is one already, or
  /// none.
  ///
  /// `９５` is 95, `95,5` is 95.5, `1,000` and `1 000` are 1000; for the fixes of messages only,
  /// since a number is never guessed.
  var plainNumber: String? {
    guard case .scalar(let text, _) = content, let plain = text.plainNumber, plain != text else {
      return nil
    }
    return plain
  }

  /// What to do about a value that should be a number, where that can be told.
  public var numberFix: String? {
    if case .scalar(_, .day) = content { return "format the cell as General, then type the number" }
    return plainNumber.map { "write \($0)" }
  }
}

extension String {
  fileprivate var plainNumber: String? {
    guard utf8.count <= 60 else { return nil }
    let narrow = String(String.UnicodeScalarView(trimmed.unicodeScalars.map(\.narrow)))
    let sign = narrow.hasPrefix("-") ? "-" : ""
    let digits = narrow.drop { $0 == "-" || $0 == "+" }
    guard narrow.count - digits.count <= 1 else { return nil }
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == " " }
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
      && groups.dropFirst().dropLast().allSatisfy { !$0.contains(".") }
    var plain = String(digits)
    if isGrouped {
      plain = groups.joined()
    } else if groups.count == 2, !plain.contains(".") {
      plain = groups.joined(separator: ".")
    }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isNumber else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let isZero = parts.allSatisfy { $0.allSatisfy { $0 == "0" } }
    let shown = (whole.isEmpty ? "0" : whole) + parts.dropFirst().map { ".\($0)" }.joined()
    return (isZero ? "" : sign) + shown
  }
}

extension Unicode.Scalar {
  /// The ASCII form of a full-width digit, sign or separator.
  fileprivate var narrow: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
    case 0x3002: "."
    case 0x3000, 0xA0, 0x202F, 0x2009: " "
    case 0x2212: "-"
    default: self
    }
  }
}
