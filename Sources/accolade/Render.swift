internal import ArgumentParser
internal import Batch
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes report, certificate and summary of audit files.",
    discussion: """
      For audit.yaml it writes DIR/audit/report.pdf, certificate.pdf, summary.md and \
      evaluation.json, each whole or not at all. Nothing is written for an audit with an error. \
      Report and summary in another language than zh-Hans name it, as report.en.pdf does. A \
      certificate speaks Chinese and English, or one of them with --certificate-lang, and is then \
      named so.

      A certificate needs a level, a decision that awards it, and no open special deduction; else \
      it is refused with the reason, and the other documents are made. Asking for nothing but the \
      certificate makes the refusal an error.

      Of several audits DIR also holds manifest.jsonl, a line for each: what it is, how it ended, \
      and the digests of its files; and, where some failed, errors.md and errors.csv. One that \
      fails does not stop the others; the command ends with 3. After an interrupt, or whatever \
      else ended it, --resume goes on. Of two audits with one certificate number the first gets it.
      """)

  @Argument(
    help: ArgumentHelp(
      "Audit files (YAML, JSON, XLSX or CSV), folders of them, or patterns in quotes; '-' reads standard input, as 'stdin'."
    ))
  var audits: [String] = []

  @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "DIR"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The documents to make, separated by commas: report, certificate, summary.",
      valueName: "KINDS"),
    transform: Render.kinds)
  var only: [DocumentKind] = DocumentKind.allCases

  @Option(help: "How the summary is written.")
  var format = SummaryFormat.markdown

  @Option(
    name: .customLong("png"),
    help: ArgumentHelp(
      "Also make pictures of a certificate's pages, with so many pixels to the inch.",
      valueName: "DPI"))
  var previewResolution: Int?

  @Option(
    help: ArgumentHelp(
      "The day PDF says it was made on; without it that of the decision or the last visit.",
      valueName: "YYYY-MM-DD"),
    transform: Inputs.day)
  var date: Day?

  @Flag(help: "Mark every page as a draft, and name the files so.")
  var draft = false

  @Flag(help: "Make a certificate for each site, too, as certificate-site-01.pdf.")
  var siteCertificates = false

  @Option(
    help: ArgumentHelp(
      "An earlier audit of the same holder, for the comparison; written before each of several.",
      valueName: "AUDIT"))
  var previous: [String] = []

  @OptionGroup(title: "Many audits") var batch: BatchOptions

  @OptionGroup var speaking: SpeakingOptions

  @OptionGroup var certificates: CertificateOptions

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    let resolutions = Press.previewResolutions
    if let previewResolution, !resolutions.contains(previewResolution) {
      throw ValidationError(
        "--png takes \(resolutions.lowerBound) to \(resolutions.upperBound) pixels to the inch, not \(previewResolution)"
      )
    }
    if !previous.isEmpty, audits.count > 1 {
      throw ValidationError(
        "with --previous one audit is rendered, and there are \(audits.count): "
          + audits.map { "'\($0)'" }.joined(separator: ", ")
          + "; write --previous before each earlier audit")
    }
    if batch.workerSettings == nil { try batch.validate(audits: audits) }
  }

  func run() throws {
    if let settings = batch.workerSettings { return try work(settings) }
    let house = try templates.house(reading)
    let schemes = try Inputs.schemes(reading, house)
    let input = InputFiles(audits, output: folder)
    Console.tell(input.problems)
    if input.problems.hasErrors { throw Console.problemsFound }
    if let (first, second) = input.clash {
      throw Console.misused(
        "FolderTwice",
        "'\(first.path)' and '\(second.path)' would both be written to '\(first.folder)'")
    }
    if input.isBatch || batch.isAsked { return try runBatch(input, house, schemes) }
    let item = Item(file: input.files[0].path, folder: input.files[0].folder)
    let code = renderer(request(), house, schemes).renderAlone(item, Console.voice)
    if code != 0 { throw ExitCode(code) }
  }

  private static func kinds(_ text: String) throws -> [DocumentKind] {
    guard !text.isEmpty else { throw ValidationError("name at least one document") }
    return try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      let word = word.trimmingCharacters(in: .whitespaces)
      guard let kind = DocumentKind(rawValue: word) else {
        let known = DocumentKind.allCases.map(\.rawValue)
        let fix = NearMiss.fix(for: word, among: known) ?? ""
        throw ValidationError("there is no document '\(word)'; \(fix)")
      }
      return kind
    }
  }
}
