internal import Documents
internal import Reading
internal import Scoring

extension FieldSet<Subject> {
  /// Special points, nonconformities, decision, certificate and body.
  static var closingFields: [Field] { specialFields + decisionFields + bodyFields }

  private static var specialFields: [Field] {
    [
      .list(
        "specialDeductions", "special deductions", { $0.specialDeductions },
        [
          .text("number", "its number in the audit") { $0.number },
          .text("ground", "the ground") { $0.ground },
          .text("finding", "what was found") { $0.deduction.finding },
          .text("status", "open or closed") { $0.deduction.closed == nil ? "未关闭" : "已关闭" },
          .optional("closedOn", "when it was closed") { $0.deduction.closed?.on.inChinese },
          .optional("evidence", "what shows that it was") { $0.deduction.closed?.evidence },
        ]),
      .list(
        "bonuses", "the bonus", { $0.audit.bonuses },
        [
          .text("advantage", "what is special") { $0.advantage },
          .text("evidence", "what shows it") { $0.evidence },
        ]),
      .list(
        "nonconformities", "what the holder has to put right", { $0.audit.nonconformities },
        [
          .text("number", "its number") { $0.number },
          .text("clause", "the clause") { $0.clause },
          .text("statement", "what is wrong") { $0.statement },
          .text("correctiveAction", "what is done about it") { $0.correctiveAction },
          .text("status", "open or closed") { $0.status.inChinese },
          .optional("closedOn", "when it was closed") { $0.closedOn?.inChinese },
        ]),
      .pictures("photographs", "the pictures taken as evidence") { subject in
        subject.audit.photographs.map { photograph in
          Picture(
            id: subject.file(of: photograph).path, file: photograph.file,
            caption: photograph.captionInChinese)
        }
      },
    ]
  }

  private static var decisionFields: [Field] {
    [
      .text("recommendation", "what the team recommends") { $0.audit.recommendation },
      .flag("decision.made", "whether the committee has decided") { $0.audit.decision != nil },
      .optional("decision.outcome", "the decision") {
        $0.audit.decision?.outcome.inChinese(after: $0.audit.kind)
      },
      .flag("decision.awarded", "whether the decision gives a level") {
        $0.audit.decision?.outcome == .awarded
      },
      .optional("decision.on", "when it was made") { $0.audit.decision?.on.inChinese },
      .optional("decision.by", "by whom") { $0.audit.decision?.by },
      .flag("certificate.granted", "whether there is a certificate") { $0.award != nil },
      .optional("certificate.number", "its number") { $0.award?.certificate.number },
      .optional("certificate.grantedOn", "its first day") {
        $0.award?.certificate.grantedOn.inChinese
      },
      .optional("certificate.validUntil", "its last day") {
        $0.award?.certificate.validUntil.inChinese
      },
    ]
  }

  private static var bodyFields: [Field] {
    [
      .text("body.name", "the certification body") { $0.audit.body.name.zh },
      .text("body.name.en", "its English name") { $0.audit.body.name.en },
      .text("body.address", "its address") { $0.audit.body.address.zh },
      .text("body.signatory", "who signs certificates") { $0.audit.body.signatory.name.zh },
      .text("body.signatoryTitle", "the signatory's office") { $0.audit.body.signatory.title.zh },
      .optional("body.query", "how a certificate can be checked") { $0.audit.body.query },
    ]
  }
}

extension Subject {
  /// The special deductions with their numbers and the names of their grounds.
  fileprivate var specialDeductions: [(number: String, ground: String, deduction: SpecialDeduction)]
  {
    audit.specialDeductions.enumerated().map { index, deduction in
      let ground = scheme.special.grounds.first { $0.id == deduction.ground }
      return ("\(index + 1)", ground?.name.zh ?? deduction.ground, deduction)
    }
  }
}

extension Photograph {
  /// What is to be seen, of which clause, and when.
  fileprivate var captionInChinese: String {
    let facts = [clause, taken?.inChinese].compactMap(\.self)
    return facts.isEmpty ? caption : "\(caption)（\(facts.joined(separator: "，"))）"
  }
}
