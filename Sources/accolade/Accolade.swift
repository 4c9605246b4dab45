internal import ArgumentParser

/// The command: arguments in, exit codes out.
@main
struct Accolade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accolade",
    abstract: "Scores service audits and makes their reports, certificates and summaries.",
    discussion: """
      An audit file (YAML, JSON, XLSX or CSV) says what auditors found. Accolade holds it against \
      its scheme, scores it exactly, and makes the documents.

      Begin with:
        accolade blank SCHEME --to a.xlsx     a score sheet to fill in
        accolade check audit.yaml             all problems, with place and fix
        accolade evaluate audit.yaml          scores, level, and why
        accolade render audit.yaml --to out   report, certificate, summary
        accolade verify certificate.pdf       whether it agrees with its audit

      Exit codes: 0 done, 1 problems in the input, 2 output could not be written, 3 some audits \
      of a batch failed, 64 wrong usage, 70 a bug of ours.
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Evaluate.self, Compare.self, Render.self, Verify.self, Extract.self, Rate.self,
      BlankSheet.self,
      Schemes.self, Certificates.self, Init.self, CheckTemplates.self, PrintSchema.self,
      Manifests.self,
    ])
}
