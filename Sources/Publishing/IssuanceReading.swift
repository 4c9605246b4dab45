internal import Diagnostics
internal import Documents
internal import Reading
internal import Scoring

extension Issuance {
  private enum Format: String, CaseIterable {
    case first = "accolade-issue/1"
  }

  /// Reads a file such as `Templates/certificates/issue.yaml`; `nil` after an error.
  ///
  /// - Parameters:
  ///   - root: what holds, once the body's own file is laid over the shipped one.
  ///   - catalogue: the fields that words and addresses may name.
  static func read(
    _ root: Node, catalogue: Catalogue, into problems: inout Problems
  ) -> Issuance? {
    let before = problems.errorCount
    guard var map = Mapping(root, "", &problems) else { return nil }
    let _: Format? = map.choice("format", &problems)
    let designNode = map.required("design", &problems)
    let design = designNode?.text("design", &problems)
    let size = map.optionalText("size", &problems)
    let languages: CertificateLanguages? = map.choice("languages", &problems)
    let numbers = map.map("number", &problems, NumberRule.init)
    let siteNumbers = map.required("sites", &problems).flatMap {
      NumberPattern($0, "sites", of: NumberPattern.Kind.ofSites, needing: .site, &problems)
    }
    let accreditations = map.list("accreditation", &problems, Accreditation.init)
    let checking = map.map("checking", &problems) { Checking($0, $1, catalogue, &$2) }
    let code = map.map("code", &problems, Code.init)
    if code?.content == .address, checking?.address == nil,
      let place = root.descendant("code.content")?.place
    {
      problems.report(.codeWithoutAddress(at: place))
    }
    let enclosed: Enclosed.Extent? = map.choice("enclosed", &problems)
    map.finish(&problems)
    guard problems.errorCount == before, let design, let designNode, let languages,
      let siteNumbers, let enclosed
    else { return nil }
    return Issuance(
      design: design, designPlace: designNode.place, size: size, languages: languages,
      numbers: numbers, siteNumbers: siteNumbers, accreditations: accreditations,
      checking: checking ?? Checking(words: nil, address: nil), code: code,
      enclosed: enclosed)
  }
}

extension Issuance.Accreditation {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let markNode = map.optional("mark", &problems)
    mark = markNode?.text(map.path("mark"), &problems)
    place = markNode?.place
    number = map.optionalText("number", &problems)
    text = map.optionalName("text", &problems)
    map.finish(&problems)
    if case .map(let entries) = node.content, entries.isEmpty {
      problems.report(.emptyAccreditation(name, at: node.label))
      return nil
    }
  }
}

extension Issuance.Checking {
  fileprivate init?(
    _ node: Node, _ name: String, _ catalogue: Catalogue, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var zh: TextTemplate?
    var en: TextTemplate?
    if let text = map.optional("text", &problems),
      var both = Mapping(text, "checking.text", &problems)
    {
      zh = both.template("zh", catalogue, &problems)
      en = both.template("en", catalogue, &problems)
      both.finish(&problems)
    }
    address = map.optional("address", &problems).flatMap {
      AddressPattern($0, map.path("address"), catalogue, &problems)
    }
    words = if let zh, let en { (zh, en) } else { nil }
    map.finish(&problems)
  }
}

extension Issuance.Code {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let content: Content? = map.choice("content", &problems)
    let correction: Correction? = map.choice("correction", &problems)
    map.finish(&problems)
    guard let content, let correction else { return nil }
    (self.content, self.correction) = (content, correction)
  }
}

extension Mapping {
  /// A text with holes that must be there.
  fileprivate mutating func template(
    _ key: String, _ catalogue: Catalogue, _ problems: inout Problems
  ) -> TextTemplate? {
    guard let node = required(key, &problems),
      let text = node.text(path(key), limit: TextLimit.prose, &problems)
    else { return nil }
    return TextTemplate.read(text, at: node.place, catalogue: catalogue, into: &problems)
  }
}

extension Diagnostic {
  fileprivate static func codeWithoutAddress(at place: Place) -> Diagnostic {
    Diagnostic(
      "CodeWithoutAddress", "the code is to hold an address, and 'checking' has none", at: place,
      fix: "add 'checking.address', or write 'offline'")
  }

  fileprivate static func emptyAccreditation(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "EmptyAccreditation", "'\(name)' must have a mark, a number or a text", at: place)
  }
}
