public import ArgumentParser
internal import Diagnostics
public import Publishing

/// How certificates look.
struct CertificateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The design of certificates, classic for certificates/classic.yaml; that of "
        + "certificates/issue.yaml by default.", valueName: "NAME"))
  var design: String?

  @Option(
    help: ArgumentHelp(
      "The size of certificates, one that the design names; that of certificates/issue.yaml, or "
        + "the design's first, by default.",
      valueName: "NAME"))
  var size: String?

  @Option(
    name: .customLong("certificate-lang"),
    help: "What certificates speak; what certificates/issue.yaml says by default.")
  var languages: CertificateLanguages?

  @Flag(
    name: .customLong("pre-printed"),
    help: "Leave out artwork and pictures, which the paper carries already.")
  var isPrePrinted = false

  @Flag(
    name: .customLong("crop-marks"),
    help: "Add a bleed of 3 mm and crop marks around certificates, for printers.")
  var hasCropMarks = false

  var look: CertificateLook {
    var look = CertificateLook()
    look.design = design
    look.size = size
    look.languages = languages
    look.isPrePrinted = isPrePrinted
    look.hasCropMarks = hasCropMarks
    return look
  }
}

extension CertificateLanguages: ExpressibleByArgument {}

struct Certificates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Numbers certificates, checks their designs, and draws their rosettes.",
    subcommands: [Number.self, Check.self, DrawRosette.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells every problem of designs and their artwork.",
      discussion: """
        A design (YAML) is checked in all its sizes and with its annex: slots that an artwork \
        lacks, that overlap, leave the page, or are turned, and rectangles that look like slots \
        and are none. Artwork is looked for beside the design, in ../artwork, and among the \
        shipped.

        An artwork (SVG) is held against the design that names its file, beside it or among the \
        shipped, or the one of --design.
        """)

    @Argument(help: ArgumentHelp("Designs (YAML) or artworks (SVG).", valueName: "FILE"))
    var files: [String]

    @Option(
      help: ArgumentHelp(
        "The design that artworks are held against; classic-annex for its annex.",
        valueName: "NAME"))
    var design: String?

    @Option(
      name: .customLong("templates"),
      help: ArgumentHelp("A folder of your own templates and designs.", valueName: "DIR"))
    var templates: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func run() throws {
      let check = DesignCheck(house: try Inputs.house(templates: templates))
      var failed = false
      for path in files {
        var problems = Problems()
        check.check(path, against: design, into: &problems)
        let seen = strict ? problems.strict : problems
        Console.tell(seen)
        failed = failed || seen.hasErrors
        if seen.isEmpty { Console.print("\(path): no problems\n") }
      }
      if failed { throw Console.problemsFound }
    }
  }
}
