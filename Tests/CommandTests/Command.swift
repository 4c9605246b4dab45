import Foundation
import TestSupport
import Testing

/// Runs the built command at the top of the checkout.
func accolade(
  _ arguments: String..., input: String = "", folder: URL = packageRoot
) throws -> Verdict {
  try run(commandPath, arguments, input: input, folder: folder)
}

/// The command lies beside the program that runs the tests.
let commandPath = URL(filePath: ProcessInfo.processInfo.arguments[0])
  .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "accolade").path

/// The lines of a text.
func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
