internal import Documents
internal import Scoring

extension FieldSet<Subject> {
  /// Results by block, indicator and clause, and what was taken out.
  static func resultFields(_ wording: Wording) -> [Field] {
    [
      .list(
        "blocks", "the blocks of the scheme",
        { subject in subject.scheme.clauses.map { Part(subject: subject, clause: $0) } },
        partFields(wording) + [
          .list(
            "indicators", "the clauses below the block", \.children,
            partFields(wording) + [clauses(wording)]),
          .list("parts", "the clauses below the block, if any", \.below, partFields(wording)),
        ]),
      .list(
        "records", "what a report parts the judged clauses into: blocks, and what has no block",
        { $0.records },
        [
          .text("id", "the number of its first clause, for references") {
            ($0.block ?? $0.groups[0]).clause.number
          },
          .text("title", "title and number of the block") {
            $0.only.map { wording.heading(of: $0.clause) } ?? wording.heading("clauses")
          },
          .optional("score", "points won and applicable, in a sentence") {
            $0.block.map(wording.score)
          },
          .list(
            "groups", "the clauses below the block, each with the judged clauses in it", \.groups,
            [
              .optional(
                "title", "its title with its points; none of a clause that is judged itself"
              ) {
                $0.below.isEmpty
                  ? nil
                  : wording.title(of: $0.clause) + wording[.open] + wording.score(of: $0)
                    + wording[.close]
              }, clauses(wording),
            ]),
        ]),
      .list(
        "exclusions", "indicators taken out", { $0.evaluation.exclusions },
        [
          .text("number", "the clause") { $0.result.indicator.number },
          .text("name", "its title") { wording.text(of: $0.result.indicator.name) },
          .text("points", "the points that leave the total") { $0.result.indicator.points.shown },
          .text("reason", "why it does not apply") { wording.text(of: $0.reason) },
        ]),
    ]
  }

  private static func clauses(_ wording: Wording) -> FieldSet<Part>.Field {
    .list(
      "clauses", "the judged clauses", \.results,
      [
        .text("number", "the clause") { $0.indicator.number },
        .text("name", "its title") { wording.text(of: $0.indicator.name) },
        .text("requirement", "what is required") { wording.text(of: $0.indicator.requirement) },
        .text("points", "its points") { $0.indicator.points.shown },
        .text("won", "points won; a dash if it is excluded") { $0.wonShown },
        .text("outcome", "conforming or not") { wording.outcome(of: $0) },
        .text("evidence", "what shows it; the reason of an exclusion") {
          $0.evidence.map(wording.text) ?? ""
        },
        .optional("samples", "the samples drawn and failed") {
          ($0.finding?.samples).map(wording.text)
        },
        .optional("note", "what a body should know") {
          $0.indicator.note.map(wording.text)
        },
      ])
  }

  private static func partFields(_ wording: Wording) -> [FieldSet<Part>.Field] {
    [
      .text("number", "the clause") { $0.clause.number },
      .text("name", "its title") { wording.text(of: $0.clause.name) },
      .text("points", "its points") { $0.clause.points.shown },
      .text("applicable", "its points less exclusions") { $0.applicable.shown },
      .text("won", "points won") { $0.won.shown },
      .optional("basis", "how its points count, where they are not sums added to a sum") {
        wording.basis(of: $0)
      },
      .text("score", "points won and applicable, in a sentence") { wording.score(of: $0) },
    ]
  }
}

extension Wording {
  /// Title and number of a clause, behind the number that a heading has of its own.
  fileprivate func heading(of clause: Clause) -> String {
    heading(of: clause.name) + self[.open] + clause.number + self[.close]
  }

  /// That a clause does not count, or is the average of those below it.
  fileprivate func basis(of part: Part) -> String? {
    var remarks: [String] = []
    if !part.clause.isCounted { remarks.append(self(.notCounted)) }
    if part.isExcluded { remarks.append(self[ShownOutcome.excluded]) }
    if case .clauses(_, .average) = part.clause.content { remarks.append(self(.onAverage)) }
    return remarks.isEmpty ? nil : remarks.joined(separator: self[.comma])
  }

  fileprivate func score(of part: Part) -> String {
    self(.wonOfApplicable, ["won": part.won.shown, "applicable": part.applicable.shown])
  }
}

/// A section of the report's record.
private struct RecordSection {
  /// `nil` for the judged clauses that stand at the top of the scheme.
  let block: Part?
  let groups: [Part]

  /// The clause that all of the section belongs to, if there is one.
  var only: Part? { block ?? (groups.count == 1 ? groups[0] : nil) }
}

extension Subject {
  /// One section for each block; judged clauses at the top that follow one another share one.
  fileprivate var records: [RecordSection] {
    var sections: [RecordSection] = []
    for clause in scheme.clauses {
      let part = Part(subject: self, clause: clause)
      if !part.below.isEmpty {
        sections.append(RecordSection(block: part, groups: part.below))
      } else if let last = sections.last, last.block == nil {
        sections[sections.count - 1] = RecordSection(block: nil, groups: last.groups + [part])
      } else {
        sections.append(RecordSection(block: nil, groups: [part]))
      }
    }
    return sections
  }
}

extension Result {
  fileprivate var wonShown: String {
    if case .excluded = rule { "—" } else { won.shown }
  }

  fileprivate var evidence: Prose? {
    if case .excluded(let reason) = rule { return reason }
    return finding?.evidence
  }
}

extension Evaluation {
  /// The excluded results with their reasons.
  fileprivate var exclusions: [(result: Result, reason: Prose)] {
    results.compactMap { result in
      if case .excluded(let reason) = result.rule { (result, reason) } else { nil }
    }
  }
}
