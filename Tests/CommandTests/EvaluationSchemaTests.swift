import Foundation
import TestSupport
import Testing

/// The published JSON Schema of evaluations knows all that is printed, and nothing else.
///
/// An independent validator judges; it is asked for by `ACCOLADE_JUDGES`.
@Suite struct EvaluationSchemaTests {
  private static let judge = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"]

  @Test func isPrinted() throws {
    let printed = try accolade("schema", "evaluation")
    let schema = packageRoot.appending(path: "Assets/evaluation.schema.json")
    #expect(try printed.output == String(contentsOf: schema, encoding: .utf8))
  }

  @Test(
    "takes every evaluation, and none that lacks a part",
    .enabled(if: judge != nil, "ACCOLADE_JUDGES names no Python interpreter"))
  func takesWholeEvaluationsOnly() throws {
    let folder = try TemporaryFolder()
    let examples = [
      "anhe-farm-machinery.yaml", "bochuan-lifts.yaml", "haoran-appliances.yaml",
      "jilong-care.yaml", "qiwu-online.json",
    ]
    for name in examples {
      let verdict = try accolade("evaluate", "Examples/\(name)", "--format", "json")
      let whole = try folder.write(verdict.output.utf8, "whole.json")
      #expect(try isTaken(whole), "\(name)")
      let object = try JSONSerialization.jsonObject(with: Data(verdict.output.utf8))
      let parts = try #require(object as? [String: Any])
      for key in parts.keys.sorted() {
        var rest = parts
        rest[key] = nil
        let part = try folder.write(JSONSerialization.data(withJSONObject: rest), "part.json")
        #expect(try !isTaken(part), "\(name) without \(key)")
      }
    }
  }

  private func isTaken(_ file: URL) throws -> Bool {
    let schema = packageRoot.appending(path: "Assets/evaluation.schema.json").path
    let verdict = try run(
      Self.judge ?? "", ["-m", "check_jsonschema", "--schemafile", schema, file.path])
    return verdict.code == 0
  }
}
