import Drawing
import Foundation
import TestSupport

/// The folder of the fonts of the house.
let houseFontFolder = packageRoot.appending(path: "Assets/Fonts").path

/// The fonts of the house; a library of its own for each test, as tests run on many threads.
func houseFonts() throws -> FontLibrary {
  try FontLibrary(folder: houseFontFolder)
}

/// Ten-point serif, so that a Han character is ten points wide.
let plain = TextStyle(face: Face(.serif), size: 10)

extension TextLine {
  /// The runs of the line.
  var runs: [GlyphRun] {
    marks.compactMap { mark in
      if case .text(let run) = mark { run } else { nil }
    }
  }

  /// The text of the line.
  var text: String { runs.map(\.text).joined() }
}

extension FontLibrary {
  /// The texts of the lines of a plain paragraph.
  func texts(
    _ text: String, width: Double, shape: ParagraphShape = ParagraphShape()
  ) throws -> [String] {
    try lines(of: [Span(text, plain)], width: width, shape: shape).map(\.text)
  }

  /// A page of the lines of `spans`, 400 points wide, at a margin of 50.
  func page(_ spans: [Span], shape: ParagraphShape = ParagraphShape()) throws -> Page {
    var page = Page(size: Size(width: 500, height: 700))
    var y = 50.0
    for line in try lines(of: spans, width: 400, shape: shape) {
      page.marks += line.marks.map { $0.moved(x: 50, y: y) }
      y += line.height
    }
    return page
  }
}

extension Mark {
  /// The mark at another place.
  func moved(x: Double, y: Double) -> Mark {
    switch self {
    case .text(var run):
      run.origin.x += x
      run.origin.y += y
      return .text(run)
    case .link(let address, var area):
      area.origin.x += x
      area.origin.y += y
      return .link(address: address, area: area)
    case .jump(let name, var area):
      area.origin.x += x
      area.origin.y += y
      return .jump(name: name, area: area)
    case .shape, .picture, .place, .begin, .end:
      return self
    }
  }
}

/// What a tool printed, on both streams, and its exit code.
struct ToolResult {
  var output: String
  var code: Int32
}

/// Runs a judge from outside, such as `qpdf`, with `file` as a file of its own.
func judge(_ tool: String, _ arguments: [String], file: [UInt8]) throws -> ToolResult {
  let folder = URL.temporaryDirectory.appending(path: "drawing-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "file.pdf")
  try Data(file).write(to: path)

  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [tool] + arguments.map { $0 == "FILE" ? path.path : $0 }
  process.currentDirectoryURL = folder
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return ToolResult(
    output: String(decoding: output, as: UTF8.self), code: process.terminationStatus)
}

/// Numbers that a seed decides; a failing test prints its seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
