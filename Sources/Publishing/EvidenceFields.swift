internal import Documents
internal import Scoring

extension FieldSet<Subject> {
  /// What was looked at: samples and evidence, clause by clause.
  static func evidenceFields(_ wording: Wording) -> [Field] {
    [
      .list(
        "evidence", "what shows each result, in the order of the scheme",
        { subject in
          subject.evaluation.results.compactMap { result in
            result.finding.flatMap { $0.evidence.recorded.isEmpty ? nil : (result, $0.evidence) }
          }
        },
        [
          .text("number", "the clause") { $0.0.indicator.number },
          .text("name", "its title") { wording.text(of: $0.0.indicator.name) },
          .text("text", "the evidence") { wording.text(of: $0.1) },
        ]),
      .optional("sampling", "how many samples were drawn, and how many failed") { subject in
        let samples = sampled(in: subject).map(\.samples)
        return samples.isEmpty
          ? nil
          : wording(
            .sampledInAll,
            [
              "clauses": "\(samples.count)", "drawn": "\(samples.map(\.drawn).reduce(0, +))",
              "failed": "\(samples.map(\.failed).reduce(0, +))",
            ])
      },
      .list(
        "sampled", "the clauses judged by samples", sampled,
        [
          .text("number", "the clause") { $0.0.indicator.number },
          .text("name", "its title") { wording.text(of: $0.0.indicator.name) },
          .text("of", "what was drawn") { wording.text(of: $0.1.of) },
          .text("drawn", "how many") { "\($0.1.drawn)" },
          .text("failed", "how many of them failed") { "\($0.1.failed)" },
        ]),
    ]
  }

  private static func sampled(
    in subject: Subject
  ) -> [(result: Result, samples: Finding.Samples)] {
    subject.evaluation.results.compactMap { result in
      result.finding?.samples.map { (result, $0) }
    }
  }
}
