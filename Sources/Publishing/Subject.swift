internal import Scoring

/// What the fields of a document are taken from.
struct Subject {
  let checked: CheckedAudit
  /// The award, if there is one.
  let award: Award?
  /// Whether the documents are drafts.
  let isDraft: Bool

  var audit: Audit { checked.audit }
  var scheme: Scheme { checked.scheme }
  var evaluation: Evaluation { checked.evaluation }

  /// The line on points that are not confirmed, while there are such.
  var unconfirmedLine: Name? {
    scheme.statedAssumptions.first(where: \.isAboutPoints)?.text
  }

  /// The level's name, or that of no level.
  var levelName: Name { evaluation.level?.name ?? scheme.noLevel }

  /// The results in and below a clause.
  func results(in clause: Clause) -> [Result] {
    let numbers = clause.indicators.map(\.number)
    return evaluation.results.filter { numbers.contains($0.indicator.number) }
  }
}
