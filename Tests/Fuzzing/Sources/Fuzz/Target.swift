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
    Target(name: "scheme") { { bytes in hold(bytes, path: "a", Scheme.read) } },
    Target(name: "audit") {
      let schemes = [shippedScheme()]
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

  private static func shippedScheme() -> Scheme {
    let path = "Assets/Schemes/gb-t-27922-2011.yaml"
    var problems = Problems()
    guard let data = FileManager.default.contents(atPath: path),
      let root = Node.read(Array(data), path: path, into: &problems),
      let scheme = Scheme.read(root, into: &problems)
    else { preconditionFailure("\(path) cannot be read; start at the top of the checkout") }
    return scheme
  }
}

extension Evaluation {
  /// Traps where a score lies outside its bounds.
  fileprivate func hold(within scheme: Scheme) {
    precondition(score.raw >= .zero && score.raw <= score.applicable)
    precondition(score.final >= scheme.floor && score.final <= scheme.cap)
    precondition(!reasons.isEmpty)
  }
}
