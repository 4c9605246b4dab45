internal import Diagnostics
internal import Reading

extension Holder {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let title = map.partyName("name", &problems)
    let code = Holder.code(&map, &problems)
    let registered = map.partyName("registeredAddress", &problems)
    let audited = map.optionalPartyName("auditedAddress", &problems)
    let sites = map.list("sites", needsSheet: true, &problems, Site.init)
    map.finish(&problems)
    guard let title, let code, let registered else { return nil }
    self.init(
      name: title, code: code, registeredAddress: registered, auditedAddress: audited,
      sites: sites)
  }

  /// A wrong check character is only a warning: some codes in use do not pass.
  private static func code(_ map: inout Mapping, _ problems: inout Problems) -> String? {
    guard let node = map.required("code", &problems),
      let code = node.text(map.path("code"), &problems)
    else { return nil }
    guard CreditCode.isWellFormed(code) else {
      problems.report(.malformedCode(code, at: node.place))
      return nil
    }
    if let expected = CreditCode.checkCharacter(of: code), code.last != expected {
      problems.report(.wrongCheckCharacter(code, expected: expected, at: node.place))
    }
    return code
  }
}

extension Holder.Site {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let title = map.partyName("name", &problems)
    let kind = map.choice("kind", of: Kind.self, &problems)
    let address = map.partyName("address", &problems)
    let activities = map.optionalPartyName("activities", limit: TextLimit.prose, &problems)
    map.finish(&problems)
    guard let title, let kind, let address else { return nil }
    self.init(name: title, kind: kind, address: address, activities: activities)
  }
}

extension Member {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let person = map.prose("name", limit: TextLimit.name, &problems)
    let role = map.choice("role", of: Role.self, &problems)
    let registration = map.text("registration", &problems)
    map.finish(&problems)
    guard let person, let role, let registration else { return nil }
    self.init(name: person, role: role, registration: registration)
  }
}

extension Visit {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let from = map.day("from", &problems)
    let toNode = map.required("to", &problems)
    let to = toNode?.day(map.path("to"), &problems)
    let place = map.prose("place", limit: TextLimit.name, &problems)
    let kind = map.choice("kind", of: Kind.self, &problems)
    map.finish(&problems)
    guard let from, let to, let toNode, let place, let kind else { return nil }
    if to < from {
      problems.report(
        .tooEarly(map.path("to"), day: to, than: map.path("from"), on: from, at: toNode.place))
    }
    self.init(from: from, to: to, place: place, kind: kind)
  }
}

extension Audit.Methods {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let documents = map.optionalProse("documents", &problems)
    let staff = map.optionalProse("staff", &problems)
    let sites = map.optionalProse("sites", &problems)
    let customers = map.optionalProse("customers", &problems)
    map.finish(&problems)
    if case .map(let entries) = node.content, entries.isEmpty {
      problems.report(.noMethods(at: node.label))
    }
    self.init(documents: documents, staff: staff, sites: sites, customers: customers)
  }
}

extension Body {
  private static var markName: Regex<Substring> {
    #/[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png|jpg|jpeg)/#
  }

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let title = map.partyName("name", &problems)
    let address = map.partyName("address", &problems)
    var mark: String?
    if let node = map.optional("mark", &problems) {
      mark = node.text(map.path("mark"), &problems)
      if let mark, mark.wholeMatch(of: Self.markName) == nil {
        problems.report(.markIsNoFileName(mark, at: node.place))
      }
    }
    let signatory = map.map("signatory", isRequired: true, &problems, Signatory.init)
    let query = map.optionalProse("query", limit: TextLimit.name, &problems)
    map.finish(&problems)
    guard let title, let address, let signatory else { return nil }
    self.init(name: title, address: address, mark: mark, signatory: signatory, query: query)
  }
}

extension Body.Signatory {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let person = map.partyName("name", &problems)
    let title = map.partyName("title", &problems)
    map.finish(&problems)
    guard let person, let title else { return nil }
    self.init(name: person, title: title)
  }
}
