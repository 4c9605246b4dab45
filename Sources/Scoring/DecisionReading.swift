internal import Diagnostics
internal import Reading

extension Decision {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let outcome = map.choice("outcome", of: Outcome.self, &problems)
    let level = map.optionalText("level", &problems)
    let on = map.day("on", &problems)
    let by = map.prose("by", limit: TextLimit.name, &problems)
    map.finish(&problems)
    guard let outcome, let on, let by else { return nil }
    self.init(outcome: outcome, level: level, on: on, by: by)
  }
}

extension CertificateData {
  /// What has a meaning of its own in file names and addresses.
  private static let reserved = #"/\%?#&*:|<>""#

  /// How many years a certificate is valid where the file does not say.
  static let years = 3

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let numberNode = map.required("number", &problems)
    let number = numberNode?.text(map.path("number"), limit: 60, &problems)
    if let numberNode, let sign = number?.first(where: { CertificateData.reserved.contains($0) }) {
      problems.report(.numberWithSign(sign, at: numberNode.place))
    }
    let granted = map.day("grantedOn", &problems)
    let untilNode = map.optional("validUntil", &problems)
    let until = untilNode?.day(map.path("validUntil"), &problems)
    map.finish(&problems)
    guard let number, let granted, untilNode == nil || until != nil else { return nil }
    let usual = granted.lastDay(ofYears: CertificateData.years)
    if let until, let untilNode {
      if until <= granted {
        problems.report(
          .tooEarly(
            map.path("validUntil"), day: until, than: map.path("grantedOn"), on: granted,
            at: untilNode.place))
      } else if until > usual {
        problems.report(.longTerm(until, usual: usual, at: untilNode.place))
      }
    }
    self.init(number: number, grantedOn: granted, validUntil: until ?? usual)
  }
}

extension Diagnostic {
  fileprivate static func numberWithSign(_ sign: Character, at place: Place) -> Diagnostic {
    Diagnostic(
      "NumberWithSign", "the number of a certificate cannot hold '\(sign)'", at: place,
      why: "it stands in file names and in the addresses where people query it",
      fix: "write it as the certificate shall show it, such as with '-'")
  }
}
