public import Foundation

/// What a program of the machine said: an independent judge of our files.
public struct Verdict: Sendable {
  /// The exit code.
  public let code: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let complaints: String
}

/// Runs `tool` with `arguments`, `input` on its standard input.
public func run(
  _ tool: String, _ arguments: [String], input: String = "", folder: URL? = nil,
  environment: [String: String] = [:]
) throws -> Verdict {
  let process = Process()
  process.executableURL = URL(filePath: tool.hasPrefix("/") ? tool : "/usr/bin/env")
  process.arguments = tool.hasPrefix("/") ? arguments : [tool] + arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  if let folder { process.currentDirectoryURL = folder }
  // Files instead of pipes: a tool that writes much cannot block.
  let scratch = try TemporaryFolder()
  let output = scratch.url.appending(path: "output")
  let complaints = scratch.url.appending(path: "complaints")
  let given = scratch.url.appending(path: "input")
  for file in [output, complaints] { try Data().write(to: file) }
  try Data(input.utf8).write(to: given)
  process.standardInput = try FileHandle(forReadingFrom: given)
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: complaints)
  try process.run()
  process.waitUntilExit()
  return try Verdict(
    code: process.terminationStatus,
    output: String(decoding: Data(contentsOf: output), as: UTF8.self),
    complaints: String(decoding: Data(contentsOf: complaints), as: UTF8.self))
}

/// A folder that goes away with the value.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes the folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "accolade-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into it.
  public func write(_ bytes: some Sequence<UInt8>, _ name: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }
}
