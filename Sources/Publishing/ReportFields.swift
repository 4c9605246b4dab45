internal import Documents
internal import Scoring

// The fields of the report and the summary, in Chinese.

extension FieldSet<Subject> {
  /// Everything a report or a summary may say.
  static var report: FieldSet {
    FieldSet(
      schemeFields + auditFields + holderFields + scoreFields + levelFields + resultFields
        + closingFields + chartFields)
  }

  private static var schemeFields: [Field] {
    [
      .text("scheme.id", "the id of the scheme") { $0.scheme.id },
      .text("scheme.name", "the title of the standard") { $0.scheme.name.zh },
      .text("scheme.name.en", "its English title") { $0.scheme.name.en },
      .text("scheme.edition", "the edition") { $0.scheme.edition },
      .text("scheme.standard", "the number of the standard with its year") { $0.scheme.standard },
      .list(
        "assumptions", "the choices where the standard's rule is not known",
        { $0.scheme.statedAssumptions }, [.text("text", "the assumption") { $0.text.zh }]),
      .optional("unconfirmed", "the line on points that are not confirmed") {
        $0.unconfirmedLine?.zh
      },
      .flag("draft", "whether this is a draft") { $0.isDraft },
    ]
  }

  private static var auditFields: [Field] {
    [
      .text("report.number", "the number of the report") { $0.audit.report },
      .text("audit.kind", "initial, surveillance or recertification") { $0.audit.kind.inChinese },
      .optional("audit.purpose", "what the audit is to show") { $0.audit.purpose },
      .text("scope", "the services in the scope") { $0.audit.scope.zh },
      .text("scope.en", "the scope in English") { $0.audit.scope.en },
      .text("leader", "the name of the team's leader") {
        $0.audit.team.first { $0.role == .leader }?.name ?? ""
      },
      .list(
        "team", "the auditors", { $0.audit.team },
        [
          .text("name", "the name") { $0.name },
          .text("role", "leader, member or expert") { $0.role.inChinese },
          .text("registration", "the registration number") { $0.registration },
        ]),
      .list(
        "visits", "when and where the audit took place", { $0.audit.visits },
        [
          .text("from", "the first day") { $0.from.inChinese },
          .text("to", "the last day") { $0.to.inChinese },
          .text("days", "the day, or the first and last day") { $0.days },
          .text("place", "where") { $0.place },
          .text("kind", "fixed, temporary or remote") { $0.kind.inChinese },
        ]),
      .list(
        "methods", "what was done", { $0.audit.methods.named },
        [
          .text("name", "the method") { $0.name },
          .text("description", "what was done") { $0.text },
        ]),
      .optional("deviations", "deviations from the plan") { $0.audit.deviations },
      .optional("uncertainty", "risks and uncertainty of the conclusion") { $0.audit.uncertainty },
    ]
  }

  private static var holderFields: [Field] {
    [
      .text("holder.name", "the holder") { $0.audit.holder.name.zh },
      .text("holder.name.en", "the holder's English name") { $0.audit.holder.name.en },
      .text("holder.code", "the 统一社会信用代码") { $0.audit.holder.code },
      .text("holder.registeredAddress", "the registered address") {
        $0.audit.holder.registeredAddress.zh
      },
      .text("holder.registeredAddress.en", "the registered address in English") {
        $0.audit.holder.registeredAddress.en
      },
      .optional("holder.auditedAddress", "the audited address, if another") {
        $0.audit.holder.auditedAddress?.zh
      },
      .list(
        "sites", "the places in the scope", { $0.audit.holder.sites },
        [
          .text("name", "its name") { $0.name.zh },
          .text("kind", "fixed or temporary") { $0.kind.inChinese },
          .text("address", "its address") { $0.address.zh },
          .optional("activities", "what is done there") { $0.activities?.zh },
        ]),
    ]
  }

  private static var scoreFields: [Field] {
    [
      .text("score.raw", "points won") { $0.evaluation.score.raw.shown },
      .text("score.applicable", "the total less exclusions") {
        $0.evaluation.score.applicable.shown
      },
      .text("score.total", "the total of the scheme") { $0.evaluation.score.total.shown },
      .text("score.normalised", "won ÷ applicable × 100") {
        $0.scheme.shown($0.evaluation.score.normalised)
      },
      .text("score.final", "after special deductions and bonus") {
        $0.scheme.shown($0.evaluation.score.final)
      },
      .text("score.formula", "the calculation of the normalised score") {
        $0.scheme.formula(of: $0.evaluation.score)
      },
      .optional("score.special", "the calculation from normalised to final score") {
        $0.scheme.specialFormula(of: $0.evaluation.score)
      },
    ]
  }

  private static var levelFields: [Field] {
    [
      .text("level.name", "the level, or that there is none") { $0.levelName.zh },
      .text("level.name.en", "the level in English") { $0.levelName.en },
      .optional("level.stars", "how many stars") {
        $0.evaluation.level?.stars.map(String.init)
      },
      .optional("level.starsText", "the stars as ★") {
        $0.evaluation.level?.stars.map { String(repeating: "★", count: $0) }
      },
      .flag("level.reached", "whether a level is reached") { $0.evaluation.level != nil },
      .optional("nextLevel.name", "the level above") {
        $0.evaluation.missing(by: $0.scheme)?.level.name.zh
      },
      .optional("nextLevel.missing", "the points missing to it") {
        $0.evaluation.missing(by: $0.scheme)?.missing.displayedUp
      },
      .list(
        "reasons", "why the level is what it is",
        { subject in subject.evaluation.reasons.map { $0.inChinese(by: subject.scheme) } },
        [.text("text", "the reason") { $0 }]),
    ]
  }
}

extension Audit.Methods {
  /// The methods used, with their names.
  fileprivate var named: [(name: String, text: String)] {
    [("查阅文件和记录", documents), ("询问工作人员", staff), ("观察现场", sites), ("访问顾客", customers)]
      .compactMap { name, text in text.map { (name, $0) } }
  }
}
