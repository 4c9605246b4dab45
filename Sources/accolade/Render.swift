internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading
internal import Scoring

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
      """)

  @Argument(help: "Audit files (YAML, JSON, XLSX or CSV); '-' reads standard input, as 'stdin'.")
  var audits: [String]

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
    var names: [String: String] = [:]
    for path in audits {
      let name = Render.name(of: path)
      if let first = names[name] {
        throw ValidationError("'\(first)' and '\(path)' would both be written to '\(name)'")
      }
      names[name] = path
    }
  }

  func run() throws {
    let house = try templates.house(reading)
    let schemes = try Inputs.schemes(reading, house)
    let press = speaking.press(
      of: house, summaryFormat: format, look: certificates.look,
      previewResolution: previewResolution, date: date)
    var exit: ExitCode?
    var numbers = CertificateNumbers()
    for path in audits {
      do {
        try render(path, schemes, press, &numbers)
      } catch let code as ExitCode {
        exit = ExitCode.max(exit ?? code, code)
      }
    }
    if let exit { throw exit }
  }

  private func render(
    _ path: String, _ schemes: some SchemeSource, _ press: Press,
    _ numbers: inout CertificateNumbers
  ) throws {
    let target = "\(folder)/\(Render.name(of: path))"
    var problems = Problems()
    var publication = Publication()
    if let bytes = Inputs.bytes(path, into: &problems),
      let audit = press.read(bytes, path: path, schemes: schemes, into: &problems)
    {
      numbers.take(audit.audit, into: &problems)
      if siteCertificates {
        numbers.take(
          press.siteNumbers(of: audit, into: &problems), of: audit.audit, into: &problems)
      }
      let earlier = previous.compactMap { path in
        Inputs.bytes(path, into: &problems).flatMap {
          press.read($0, path: path, schemes: schemes, into: &problems)
        }
      }
      publication = press.publication(
        of: audit, only, from: Inputs.folder(of: path), isDraft: draft,
        siteCertificates: siteCertificates, previous: earlier, into: &problems)
    }
    // Nothing of what was asked for can be had: the warnings say why, and are errors here.
    let isRefused = !problems.hasErrors && publication.refused == only
    if isRefused { publication.files = [] }
    let seen = isRefused ? problems.strict : reading.seen(problems)
    Console.tell(seen)
    if seen.hasErrors, !isRefused { throw Console.problemsFound }
    do {
      try publication.write(to: target)
    } catch {
      Console.tell(error.printed)
      throw Console.unwritable
    }
    if isRefused { throw Console.problemsFound }
    Console.print("\(target): \(publication.files.map(\.name).joined(separator: ", "))\n")
  }

  /// The name of an audit's folder: its file name without the ending.
  private static func name(of path: String) -> String {
    path == "-" ? "stdin" : URL(filePath: path).deletingPathExtension().lastPathComponent
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

extension ExitCode {
  fileprivate static func max(_ left: ExitCode, _ right: ExitCode) -> ExitCode {
    left.rawValue < right.rawValue ? right : left
  }
}
