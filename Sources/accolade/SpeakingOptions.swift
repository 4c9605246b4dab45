public import ArgumentParser
public import Publishing
internal import Reading

/// In what language documents speak.
struct SpeakingOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language of documents.", valueName: "LANG"))
  var language = Language.usual

  @Flag(
    name: .customLong("bilingual"),
    help: "Write headings in two languages, English beside Chinese and Chinese beside English.")
  var isBilingual = false

  /// A press for documents in the language.
  func press(
    of house: House, summaryFormat: SummaryFormat = .markdown,
    look: CertificateLook = CertificateLook(), previewResolution: Int? = nil, date: Day? = nil
  ) -> Press {
    Press(
      house: house, language: language, isBilingual: isBilingual, summaryFormat: summaryFormat,
      look: look, previewResolution: previewResolution, date: date)
  }
}

extension Language: ExpressibleByArgument {}
extension SummaryFormat: ExpressibleByArgument {}
