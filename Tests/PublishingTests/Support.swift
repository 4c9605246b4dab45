import Diagnostics
import Foundation
import Publishing
import Scoring
import TestSupport
import Testing

/// The house of this checkout.
let house = House(path: packageRoot.path(percentEncoded: false).trimmedSlash)

/// The shipped schemes.
func schemes() throws -> [Scheme] {
  var problems = Problems()
  let schemes = house.schemes(into: &problems)
  try #require(problems.isEmpty, "\(problems.printed)")
  return schemes
}

/// The names of the audits a newcomer renders.
let exampleNames = [
  "anhe-farm-machinery.yaml", "bochuan-lifts.yaml", "haoran-appliances.yaml", "jilong-care.yaml",
  "qiwu-online.json",
]

/// The text of an example.
func exampleText(_ name: String) throws -> String {
  try String(contentsOf: packageRoot.appending(path: "Examples/\(name)"), encoding: .utf8)
}

/// An example, maybe with some of its text replaced, read and evaluated.
func example(
  _ name: String = "haoran-appliances.yaml", replacing replacements: [(String, String)] = []
) throws -> CheckedAudit {
  var text = try exampleText(name)
  for (old, new) in replacements {
    try #require(text.contains(old), "the example has no '\(old)'")
    text = text.replacingOccurrences(of: old, with: new)
  }
  var problems = Problems()
  let audit = try CheckedAudit.read(
    Array(text.utf8), path: name, schemes: schemes(), into: &problems)
  return try #require(audit, "\(problems.printed)")
}

/// The documents of an audit, and the problems found on the way.
func publish(
  _ audit: CheckedAudit, _ kinds: [DocumentKind] = DocumentKind.allCases, isDraft: Bool = false
) -> (files: [String: [UInt8]], problems: Problems) {
  var problems = Problems()
  let files = Press(house: house).publication(
    of: audit, kinds, from: packageRoot.appending(path: "Examples").path, isDraft: isDraft,
    into: &problems
  ).files
  return (
    Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }), problems
  )
}

/// The text of a document, without the line breaks of its layout.
func text(of name: String, _ bytes: [UInt8]) throws -> String {
  guard name.hasSuffix(".pdf") else { return String(decoding: bytes, as: UTF8.self) }
  let folder = try TemporaryFolder()
  let file = try folder.write(bytes, name)
  let verdict = try run("pdftotext", ["-layout", file.path, "-"])
  #expect(verdict.code == 0)
  // Line breaks are the layout's; the text is the audit's.
  return verdict.output.replacing("\n", with: "").replacing(" ", with: "").isEmpty
    ? ""
    : verdict.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined()
}

extension String {
  fileprivate var trimmedSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
