import Diagnostics
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

/// The published JSON Schema and the reader agree on which files are audits.
///
/// An independent validator judges every mutation of a whole audit at once. It is asked for by
/// `ACCOLADE_JUDGES`, the path of a Python interpreter that has `check-jsonschema`.
@Suite struct SchemaTests {
  /// What a schema cannot say: references, sums, the order of days, and single characters.
  private static let beyondSchemas: Set<String> = [
    "UnknownScheme", "UnknownEdition", "UnknownClause", "HeadingIsNotJudged", "FoundTwice",
    "MissingFindings", "ExcludedTwice", "NotExcludable", "NothingApplicable", "ExcludedButFound",
    "NotApplicableWithoutExclusion", "SamplesOnQualitative", "MoreFailedThanDrawn",
    "UnknownGround", "TooManyBonuses", "NonconformityTwice", "TooEarly", "GrantedBeforeDecision",
    "GrantedBeforeClosing", "UnknownLevel", "OtherLevel", "DuplicateKey", "UnsafeCharacter",
    "NoPeriod", "ReplacesLater", "CopyBeyondLast",
  ]

  /// What a schema cannot say of observations: it does not know the method of a clause.
  private static let beyondObservations: Set<String> = [
    "MissingKey", "UnknownKey", "UnknownRating", "OtherMonths", "ValueOutside", "NotANumber",
    "TooFewRaters", "RaterTwice", "UnknownItem", "ItemTwice", "MissingItems", "OutcomeByDegrees",
    "OtherOutcome", "ObservedButNotJudged", "MissingPeriod", "OtherRatingDay", "EmptyList",
    "MissingValue",
  ]

  @Test func agreesWithTheReader() throws {
    let counts = try disagreements(
      Mutation.all(), by: tinyScheme(), beyond: Self.beyondSchemas)
    #expect(counts.map { $0.accepted > 300 && $0.refused > 1000 } ?? true, "\(counts as Any)")
  }

  @Test func agreesWithTheReaderOnObservations() throws {
    let counts = try disagreements(
      Mutation.observations(), by: readScheme(methodSchemeText),
      beyond: Self.beyondSchemas.union(Self.beyondObservations))
    #expect(counts.map { $0.accepted > 100 && $0.refused > 300 } ?? true, "\(counts as Any)")
  }

  /// Holds the judge's verdict on each mutation against the reader's; `nil` without a judge.
  private func disagreements(
    _ mutations: [Mutation], by scheme: Scheme, beyond: Set<String>
  ) throws -> (accepted: Int, refused: Int)? {
    guard let judge = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python interpreter with check-jsonschema")
      return nil
    }
    let folder = try TemporaryFolder()
    for (number, mutation) in mutations.enumerated() {
      _ = try folder.write(mutation.json.utf8, "\(number).json")
    }
    let refused = try refusals(
      by: judge, of: mutations.indices.map { folder.url.appending(path: "\($0).json").path })
    var counts = (accepted: 0, refused: 0)
    for (number, mutation) in mutations.enumerated() {
      let (audit, problems) = read(mutation.json, path: "a.json", by: scheme)
      let identifiers = Set(
        problems.diagnostics.filter { $0.severity == .error }.map(\.identifier))
      let isRefused = refused.contains("\(number).json")
      if isRefused { counts.refused += 1 } else { counts.accepted += 1 }
      #expect(
        !isRefused || audit == nil, "the reader takes what the schema refuses: \(mutation.name)")
      #expect(
        isRefused || identifiers.isSubset(of: beyond.union(mutation.beyondSchemas)),
        "the schema takes what the reader refuses (\(identifiers)): \(mutation.name)")
      if let isAudit = mutation.isAudit {
        #expect((audit != nil) == isAudit, "\(mutation.name): \(problems.printed)")
      }
    }
    print("the schema took \(counts.accepted) files and refused \(counts.refused)")
    return counts
  }

  @Test func takesTheExamples() throws {
    guard let judge = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else { return }
    let folder = try TemporaryFolder()
    let names = [
      "anhe-farm-machinery.yaml", "bochuan-lifts.yaml", "haoran-appliances.yaml",
      "jilong-care.yaml", "qiwu-online.json", "broken/check-digit.yaml",
    ]
    let files = try names.map { name in
      var problems = Problems()
      let root = try #require(
        Node.read(Array(text(of: "Examples/\(name)").utf8), path: name, into: &problems))
      return try folder.write(root.json.utf8, name + ".json").path
    }
    #expect(try refusals(by: judge, of: files) == [])
  }

  /// The names of the files that the schema refuses.
  private func refusals(by judge: String, of files: [String]) throws -> Set<String> {
    struct Report: Decodable {
      struct Failure: Decodable, Equatable { let filename: String }
      let errors: [Failure]
      let parse_errors: [Failure]?
    }
    let schema = packageRoot.appending(path: "Assets/audit.schema.json").path
    let verdict = try run(
      judge,
      ["-m", "check_jsonschema", "--output-format", "json", "--schemafile", schema] + files)
    let report = try JSONDecoder().decode(Report.self, from: Data(verdict.output.utf8))
    #expect(report.parse_errors ?? [] == [])
    return Set(report.errors.map { URL(filePath: $0.filename).lastPathComponent })
  }
}
