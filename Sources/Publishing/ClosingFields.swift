internal import Documents
internal import Reading
internal import Scoring

extension FieldSet<Subject> {
  /// Special points, nonconformities, decision, certificate and body.
  static func closingFields(_ wording: Wording) -> [Field] {
    specialFields(wording) + decisionFields(wording) + bodyFields(wording)
  }

  private static func specialFields(_ wording: Wording) -> [Field] {
    [
      .list(
        "specialDeductions", "special deductions", { $0.specialDeductions },
        [
          .text("number", "its number in the audit") { $0.number },
          .text("ground", "the ground") { wording.text(of: $0.ground) },
          .text("finding", "what was found") { wording.text(of: $0.deduction.finding) },
          .text("status", "open or closed, and when") {
            wording.status(closedOn: $0.deduction.closed?.on)
          },
          .optional("closedOn", "when it was closed") {
            ($0.deduction.closed?.on).map(wording.text)
          },
          .optional("evidence", "what shows that it was") {
            ($0.deduction.closed?.evidence).map(wording.text)
          },
        ]),
      .list(
        "bonuses", "the bonus", { $0.audit.bonuses },
        [
          .text("advantage", "what is special") { wording.text(of: $0.advantage) },
          .text("evidence", "what shows it") { wording.text(of: $0.evidence) },
        ]),
      .list(
        "nonconformities", "what the holder has to put right", { $0.audit.nonconformities },
        [
          .text("number", "its number") { $0.number },
          .text("clause", "the clause") { $0.clause },
          .text("statement", "what is wrong") { wording.text(of: $0.statement) },
          .text("correctiveAction", "what is done about it") {
            wording.text(of: $0.correctiveAction)
          },
          .text("status", "open or closed, and when") { wording.status(closedOn: $0.closedOn) },
          .optional("closedOn", "when it was closed") { $0.closedOn.map(wording.text) },
        ]),
      .pictures("photographs", "the pictures taken as evidence") { subject in
        subject.audit.photographs.map { photograph in
          Picture(
            id: subject.file(of: photograph).path, file: photograph.file,
            caption: wording.caption(of: photograph))
        }
      },
    ]
  }

  private static func decisionFields(_ wording: Wording) -> [Field] {
    [
      .text("recommendation", "what the team recommends") {
        wording.text(of: $0.audit.recommendation)
      },
      .flag("decision.made", "whether the committee has decided") { $0.audit.decision != nil },
      .optional("decision.outcome", "the decision") {
        let kind = $0.audit.kind
        return $0.audit.decision.map { wording[ShownDecision($0.outcome, after: kind)] }
      },
      .flag("decision.awarded", "whether the decision gives a level") {
        $0.audit.decision?.outcome == .awarded
      },
      .optional("decision.on", "when it was made") { ($0.audit.decision?.on).map(wording.text) },
      .optional("decision.by", "by whom") { ($0.audit.decision?.by).map(wording.text) },
      .flag("certificate.granted", "whether there is a certificate") { $0.award != nil },
      .optional("certificate.number", "its number") { $0.award?.certificate.number },
      .optional("certificate.grantedOn", "its first day") {
        ($0.award?.certificate.grantedOn).map(wording.text)
      },
      .optional("certificate.validUntil", "its last day") {
        ($0.award?.certificate.validUntil).map(wording.text)
      },
    ]
  }

  private static func bodyFields(_ wording: Wording) -> [Field] {
    name("body.name", "the certification body", wording) { $0.audit.body.name }
      + name("body.address", "its address", wording) { $0.audit.body.address }
      + [
        .text("body.signatory", "who signs certificates") {
          wording.text(of: $0.audit.body.signatory.name)
        },
        .text("body.signatoryTitle", "the signatory's office") {
          wording.text(of: $0.audit.body.signatory.title)
        },
        .optional("body.query", "how a certificate can be checked") {
          $0.audit.body.query.map(wording.text)
        },
      ]
  }
}

extension Wording {
  /// Open, or closed with the day.
  fileprivate func status(closedOn day: Day?) -> String {
    guard let day else { return self[Nonconformity.Status.open] }
    return self(.closed, ["status": self[Nonconformity.Status.closed], "day": text(of: day)])
  }
}

extension Wording {
  /// What is to be seen, of which clause, and when.
  fileprivate func caption(of photograph: Photograph) -> String {
    let caption = text(of: photograph.caption)
    let facts = [photograph.clause, photograph.taken.map { text(of: $0) }].compactMap(\.self)
    return facts.isEmpty
      ? caption : caption + self[.open] + facts.joined(separator: self[.comma]) + self[.close]
  }
}

extension Subject {
  /// The special deductions with their numbers and the names of their grounds.
  fileprivate var specialDeductions: [(number: String, ground: Name, deduction: SpecialDeduction)] {
    audit.specialDeductions.enumerated().map { index, deduction in
      let ground = scheme.special.grounds.first { $0.id == deduction.ground }
      return (
        "\(index + 1)", ground?.name ?? Name(zh: deduction.ground, en: deduction.ground), deduction
      )
    }
  }
}
