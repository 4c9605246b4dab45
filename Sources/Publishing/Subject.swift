internal import Reading
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
  /// What can be said beyond the evaluation.
  let outlook: Outlook
  /// The results by the number of their clause.
  private let results: [String: Result]
  /// What each clause came to, by its number.
  private let scores: [String: Evaluation.ClauseScore]
  /// Earlier audits of the holder, the earliest first.
  let earlier: [CheckedAudit]
  /// What changed since the last of them.
  let comparison: Comparison?
  /// What its documents carry inside; `nil` where nothing is written that could.
  var enclosed: Enclosed?

  init(
    checked: CheckedAudit, award: Award?, folder: String, isDraft: Bool,
    earlier: [CheckedAudit] = [], comparison: Comparison? = nil
  ) {
    self.checked = checked
    self.award = award
    self.folder = folder
    self.isDraft = isDraft
    self.earlier = earlier
    self.comparison = comparison
    outlook = checked.outlook
    results = Dictionary(
      checked.evaluation.results.map { ($0.indicator.number, $0) }, uniquingKeysWith: { $1 })
    scores = Dictionary(
      checked.evaluation.clauses.map { ($0.clause, $0) }, uniquingKeysWith: { $1 })
  }

  var audit: Audit { checked.audit }
  var scheme: Scheme { checked.scheme }
  var evaluation: Evaluation { checked.evaluation }

  /// The body's mark; its path is also the id of its picture, as two audits of one run may have
  /// marks of the same file name.
  var mark: PictureFile? {
    audit.body.mark.map {
      PictureFile(folder: folder, name: $0, place: audit.origin.descendant("body.mark")?.place)
    }
  }

  /// The file of a photograph; its path is also the id of its picture.
  func file(of photograph: Photograph) -> PictureFile {
    PictureFile(folder: folder, name: photograph.file)
  }

  /// The files of all photographs, in order.
  var photographs: [PictureFile] {
    audit.photographs.enumerated().map { index, photograph in
      var file = file(of: photograph)
      file.place = audit.origin.descendant("photographs[\(index + 1)].file")?.place
      return file
    }
  }

  /// The line on points that are not confirmed, while there are such.
  var unconfirmedLine: Name? {
    scheme.statedAssumptions.first(where: \.isAboutPoints)?.text
  }

  /// The level's name, or that of no level; `nil` where the scheme has no levels.
  var levelName: Name? { scheme.levelName(of: evaluation) }

  /// The results in and below a clause.
  func results(in clause: Clause) -> [Result] {
    clause.indicators.compactMap { results[$0.number] }
  }

  /// What a clause came to.
  func score(of clause: Clause) -> Evaluation.ClauseScore? { scores[clause.number] }
}
