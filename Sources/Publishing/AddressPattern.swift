internal import Diagnostics
internal import Documents
internal import Reading

/// A web address made of fields, such as `https://body.example/{{certificate.number}}`.
struct AddressPattern: Sendable {
  private let template: TextTemplate

  /// Reads an address; `nil` after an error.
  init?(
    _ node: Node, _ name: String, _ catalogue: Catalogue, _ problems: inout Problems
  ) {
    guard let text = node.text(name, &problems) else { return nil }
    guard
      let template = TextTemplate.read(
        text, at: node.place, catalogue: catalogue, into: &problems)
    else { return nil }
    let fixed = text.replacing(#/\{\{[^}]*\}\}/#, with: "")
    guard fixed.hasPrefix("https://") || fixed.hasPrefix("http://"),
      fixed.utf8.count > "https://".count
    else {
      problems.report(.notAnAddress(name, found: node))
      return nil
    }
    if let sign = fixed.first(where: { !$0.mayStandInAddress }) {
      problems.report(.signInAddress(sign, name, at: node.place))
      return nil
    }
    self.template = template
  }

  /// The address with the values of `fields`, percent-encoded; `nil` after an error.
  func address(_ fields: Fields, into problems: inout Problems) -> String? {
    var encoded = fields
    for name in template.fieldNames {
      if case .text(let text)? = fields[name] { encoded[name] = .text(text.percentEncoded) }
    }
    return template.fill(encoded, into: &problems)
  }
}

extension String {
  /// The text as a part of an address: everything but the unreserved characters of RFC 3986 as the
  /// bytes of its UTF-8.
  var percentEncoded: String {
    utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      if Character(scalar).isUnreserved { return String(scalar) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }.joined()
  }
}

extension Character {
  /// Whether RFC 3986 lets the character stand anywhere without a meaning of its own.
  fileprivate var isUnreserved: Bool {
    isASCII && (isLetter || isNumber || "-._~".contains(self))
  }

  fileprivate var mayStandInAddress: Bool { isUnreserved || ":/?#[]@!$&'()*+,;=%".contains(self) }
}

extension Diagnostic {
  fileprivate static func notAnAddress(_ name: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "NotAnAddress", "'\(name)' must be a web address, found \(node.asFound)", at: node.place,
      fix: "begin it with 'https://'")
  }

  fileprivate static func signInAddress(
    _ sign: Character, _ name: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "SignInAddress", "'\(name)' holds '\(sign)', which no web address can", at: place,
      fix: "write it percent-encoded, or leave it out")
  }
}
