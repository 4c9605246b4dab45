extension NumberSection.Digits {
  /// What is shown of a decimal where that is another number; `nil` where it is the same.
  func rounded(_ plain: String) -> String? {
    guard isPower else {
      let shown = plain.rounded(to: decimals)
      return shown == plain ? nil : shown
    }
    let digits = plain.filter(\.isNumber).drop { $0 == "0" }
    let significant = digits.count - (digits.reversed().prefix { $0 == "0" }.count)
    guard significant > decimals + 1 else { return nil }
    let whole = plain.drop { $0 == "-" }.prefix { $0 != "." }
    var exponent = whole == "0" ? digits.count - plain.filter(\.isNumber).count : whole.count - 1
    var mantissa = "\(digits.prefix(1)).\(digits.dropFirst())".rounded(to: decimals)
    if mantissa.hasPrefix("10") {
      exponent += 1
      mantissa = "1." + mantissa.dropFirst(3)
    }
    if mantissa.hasSuffix(".") { mantissa.removeLast() }
    let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return (plain.hasPrefix("-") ? "-" : "") + mantissa + (exponent < 0 ? "E-" : "E+") + power
  }
}

extension String {
  /// A decimal with at most so many digits behind the point, halves away from zero.
  fileprivate func rounded(to decimals: Int) -> String {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count > decimals else { return self }
    let sign = hasPrefix("-") ? "-" : ""
    var digits = Array((parts[0].drop { $0 == "-" } + parts[1].prefix(decimals)).utf8)
    let next = parts[1].utf8[parts[1].utf8.index(parts[1].startIndex, offsetBy: decimals)]
    var carries = next >= UInt8(ascii: "5")
    for index in digits.indices.reversed() where carries {
      carries = digits[index] == UInt8(ascii: "9")
      digits[index] = carries ? UInt8(ascii: "0") : digits[index] + 1
    }
    let whole = (carries ? "1" : "") + String(decoding: digits.dropLast(decimals), as: UTF8.self)
    let fraction = String(decoding: digits.suffix(decimals), as: UTF8.self)
    let isZero = !carries && digits.allSatisfy { $0 == UInt8(ascii: "0") }
    return (isZero ? "" : sign) + whole + (decimals > 0 ? "." + fraction : "")
  }
}
