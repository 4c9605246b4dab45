internal import Documents
internal import Scoring

// The fields of the comparison.

extension FieldSet<Comparison> {
  /// Everything a comparison may say, in one language.
  static func comparison(in wording: Wording) -> FieldSet {
    FieldSet(words(in: wording) + changes(wording))
  }

  /// All but the words.
  static func changes(_ wording: Wording) -> [Field] {
    auditFields(wording) + scoreFields(wording) + clauseFields(wording)
      + nonconformityFields(wording)
  }

  private static func auditFields(_ wording: Wording) -> [Field] {
    [
      .text("title", "whose audits are compared") {
        wording(.comparisonOf, ["holder": wording.text(of: $0.later.audit.holder.name)])
      },
      .optional("holder.formerName", "its name in the earlier audit, if another") {
        let names = $0.change { wording.text(of: $0.audit.holder.name) }
        return names.before == names.after ? nil : names.before
      },
      .text("holder.code", "the 统一社会信用代码") { $0.later.audit.holder.code },
      .text("scheme.full", "number and title of the standard") {
        let scheme = $0.later.scheme
        return wording(
          .standard,
          [
            "standard": wording.text(of: scheme.standard), "name": wording.text(of: scheme.name),
          ])
      },
      .text("scheme.standard", "the number of the standard with its year") {
        wording.text(of: $0.later.scheme.standard)
      },
      .flag("scheme.spansEditions", "whether the audits use two editions") { $0.spansEditions },
      .text("scheme.editions", "that the audits use two editions, in a sentence") {
        let editions = $0.change(in: \.scheme.edition)
        return wording(.twoEditions, ["before": editions.before, "after": editions.after])
      },
      .optional("unconfirmed", "the line on points that are not confirmed") {
        $0.change { $0.scheme.statedAssumptions.first(where: \.isAboutPoints)?.text }.either()
          .map(wording.text)
      },
    ]
      + name("holder.name", "the holder", wording) { $0.later.audit.holder.name }
      + name("scheme.name", "the title of the standard", wording) { $0.later.scheme.name }
      + change("report", "the number of the report") { $0.audit.report }
      + change("edition", "the edition of the scheme") { $0.scheme.edition }
      + change("audit.kind", "initial, surveillance or recertification") {
        wording[$0.audit.kind]
      }
      + change("audit.lastDay", "the last day of the visits") {
        $0.lastDay.map(wording.text) ?? ""
      }
      + change("level", "the level, or that there is none") {
        wording.text(of: $0.scheme.levelName(of: $0.evaluation) ?? .nothing)
      }
      + change("specialDeductions", "special deductions, and how many are open") {
        wording.text(of: $0.specialDeductions)
      }
  }

  private static func scoreFields(_ wording: Wording) -> [Field] {
    [
      .flag("levels", "whether one of the schemes has levels") { $0.hasLevels },
      .flag("specialDeductions.possible", "whether one of the editions has special deductions") {
        $0.hasSpecialDeductions
      },
      .text("level.trend", "risen, fallen, kept or changed") { wording[$0.level.trend] },
      .flag("nothingChanged", "whether nothing of what is compared differs") { $0.isEmpty },
      .list(
        "scores", "the scores from points to level",
        { comparison in comparison.figures.map { (figure: $0, comparison: comparison) } },
        [
          .text("name", "which score") { wording[$0.figure] },
          .text("before", "as it was") { $0.figure.shown(in: $0.comparison.earlier) },
          .text("after", "as it is") { $0.figure.shown(in: $0.comparison.later) },
          .text("difference", "what was added or lost") {
            let figure = $0.figure
            return wording.difference(
              $0.comparison.change(of: figure), shown: $0.comparison.change(in: figure.shown(in:)))
          },
        ]),
    ]
  }

  private static func clauseFields(_ wording: Wording) -> [Field] {
    [
      .flag("headings.listed", "whether there is a clause over others to list") {
        !$0.headings.isEmpty
      },
      .list(
        "headings", "the clauses over others", \.headings,
        [
          .text("number", "the clause") { $0.number },
          .text("name", "its title") { wording.text(of: $0.name) },
          .text("before", "won of applicable points in the earlier audit") { $0.shown.before },
          .text("after", "won of applicable points in the later audit") { $0.shown.after },
          .text("difference", "points won or lost; shares where others could be won") {
            wording.difference($0)
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
          .text("name", "its title") { wording.text(of: $0.change.indicator.name) },
          .optional("formerName", "its title in the earlier edition, if another") {
            $0.change.formerName.map(wording.text)
          },
          .text("state", "what became of it") {
            wording.text(of: $0.change, editions: $0.editions)
          },
          .text("before", "what the earlier audit made of it") {
            $0.change.results.before.map(wording.brief) ?? "—"
          },
          .text("after", "what the later audit made of it") {
            $0.change.results.after.map(wording.brief) ?? "—"
          },
        ]),
      .text("clauses.count", "how many judged clauses there are") { "\($0.clauseCount)" },
      .text("clauses.kept", "how many of them stayed the same") { "\($0.keptCount)" },
      .text("clauses.text", "how many clauses there are and stayed the same, in a sentence") {
        wording(.clausesKept, ["count": "\($0.clauseCount)", "kept": "\($0.keptCount)"])
      },
    ]
  }

  private static func nonconformityFields(_ wording: Wording) -> [Field] {
    [
      .list(
        "nonconformities", "what the holder has to put right", \.nonconformities,
        [
          .text("number", "its number") { $0.number },
          .text("clause", "the clause") { $0.clause },
          .text("statement", "what is wrong, as the later audit has it if it does") {
            $0.records.either().map { wording.text(of: $0.statement) } ?? ""
          },
          .text("state", "what became of it") { wording.text(of: $0) },
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

extension Comparison {
  /// The scores that say something: no normalised score where nothing is normalised, and no special
  /// points where neither edition has any.
  fileprivate var figures: [Figure] {
    let schemes = [earlier.scheme, later.scheme]
    return Figure.allCases.filter { figure in
      switch figure {
      case .raw, .applicable, .final: true
      case .normalised: schemes.contains { $0.scale != nil }
      case .specialDeductions: hasSpecialDeductions
      case .bonus: schemes.contains { $0.special.bonusPoints > .zero }
      }
    }
  }

  /// Whether one of the two editions has special deductions.
  fileprivate var hasSpecialDeductions: Bool {
    [earlier.scheme, later.scheme].contains {
      $0.special.deductionPoints != nil || $0.special.failsAt != nil
    }
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
