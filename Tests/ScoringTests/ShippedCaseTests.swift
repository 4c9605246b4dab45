import Diagnostics
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

/// An expert's case of a shipped scheme, for the name of its test.
struct ShippedCase: Sendable, CustomTestStringConvertible {
  let scheme: Scheme
  let expected: Case

  var testDescription: String { "\(scheme.id): \(expected.name)" }

  /// Every case beside every scheme, by the runner of the command.
  static func all() throws -> [ShippedCase] {
    let folder = packageRoot.appending(path: "Assets/Schemes").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".cases.yaml") }.flatMap { name in
      let id = name.replacingOccurrences(of: ".cases.yaml", with: "")
      let scheme = try readScheme(text(of: "Assets/Schemes/\(id).yaml"))
      var problems = Problems()
      let source = try Source(path: name, text: text(of: "Assets/Schemes/\(name)"))
      let root = try #require(YAML.read(source, into: &problems))
      let cases = Case.check(root, against: scheme, into: &problems)
      #expect(problems.isEmpty, "\(problems.printed)")
      return cases.map { ShippedCase(scheme: scheme, expected: $0) }
    }
  }
}

@Suite struct ShippedCaseTests {
  @Test("comes to what the expert expects", arguments: try ShippedCase.all())
  func comesToWhatTheExpertExpects(_ shipped: ShippedCase) {
    for difference in shipped.expected.differences(by: shipped.scheme) {
      Issue.record(
        "\(difference.figure): expected \(difference.expected), came to \(difference.evaluated)")
    }
  }

  @Test func coversEveryLevelOfEveryScheme() throws {
    let schemes = Dictionary(grouping: try ShippedCase.all()) {
      "\($0.scheme.id) \($0.scheme.edition)"
    }
    for (scheme, cases) in schemes {
      #expect(cases.count >= 8, "\(scheme)")
      let reached = Set(cases.map(\.expected.expectation.level))
      let missing = cases.first?.scheme.levels.map(\.id).filter { !reached.contains($0) }
      #expect(missing == [], "\(scheme)")
    }
  }
}
