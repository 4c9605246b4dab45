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
  ]

  @Test func agreesWithTheReader() throws {
    guard let judge = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python interpreter with check-jsonschema")
      return
    }
    let scheme = try tinyScheme()
    let mutations = try Mutation.all()
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
      let beyond = Self.beyondSchemas.union(mutation.beyondSchemas)
      #expect(
        isRefused || identifiers.isSubset(of: beyond),
        "the schema takes what the reader refuses (\(identifiers)): \(mutation.name)")
      if let isAudit = mutation.isAudit {
        #expect((audit != nil) == isAudit, "\(mutation.name): \(problems.printed)")
      }
    }
    #expect(counts.accepted > 300 && counts.refused > 1000, "\(counts)")
    print("the schema took \(counts.accepted) files and refused \(counts.refused)")
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
