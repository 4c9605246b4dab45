public import Diagnostics
internal import Documents
internal import Reading
public import Scoring

// The fields of the comparison, in Chinese.

extension FieldSet<Comparison> {
  /// Everything a comparison may say.
  static var comparison: FieldSet {
    FieldSet(auditFields + scoreFields + clauseFields + nonconformityFields)
  }

  private static var auditFields: [Field] {
    [
      .text("holder.name", "the holder") { $0.later.audit.holder.name.zh },
      .optional("holder.formerName", "its name in the earlier audit, if another") {
        let names = $0.change(in: \.audit.holder.name.zh)
        return names.before == names.after ? nil : names.before
      },
      .text("holder.code", "the 统一社会信用代码") { $0.later.audit.holder.code },
      .text("scheme.name", "the title of the standard") { $0.later.scheme.name.zh },
      .text("scheme.standard", "the number of the standard with its year") {
        $0.later.scheme.standard
      },
      .flag("scheme.spansEditions", "whether the audits use two editions") { $0.spansEditions },
      .optional("unconfirmed", "the line on points that are not confirmed") {
        $0.change { $0.scheme.statedAssumptions.first(where: \.isAboutPoints)?.text.zh }.either()
      },
    ] + change("report", "the number of the report") { $0.audit.report }
      + change("edition", "the edition of the scheme") { $0.scheme.edition }
      + change("audit.kind", "initial, surveillance or recertification") {
        $0.audit.kind.inChinese
      }
      + change("audit.lastDay", "the last day of the visits") { $0.lastDay?.inChinese ?? "" }
      + change("level", "the level, or that there is none") {
        $0.scheme.levelName(of: $0.evaluation).zh
      }
      + change("specialDeductions", "special deductions, and how many are open") {
        $0.specialDeductions.inChinese
      }
  }

  private static var scoreFields: [Field] {
    [
      .text("level.trend", "risen, fallen, kept or changed") { $0.level.trend.inChinese },
      .flag("nothingChanged", "whether nothing of what is compared differs") { $0.isEmpty },
      .list(
        "scores", "the scores from points to level",
        { comparison in Comparison.Figure.allCases.map { (figure: $0, comparison: comparison) } },
        [
          .text("name", "which score") { $0.figure.inChinese },
          .text("before", "as it was") { $0.figure.shown(in: $0.comparison.earlier) },
          .text("after", "as it is") { $0.figure.shown(in: $0.comparison.later) },
          .text("difference", "what was added or lost") {
            let figure = $0.figure
            return $0.comparison.change(of: figure)
              .differenceInChinese(of: $0.comparison.change(in: figure.shown(in:)))
          },
        ]),
    ]
  }

  private static var clauseFields: [Field] {
    [
      .flag("headings.listed", "whether there is a clause over others to list") {
        !$0.headings.isEmpty
      },
      .list(
        "headings", "the clauses over others", \.headings,
        [
          .text("number", "the clause") { $0.number },
          .text("name", "its title") { $0.name.zh },
          .text("before", "won of applicable points in the earlier audit") { $0.shown.before },
          .text("after", "won of applicable points in the later audit") { $0.shown.after },
          .text("difference", "points won or lost; shares where others could be won") {
            $0.inChinese
          },
        ]),
      .flag("clauses.listed", "whether there is a judged clause to list") {
        !$0.clauses.isEmpty
      },
      .list(
        "clauses", "the judged clauses",
        { comparison in
          comparison.clauses.map {
            (change: $0, editions: comparison.change(in: \.scheme.edition))
          }
        },
        [
          .text("number", "the clause") { $0.change.indicator.number },
          .text("name", "its title") { $0.change.indicator.name.zh },
          .optional("formerName", "its title in the earlier edition, if another") {
            $0.change.formerName?.zh
          },
          .text("state", "what became of it") { $0.change.inChinese(editions: $0.editions) },
          .text("before", "what the earlier audit made of it") {
            $0.change.results.before?.inChinese ?? "—"
          },
          .text("after", "what the later audit made of it") {
            $0.change.results.after?.inChinese ?? "—"
          },
        ]),
      .text("clauses.count", "how many judged clauses there are") { "\($0.clauseCount)" },
      .text("clauses.kept", "how many of them stayed the same") { "\($0.keptCount)" },
    ]
  }

  private static var nonconformityFields: [Field] {
    [
      .list(
        "nonconformities", "what the holder has to put right", \.nonconformities,
        [
          .text("number", "its number") { $0.number },
          .text("clause", "the clause") { $0.clause },
          .text("statement", "what is wrong, as the later audit has it if it does") {
            $0.records.either()?.statement ?? ""
          },
          .text("state", "what became of it") { $0.inChinese },
        ])
    ]
  }

  /// Two fields: a text of the earlier audit, and that of the later one.
  private static func change(
    _ name: String, _ meaning: String, _ value: @escaping (Comparison.Side) -> String
  ) -> [Field] {
    [
      .text("\(name).before", "\(meaning), in the earlier audit") { value($0.earlier) },
      .text("\(name).after", "\(meaning), in the later audit") { value($0.later) },
    ]
  }
}

extension Comparison.HeadingChange {
  fileprivate var shown: Change<String> {
    scores.map { score in score.map { "\($0.won.shown) / \($0.applicable.shown)" } ?? "—" }
  }
}

extension Change {
  /// What is there after; what was there before if nothing is.
  fileprivate func either<Wrapped>() -> Wrapped? where Value == Wrapped? { after ?? before }
}

extension Press {
  /// The comparison in Markdown; `nil` after an error.
  public func markdown(of comparison: Comparison, into problems: inout Problems) -> String? {
    template("comparison.md", FieldSet.comparison.catalogue, into: &problems)?
      .fill(FieldSet.comparison.values(of: comparison), into: &problems)?.markdown
  }
}
