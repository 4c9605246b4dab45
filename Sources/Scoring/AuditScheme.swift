internal import Diagnostics
internal import Reading

extension Audit {
  /// The scheme the file names: in the edition it names, or in the one in force on `day`.
  static func scheme(
    _ map: inout Mapping, among schemes: [Scheme], on day: Day?, _ problems: inout Problems
  ) -> Scheme? {
    let idNode = map.required("scheme", &problems)
    let editionNode = map.optional("edition", &problems)
    guard let idNode, let id = idNode.text("scheme", &problems) else { return nil }
    let editions = schemes.filter { $0.id == id }
    guard !editions.isEmpty else {
      problems.report(.unknownScheme(id, known: schemes.map(\.id), at: idNode.place))
      return nil
    }
    guard let editionNode else {
      guard let day else { return editions.count == 1 ? editions[0] : nil }
      let inForce = editions.filter { $0.isInForce(on: day) }
      if inForce.count != 1 {
        problems.report(
          .noEditionInForce(
            id, on: day, count: inForce.count, known: editions.map(\.edition), at: idNode.place))
      }
      return inForce.count == 1 ? inForce[0] : nil
    }
    guard let edition = editionNode.text("edition", &problems) else { return nil }
    guard let scheme = editions.first(where: { $0.edition == edition }) else {
      problems.report(
        .unknownEdition(edition, of: id, known: editions.map(\.edition), at: editionNode.place))
      return nil
    }
    if let day, !scheme.isInForce(on: day) {
      problems.report(
        .editionNotInForce(
          scheme, on: day, hasOther: editions.contains { $0.isInForce(on: day) },
          at: editionNode.place))
    }
    return scheme
  }
}

extension Term {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let since = map.day("since", &problems)
    let ratedOn = map.day("ratedOn", &problems)
    map.finish(&problems)
    guard let since, let ratedOn else { return nil }
    if ratedOn < since, let place = node.descendant("ratedOn")?.place {
      problems.report(.tooEarly("ratedOn", day: ratedOn, than: "since", on: since, at: place))
      return nil
    }
    self.init(since: since, ratedOn: ratedOn)
  }
}

extension Scheme {
  /// Holds the `period` of an audit or case against the scheme's.
  func check(_ term: Term?, at root: Node, _ problems: inout Problems) {
    switch (period, root.descendant("period")) {
    case (nil, let node?): problems.report(.noPeriod(in: self, at: node.label))
    case (_?, nil): problems.report(.missingPeriod(in: self, at: root.label))
    case (let period?, let node?):
      if let day = period.day, let term, term.ratedOn.day != day,
        let place = node.descendant("ratedOn")?.place
      {
        problems.report(.otherRatingDay(term.ratedOn, day: day, at: place))
      }
    case (nil, nil): break
    }
  }
}

extension Diagnostic {
  fileprivate static func noEditionInForce(
    _ id: String, on day: Day, count: Int, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NoEditionInForce",
      count == 0
        ? "no edition of scheme '\(id)' was in force on \(day)"
        : "\(count) editions of scheme '\(id)' were in force on \(day)",
      at: place, fix: "add 'edition' with " + known.map { "'\($0)'" }.joined(separator: " or "))
  }

  fileprivate static func editionNotInForce(
    _ scheme: Scheme, on day: Day, hasOther: Bool, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "EditionNotInForce", "edition '\(scheme.edition)' was not in force on \(day)",
      severity: .warning, at: place,
      why: [
        scheme.inForce.map { "it is in force from \($0)" },
        scheme.inForceUntil.map { "it was in force until \($0)" },
      ].compactMap { $0 }.joined(separator: "; "),
      fix: hasOther
        ? "name the edition of that day, or leave 'edition' out to have it chosen"
        : "correct the days of the visits, or make sure that this edition is meant")
  }

  fileprivate static func noPeriod(in scheme: Scheme, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoPeriod", "scheme '\(scheme.id)' looks back on no period", at: place,
      fix: "delete 'period'")
  }

  fileprivate static func missingPeriod(in scheme: Scheme, at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingPeriod", "scheme '\(scheme.id)' rates over months, so it needs a 'period'",
      at: place, fix: "add 'period: {since: …, ratedOn: …}'")
  }

  static func otherRatingDay(
    _ day: Day, day number: Int, at place: Place? = nil, fix: String = "correct 'ratedOn'"
  ) -> Diagnostic {
    Diagnostic(
      "OtherRatingDay", "ratings are made on day \(number) of a month, found \(day)",
      severity: .warning, at: place, fix: fix)
  }
}
