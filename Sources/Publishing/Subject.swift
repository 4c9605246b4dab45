internal import Scoring

/// What the fields of a document are taken from.
struct Subject {
  var checked: CheckedAudit
  /// The award, if there is one.
  let award: Award?
  /// The folder of the audit's file, in which the body's mark lies.
  let folder: String
  /// Whether the documents are drafts.
  let isDraft: Bool

  var audit: Audit { checked.audit }
  var scheme: Scheme { checked.scheme }
  var evaluation: Evaluation { checked.evaluation }

  /// The path of the body's mark, which is also the id of its picture: two audits of one run may
  /// have marks of the same file name.
  var mark: String? { audit.body.mark.map { "\(folder)/\($0)" } }

  /// The line on points that are not confirmed, while there are such.
  var unconfirmedLine: Name? {
    scheme.statedAssumptions.first(where: \.isAboutPoints)?.text
  }

  /// The level's name, or that of no level.
  var levelName: Name { scheme.levelName(of: evaluation) }

  /// The results in and below a clause.
  func results(in clause: Clause) -> [Result] {
    let numbers = clause.indicators.map(\.number)
    return evaluation.results.filter { numbers.contains($0.indicator.number) }
  }
}
