internal import Diagnostics
internal import Foundation
internal import Reading
internal import Scoring

/// A reader under test: it traps where a promise is broken.
struct Target: Sendable {
  /// The name, as Scripts/fuzz takes it; inputs to start from lie in `Seeds/<name>`.
  let name: String
  /// Reads what the target needs once, and gives what takes each input.
  let prepare: @Sendable () -> (([UInt8]) -> Void)

  /// All targets.
  static let all = [
    Target(name: "yaml") { { bytes in hold(bytes, path: "a.yaml") } },
    Target(name: "json") { { bytes in hold(bytes, path: "a.json") } },
    Target(name: "csv") { { bytes in hold(bytes, path: "a.csv") } },
    Target(name: "xlsx") { { bytes in hold(bytes, path: "a.xlsx") } },
    // Few changes of an archive leave it one, so the parts inside are a target of their own: the
    // rows of a sheet, after a zero byte the shared texts, and after another the fonts and fills.
    Target(name: "sheet") {
      { bytes in
        let parts = bytes.split(separator: 0, maxSplits: 2).map {
          String(decoding: $0, as: UTF8.self)
        }
        var book = WorkbookFixture(parts.first ?? "")
        book.strings = parts.dropFirst().first
        book.looks = parts.dropFirst(2).first ?? ""
        book.styles = [0, 9, 14, 22, 164, 164, 0]
        book.cells = ["/>", "/>", "/>", "/>", "/>", "/>", #"fontId="1" fillId="0"/>"#]
        book.codes = [(164, parts.last.map { String($0.prefix { $0 != "\"" && $0 != "<" }) } ?? "")]
        hold(book.bytes, path: "a.xlsx")
      }
    },
    Target(name: "scheme") {
      { bytes in
        hold(bytes, path: "a") { root, problems in
          Scheme.read(root, into: &problems).map { $0.evaluateUnseen() }
        }
      }
    },
    Target(name: "cases") {
      let schemes = shippedSchemes()
      return { bytes in
        hold(bytes, path: "a") { root, problems in
          let named = schemes.first { root.names($0) } ?? schemes[0]
          _ = Case.check(root, against: named, into: &problems)
          return problems.hasErrors ? nil : ()
        }
      }
    },
    Target(name: "audit") {
      let schemes = shippedSchemes()
      return { bytes in
        hold(bytes, path: "a") { root, problems in
          Audit.read(root, schemes: schemes, into: &problems).map { audit, scheme in
            Evaluation(of: audit, by: scheme).hold(within: scheme)
          }
        }
      }
    },
  ]

  /// Reads a file and holds what comes of it against what every reader promises: a value or an
  /// error, few problems, each with a place in the file and words that print.
  private static func hold<Value>(
    _ bytes: [UInt8], path: String, _ value: (Node, inout Problems) -> Value? = { node, _ in node }
  ) {
    var problems = Problems()
    let value = Node.read(bytes, path: path, into: &problems, value)
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    precondition((value == nil) == problems.hasErrors)
    for diagnostic in problems.diagnostics {
      precondition(diagnostic.printed.contains("[\(diagnostic.identifier)]"))
      precondition(diagnostic.place.map { $0.line <= lines } ?? true)
    }
  }

  private static func shippedSchemes() -> [Scheme] {
    let folder = "Assets/Schemes"
    var problems = Problems()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let schemes = names.sorted().filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
      .compactMap { name -> Scheme? in
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
          return nil
        }
        return Node.read(Array(data), path: name, into: &problems) { Scheme.read($0, into: &$1) }
      }
    precondition(!schemes.isEmpty, "no schemes; start at the top of the checkout")
    return schemes
  }
}

extension Node {
  /// Whether the file says it is about this scheme in this edition.
  fileprivate func names(_ scheme: Scheme) -> Bool {
    [("scheme", scheme.id), ("edition", scheme.edition)].allSatisfy { key, word in
      guard case .scalar(word, _)? = descendant(key)?.content else { return false }
      return true
    }
  }
}

extension Scheme {
  /// Evaluates a holder of whom nothing was seen, as a case of the scheme.
  fileprivate func evaluateUnseen() {
    let nowhere = Place(path: "cases", line: 1, column: 1)
    func text(_ text: String) -> Node { Node(.scalar(text, .plain), at: nowhere) }
    func map(_ values: KeyValuePairs<String, Node>) -> Node {
      Node(
        .map(values.map { Node.Entry(key: $0, keyPlace: nowhere, value: $1) }), at: nowhere)
    }
    var unseen = map([
      "name": text("unseen"),
      "notSeen": Node(.list(indicators.map { text($0.number) }), at: nowhere),
      "expect": map(["final": text("0"), "level": text("none")]),
    ])
    if period != nil, case .map(let entries) = unseen.content {
      let term = map(["since": text("2024-03-20"), "ratedOn": text("2026-11-12")])
      unseen.content = .map(
        entries + [Node.Entry(key: "period", keyPlace: nowhere, value: term)])
    }
    let file = map([
      "format": text(Case.format), "scheme": text(id), "edition": text(edition),
      "cases": Node(.list([unseen]), at: nowhere),
    ])
    var problems = Problems()
    for evaluated in Case.check(file, against: self, into: &problems) {
      evaluated.evaluation(by: self).hold(within: self)
    }
  }
}

extension Evaluation {
  /// Traps where a score lies outside its bounds.
  fileprivate func hold(within scheme: Scheme) {
    if let applicable = score.applicable { precondition(score.raw <= applicable) }
    if let floor = scheme.floor { precondition(score.final >= floor) }
    if let cap = scheme.cap { precondition(score.final <= cap) }
    precondition(!reasons.isEmpty)
  }
}
