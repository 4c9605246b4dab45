public import Foundation
public import Testing

/// The top folder of the checkout, found from this file.
public let packageRoot = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Holds `actual` against `Tests/Goldens/<name>`.
///
/// With `ACCOLADE_RECORD=1` in the environment it writes the file instead, and the test fails, so
/// that a recording can never pass by accident.
public func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = packageRoot.appending(path: "Tests/Goldens/\(name)")
  if ProcessInfo.processInfo.environment["ACCOLADE_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let difference = firstDifference(expected, actual)
  #expect(
    difference == nil, "\(name): \(difference ?? "")", sourceLocation: sourceLocation)
}

/// Where two texts part, in words; `nil` if they are equal.
private func firstDifference(_ expected: String, _ actual: String) -> String? {
  guard expected != actual else { return nil }
  let (left, right) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    actual.split(separator: "\n", omittingEmptySubsequences: false)
  )
  for index in 0..<max(left.count, right.count) {
    let (a, b) = (
      index < left.count ? String(left[index]) : "(end)",
      index < right.count ? String(right[index]) : "(end)"
    )
    if a != b { return "line \(index + 1)\n  expected: \(a)\n  actual:   \(b)" }
  }
  return "they differ in bytes only"
}
