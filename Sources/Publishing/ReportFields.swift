internal import Documents
internal import Scoring

// The fields of the report and the summary.

extension FieldSet<Subject> {
  /// Everything a report or a summary may say, in one language.
  static func report(in wording: Wording) -> FieldSet {
    FieldSet(
      words(in: wording) + schemeFields(wording) + auditFields(wording) + holderFields(wording)
        + scoreFields(wording) + levelFields(wording) + overviewFields(wording)
        + resultFields(wording) + deductionFields(wording) + wayUpFields(wording)
        + evidenceFields(wording) + closingFields(wording) + chartFields(wording)
        + [comparison(wording)])
  }

  private static func comparison(_ wording: Wording) -> Field {
    .list(
      "comparison", "what changed since the previous audit, where one is given",
      { $0.comparison.map { [$0] } ?? [] }, FieldSet<Comparison>.changes(wording))
  }

  private static func schemeFields(_ wording: Wording) -> [Field] {
    [
      .text("report.title", "what the report calls itself") { wording.title(of: $0.scheme) },
      .text("scheme.id", "the id of the scheme") { $0.scheme.id },
      .text("scheme.edition", "the edition") {
        $0.scheme.isDated ? $0.scheme.edition : wording(.undated)
      },
      .text("scheme.standard", "the number of the standard with its year") {
        wording.text(of: $0.scheme.standard)
      },
      .text("scheme.full", "number and title of the standard") {
        wording(
          .standard,
          [
            "standard": wording.text(of: $0.scheme.standard),
            "name": wording.text(of: $0.scheme.name),
          ])
      },
      .list(
        "assumptions", "the choices where the standard's rule is not known",
        { $0.scheme.statedAssumptions },
        [.text("text", "the assumption") { wording.text(of: $0.text) }]),
      .optional("unconfirmed", "the line on points that are not confirmed") {
        $0.unconfirmedLine.map(wording.text)
      },
      .optional("evaluation.digest", "the SHA-256 of evaluation.json, in 64 digits") {
        $0.enclosed?.evaluationDigest
      },
      .flag("draft", "whether this is a draft") { $0.isDraft },
    ] + name("scheme.name", "the title of the standard", wording) { $0.scheme.name }
  }

  private static func auditFields(_ wording: Wording) -> [Field] {
    [
      .text("report.number", "the number of the report") { $0.audit.report },
      .text("audit.kind", "initial, surveillance or recertification") { wording[$0.audit.kind] },
      .optional("audit.purpose", "what the audit is to show") {
        $0.audit.purpose.map(wording.text)
      },
      .text("audit.days", "the first and the last day of the visits") { subject in
        let visits = subject.audit.visits
        guard let from = visits.map(\.from).min(), let to = visits.map(\.to).max() else {
          return ""
        }
        return wording.dates.text(from: from, to: to)
      },
      .text("leader", "the name of the team's leader") {
        $0.audit.team.first { $0.role == .leader }.map { wording.text(of: $0.name) } ?? ""
      },
      .list(
        "team", "the auditors", { $0.audit.team },
        [
          .text("name", "the name") { wording.text(of: $0.name) },
          .text("role", "leader, member or expert") { wording[$0.role] },
          .text("registration", "the registration number") { $0.registration },
        ]),
      .list(
        "visits", "when and where the audit took place", { $0.audit.visits },
        [
          .text("from", "the first day") { wording.text(of: $0.from) },
          .text("to", "the last day") { wording.text(of: $0.to) },
          .text("days", "the day, or the first and last day") {
            wording.dates.text(from: $0.from, to: $0.to)
          },
          .text("place", "where") { wording.text(of: $0.place) },
          .text("kind", "fixed, temporary or remote") { wording[$0.kind] },
        ]),
      .list(
        "methods", "what was done", { $0.audit.methods.used },
        [
          .text("name", "the method") { wording[$0.method] },
          .text("description", "what was done") { wording.text(of: $0.text) },
        ]),
      .optional("deviations", "deviations from the plan") {
        $0.audit.deviations.map(wording.text)
      },
      .optional("uncertainty", "risks and uncertainty of the conclusion") {
        $0.audit.uncertainty.map(wording.text)
      },
    ] + name("scope", "the services in the scope", wording) { $0.audit.scope }
  }

  private static func holderFields(_ wording: Wording) -> [Field] {
    name("holder.name", "the holder", wording) { $0.audit.holder.name }
      + name("holder.registeredAddress", "the registered address", wording) {
        $0.audit.holder.registeredAddress
      }
      + [
        .text("holder.code", "the 统一社会信用代码") { $0.audit.holder.code },
        .optional("holder.auditedAddress", "the audited address, if another") {
          $0.audit.holder.auditedAddress.map(wording.text)
        },
        .flag("sites.listed", "whether the audit names places in the scope") {
          !$0.audit.holder.sites.isEmpty
        },
        .list(
          "sites", "the places in the scope", { $0.audit.holder.sites },
          [
            .text("name", "its name") { wording.text(of: $0.name) },
            .text("kind", "fixed or temporary") { wording[$0.kind] },
            .text("address", "its address") { wording.text(of: $0.address) },
            .optional("activities", "what is done there") { $0.activities.map(wording.text) },
          ]),
      ]
  }

  private static func scoreFields(_ wording: Wording) -> [Field] {
    [
      .text("score.raw", "points won") { $0.evaluation.score.raw.shown },
      .text("score.applicable", "the total less exclusions") {
        $0.evaluation.score.applicable.shown
      },
      .optional("score.total", "the total of the scheme; none where points have no limit") {
        $0.evaluation.score.total?.shown
      },
      .text("score.normalised", "won ÷ applicable × 100; else the points won") {
        $0.scheme.shown($0.evaluation.score.normalised)
      },
      .text("score.final", "after special deductions and bonus") {
        $0.scheme.shown($0.evaluation.score.final)
      },
      .flag("score.scaled", "whether points won are set against those that apply") {
        $0.scheme.scale != nil
      },
      .text("score.total.name", "what the points of all blocks together are") {
        wording[ShownTotal(of: $0.scheme)]
      },
      .text("score.formula", "the calculation of the score from the points of the blocks") {
        wording.formula(of: $0.evaluation, by: $0.scheme)
      },
      .optional("score.special", "the calculation from normalised to final score") {
        wording.specialFormula(of: $0.evaluation.score, by: $0.scheme)
      },
    ]
  }

  private static func levelFields(_ wording: Wording) -> [Field] {
    [
      .optional("level.stars", "how many stars") {
        $0.evaluation.level?.stars.map(String.init)
      },
      .optional("level.starsText", "the stars as ★") {
        $0.evaluation.level?.stars.map { String(repeating: "★", count: $0) }
      },
      .flag("levels", "whether the scheme has levels") { !$0.scheme.levels.isEmpty },
      .flag("level.reached", "whether a level is reached") { $0.evaluation.level != nil },
      .optional("nextLevel.name", "the level above") {
        $0.evaluation.missing(by: $0.scheme).map { wording.text(of: $0.level.name) }
      },
      .optional("nextLevel.missing", "the points missing to it") {
        $0.evaluation.missing(by: $0.scheme)?.missing.displayedUp
      },
      .optional("nextLevel.text", "the level above and the points missing to it, in a sentence") {
        $0.evaluation.missing(by: $0.scheme).map(wording.text)
      },
      .list(
        "reasons", "why the level is what it is",
        { subject in
          subject.evaluation.reasons.map { wording.text(of: $0, by: subject.scheme) }
        },
        [.text("text", "the reason") { $0 }]),
    ]
      + name("level.name", "the level, or that there is none", wording) {
        $0.levelName ?? .nothing
      }
  }
}

extension Audit.Methods {
  /// The methods used, with what was done.
  fileprivate var used: [(method: AuditMethod, text: Prose)] {
    [(.documents, documents), (.staff, staff), (.sites, sites), (.customers, customers)]
      .compactMap { method, text in text.map { (method, $0) } }
  }
}
