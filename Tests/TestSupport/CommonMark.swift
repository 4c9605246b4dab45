internal import Foundation

/// The examples of the CommonMark specification, which stay outside this project; `nil` and a word
/// about it where they are absent.
public func commonMarkExamples() -> [String]? {
  let file = packageRoot.deletingLastPathComponent()
    .appending(path: "shared/peer-tests/commonmark-spec.txt")
  guard let text = try? String(contentsOf: file, encoding: .utf8) else {
    print("skipped: the CommonMark examples are not at \(file.path)")
    return nil
  }
  let fence = String(repeating: "`", count: 32)
  return text.components(separatedBy: fence + " example\n").dropFirst().map { part in
    let body = part.components(separatedBy: "\n" + fence)[0]
    let lines = body.components(separatedBy: "\n").prefix { $0 != "." }
    return lines.joined(separator: "\n").replacing("→", with: "\t") + "\n"
  }
}
