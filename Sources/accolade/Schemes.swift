internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading
internal import Scoring

struct Schemes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists, shows and checks schemes.",
    discussion: "A scheme is a rating standard as data: clauses, points, levels and assumptions.",
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the shipped schemes.")

    func run() throws {
      var problems = Problems()
      let schemes = try Inputs.house().schemes(into: &problems)
      Console.tell(problems)
      for scheme in schemes { Console.print(scheme.line + "\n") }
      if problems.hasErrors { throw Console.problemsFound }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a scheme: every rule with its figures, assumptions, sources.")

    @Argument(help: "The id of a scheme, or ID-EDITION; 'accolade schemes list' tells them.")
    var id: String

    @OptionGroup var reading: ReadingOptions

    func run() throws {
      var problems = Problems()
      let schemes = try Inputs.schemes(reading, Inputs.house())
        .schemes(named: nil, into: &problems)
      Console.tell(problems)
      let shown = try Inputs.editions(called: id, among: schemes)
      Console.print(shown.map(\.text).joined(separator: "\n"))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks scheme files, and their experts' cases.",
      discussion: """
        Cases stand beside a scheme: for scheme.yaml they are in scheme.cases.yaml. Without a \
        file the shipped schemes are checked.
        """)

    @Argument(help: "Scheme files.")
    var files: [String] = []

    func run() throws {
      let files = try self.files.isEmpty ? Inputs.house().schemeFiles : self.files
      var failed = false
      var schemes: [(scheme: Scheme, path: String)] = []
      for path in files {
        var problems = Problems()
        let scheme = Node.read(fileAt: path, into: &problems)
          .flatMap { Scheme.read($0, into: &problems) }
        let cases = scheme.map { casesBeside(path, $0, &problems) } ?? 0
        Console.tell(problems)
        failed = failed || problems.hasErrors
        if let scheme, !problems.hasErrors {
          schemes.append((scheme, path))
          Console.print("\(path): \(scheme.summary), \(cases) cases\n")
        }
      }
      var problems = Problems()
      Scheme.checkEditions(schemes, into: &problems)
      Console.tell(problems)
      if failed || problems.hasErrors { throw Console.problemsFound }
    }

    private func casesBeside(
      _ path: String, _ scheme: Scheme, _ problems: inout Problems
    ) -> Int {
      let file = (path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path) + ".cases.yaml"
      guard FileManager.default.fileExists(atPath: file),
        let root = Node.read(fileAt: file, into: &problems)
      else { return 0 }
      return Case.check(root, against: scheme, into: &problems).count
    }
  }
}
