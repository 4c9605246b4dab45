import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// Whatever the bytes, a reader gives a node or says why not, and never crashes.
@Suite(.timeLimit(.minutes(5))) struct FuzzTests {
  private static func example(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: packageRoot.appending(path: "Examples/\(name)")))
  }

  /// A piece of an audit that holds every kind of YAML this house writes.
  private static let yaml = """
    # 注
    name: {zh: 甲, en: "A \\u4e2d"}
    list:
      - 'x''y'
      - >-
        一
        二
    day: 2026-01-02

    """
  private static let json = """
    {"name": {"zh": "甲", "en": "\\ud842\\udfb7\\n"}, "list": [1.5e3, true, null, []]}
    """

  @Test(arguments: [("a.yaml", yaml), ("a.json", json)])
  func readsWhatIsBrokenOffAtEveryByte(path: String, text: String) {
    let bytes = Array(text.utf8)
    for count in bytes.indices { check(Array(bytes[..<count]), path, "the first \(count) bytes") }
  }

  @Test func refusesJSONBrokenOffAtEveryByte() {
    let bytes = Array(Self.json.utf8)
    for count in 0..<bytes.count - 1 {
      var found = Problems()
      #expect(Node.read(Array(bytes[..<count]), path: "a.json", into: &found) == nil)
    }
  }

  @Test(arguments: [
    ("haoran-appliances.yaml", 1 as UInt64), ("jilong-care.yaml", 2), ("qiwu-online.json", 3),
    ("qiwu-online.json", 4),
  ])
  func readsExamplesWithWrongBytes(name: String, seed: UInt64) throws {
    var random = Seeded(seed)
    let bytes = try Array(Self.example(name).prefix(4_000))
    for round in 1...500 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&mutated, &random) }
      check(mutated, name, "seed \(seed), round \(round)")
    }
  }

  /// The bytes that mean something to one of the readers.
  private static let signs = Array("{}[]\"'\\:,-#&*!|>%@`? \t\r\n~0".utf8) + [0, 0x85, 0xC2, 0xE2]

  private func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
    let index = Int.random(in: bytes.indices, using: &random)
    let length = min(Int.random(in: 1...40, using: &random), bytes.count - index)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[index] = Self.signs.randomElement(using: &random) ?? 0
    case 2: bytes.insert(Self.signs.randomElement(using: &random) ?? 0, at: index)
    case 3: bytes.removeSubrange(index..<index + length)
    case 4: bytes.insert(contentsOf: bytes[index..<index + length], at: index)
    default: bytes.swapAt(index, Int.random(in: bytes.indices, using: &random))
    }
  }

  private func check(_ bytes: [UInt8], _ path: String, _ name: String) {
    var problems = Problems()
    let node = Node.read(bytes, path: path, into: &problems)
    #expect((node == nil) == problems.hasErrors, "\(name)")
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
    for diagnostic in problems.diagnostics {
      #expect(!diagnostic.printed.isEmpty, "\(name)")
      // A carriage return of its own ends a line too.
      let most = lines + bytes.count { $0 == 0x0D }
      #expect((diagnostic.place?.line ?? 0) <= most, "\(name)")
    }
  }
}
