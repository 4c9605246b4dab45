internal import Diagnostics
internal import Reading

extension CertificateData {
  /// What has a meaning of its own in file names and addresses.
  private static let reserved = #"/\%?#&*:|<>""#

  /// How many years a certificate is valid where the file does not say.
  static let years = 3

  /// How many versions and copies there can be.
  private static let counts = 1...99

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let before = problems.errorCount
    let number = map.number("number", &problems)
    let granted = map.day("grantedOn", &problems)
    let fromNode = map.optional("validFrom", &problems)
    let from = fromNode?.day(map.path("validFrom"), &problems)
    let untilNode = map.optional("validUntil", &problems)
    let until = untilNode?.day(map.path("validUntil"), &problems)
    let version =
      map.optional("version", &problems)?
      .integer(map.path("version"), in: Self.counts, &problems) ?? 1
    let replaces = map.map("replaces", isRequired: version > 1, &problems, Replaced.init)
    let copy = map.map("copy", &problems) { Copy($0, $1, in: Self.counts, &$2) }
    map.finish(&problems)
    guard problems.errorCount == before, let number, let granted else { return nil }
    self.init(
      number: number, grantedOn: granted, validFrom: from ?? granted,
      validUntil: until ?? (from ?? granted).lastDay(ofYears: Self.years), version: version,
      replaces: replaces, copy: copy)
    checkDays(
      from: fromNode, until: untilNode, replaced: map.node.descendant("replaces.grantedOn"),
      &problems)
  }

  /// The days stand in order, and the term is no longer than usual.
  private func checkDays(
    from: Node?, until: Node?, replaced: Node?, _ problems: inout Problems
  ) {
    if let from, validFrom < grantedOn {
      problems.report(
        .tooEarly(
          "certificate.validFrom", day: validFrom, than: "certificate.grantedOn", on: grantedOn,
          at: from.place))
    }
    if let replaced, let replaces, replaces.grantedOn > grantedOn {
      problems.report(.replacesLater(replaces.grantedOn, granted: grantedOn, at: replaced.place))
    }
    guard let until else { return }
    let usual = validFrom.lastDay(ofYears: Self.years)
    if validUntil <= validFrom {
      problems.report(
        .tooEarly(
          "certificate.validUntil", day: validUntil,
          than: from == nil ? "certificate.grantedOn" : "certificate.validFrom", on: validFrom,
          at: until.place))
    } else if validUntil > usual {
      problems.report(.longTerm(validUntil, usual: usual, at: until.place))
    }
  }

  /// Whether a sign has a meaning of its own in file names and addresses.
  fileprivate static func isReserved(_ sign: Character) -> Bool { reserved.contains(sign) }
}

extension CertificateData.Replaced {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let number = map.number("number", &problems)
    let granted = map.day("grantedOn", &problems)
    map.finish(&problems)
    guard let number, let granted else { return nil }
    self.init(number: number, grantedOn: granted)
  }
}

extension CertificateData.Copy {
  fileprivate init?(
    _ node: Node, _ name: String, in counts: ClosedRange<Int>, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let number = map.integer("number", in: counts, &problems)
    let of = map.integer("of", in: counts, &problems)
    map.finish(&problems)
    guard let number, let of else { return nil }
    self.init(number: number, of: of)
    if number > of, let place = node.descendant("number")?.place {
      problems.report(.copyBeyondLast(number, of: of, at: place))
    }
  }
}

extension Mapping {
  /// The number of a certificate.
  fileprivate mutating func number(_ key: String, _ problems: inout Problems) -> String? {
    guard let node = required(key, &problems),
      let number = node.text(path(key), limit: 60, &problems)
    else { return nil }
    if let sign = number.first(where: CertificateData.isReserved) {
      problems.report(.numberWithSign(sign, at: node.place))
    }
    return number
  }
}

extension Diagnostic {
  fileprivate static func numberWithSign(_ sign: Character, at place: Place) -> Diagnostic {
    Diagnostic(
      "NumberWithSign", "the number of a certificate cannot hold '\(sign)'", at: place,
      why: "it stands in file names and in the addresses where people query it",
      fix: "write it as the certificate shall show it, such as with '-'")
  }

  fileprivate static func replacesLater(
    _ replaced: Day, granted: Day, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ReplacesLater",
      "a certificate granted on \(granted) cannot replace one granted on \(replaced)", at: place,
      fix: "correct one of the two days")
  }

  fileprivate static func copyBeyondLast(_ number: Int, of count: Int, at place: Place)
    -> Diagnostic
  {
    Diagnostic(
      "CopyBeyondLast", "copy \(number) cannot be one of \(count)", at: place,
      fix: "write a number from 1 to \(count)")
  }
}
