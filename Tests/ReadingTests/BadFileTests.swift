import Diagnostics
import Reading
import TestSupport
import Testing

/// The bad inputs 1 to 13 and 21 to 26: files that are no proper YAML or JSON.
///
/// Numbers and records of an audit are tried with the audit reader (14 to 20).
@Suite(.timeLimit(.minutes(5))) struct BadFileTests {
  @Test(arguments: inputs) func isReadRightOrRefused(_ input: BadInput) {
    var problems = Problems()
    let node = Node.read(input.bytes, path: input.path, into: &problems)
    input.expect(node?.texts, problems)
  }

  @Test func standForEveryNumber() {
    #expect(Self.inputs.numbers == Array(1...5) + Array(7...13) + Array(21...26))
  }

  @Test(
    "6 a file broken off at every byte",
    arguments: [("a.json", #"{"名": ["\u4e2d", 1.5e3, true, null, {"b": "甲"}]}"#)])
  func isRefusedUnlessWhole(path: String, text: String) {
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      var found = Problems()
      #expect(Node.read(Array(bytes[..<count]), path: path, into: &found) == nil)
      #expect(found.errorCount == 1, "\(count)")
    }
  }

  /// YAML has no end mark, so a part may be a smaller file; it never says what the whole does not.
  @Test("6 a YAML file broken off at every byte") func isAPartOfTheWhole() throws {
    let text = "a: 甲\nb: [1, 2]\nc: 'x y'\n"
    let whole = try node(text).texts
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      var found = Problems()
      let part = Node.read(Array(bytes[..<count]), path: "a.yaml", into: &found)
      #expect((part == nil) == found.hasErrors)
      for text in part?.texts ?? [] where text != "=a" && text != "=" {
        #expect(whole.contains { $0.hasPrefix(text) }, "\(count): \(text)")
      }
    }
  }

  private static let inputs = texts + structures + yaml

  private static let texts = [
    BadInput(
      1, "an empty file", "", .refused(["a.yaml:1:1: error: the file is empty [EmptyFile]"])),
    BadInput(
      1, "an empty JSON file", path: "a.json", "",
      .refused(["a.json:1:1: error: the file is empty [EmptyFile]"])),
    BadInput(
      2, "a byte order mark alone", bytes: [0xEF, 0xBB, 0xBF],
      .refused(["a.yaml:1:1: error: the file is empty [EmptyFile]"])),
    BadInput(
      2, "a byte order mark alone, as JSON", path: "a.json", bytes: [0xEF, 0xBB, 0xBF],
      .refused(["a.json:1:1: error: the file is empty [EmptyFile]"])),
    BadInput(
      3, "UTF-16 with its mark", bytes: [0xFF, 0xFE, 0x61, 0, 0x3A, 0, 0x20, 0, 0x31, 0],
      .refused(["a.yaml: error: a file must be UTF-8; the file is UTF-16 [NotUTF8]"])),
    BadInput(
      3, "UTF-16 without a mark, as JSON", path: "a.json", bytes: [0, 0x7B, 0, 0x7D],
      .refused(["a.json: error: a file must be UTF-8; the file is UTF-16 [NotUTF8]"])),
    BadInput(
      4, "GB 18030", bytes: Array("name: ".utf8) + [0xC3, 0xFB, 0xB3, 0xC6],
      .refused(["a.yaml:1:7: error: a file must be UTF-8; this byte is not [NotUTF8]"])),
    BadInput(
      5, "a byte that is not UTF-8", bytes: Array("a: x".utf8) + [0xFF],
      .refused(["a.yaml:1:5: error: a file must be UTF-8; this byte is not [NotUTF8]"])),
    BadInput(
      5, "half of a surrogate pair as UTF-8", bytes: Array("a: ".utf8) + [0xED, 0xA0, 0x80],
      .refused(["a.yaml:1:4: error: a file must be UTF-8; this byte is not [NotUTF8]"])),
    BadInput(
      5, "half of a surrogate pair as an escape", path: "a.json", #"{"a": "\ud842"}"#,
      .refused(["a.json:1:7: error: this is not JSON: half of a surrogate pair [NotJSON]"])),
    BadInput(
      5, "half of a surrogate pair as an escape, in YAML", #"a: "\uD842""#,
      .refused([
        "a.yaml:1:7: error: this is not YAML: found invalid Unicode character escape code [NotYAML]"
      ])),
  ]

  private static let structures = [
    BadInput(
      7, "a key twice with equal values", path: "a.json", #"{"a": 1, "a": 1}"#,
      .refused(["a.json:1:10: error: key 'a' can only be given once [DuplicateKey]"])),
    BadInput(
      7, "a key twice with other values", "a: 1\na: 2",
      .refused(["a.yaml:2:1: error: key 'a' can only be given once [DuplicateKey]"])),
    BadInput(
      8, "a key twice in other normal forms", "é: 1\ne\u{301}: 2",
      .refused(["a.yaml:2:1: error: key 'é' can only be given once [DuplicateKey]"])),
    BadInput(
      8, "a key twice in other normal forms, as JSON", path: "a.json",
      #"{"\u00e9": 1, "e\#u{301}": 2}"#,
      .refused(["a.json:1:15: error: key 'é' can only be given once [DuplicateKey]"])),
    BadInput(
      8, "two keys that only look alike", path: "a.json", #"{"a": 1, "\u0430": 2}"#,
      .read(["a=1", "\u{430}=2"])),
    BadInput(
      9, "a comma after the last element", path: "a.json", #"[1, 2,]"#,
      .refused(["a.json:1:7: error: this is not JSON: expected a value, found ']' [NotJSON]"])),
    BadInput(
      9, "a comma after the last element, which YAML allows", "[1, 2,]", .read(["[1]=1", "[2]=2"])),
    BadInput(
      10, "a comment in JSON", path: "a.json", "[1] // one",
      .refused(["a.json:1:5: error: this is not JSON: text after the value [NotJSON]"])),
    BadInput(10, "a comment in YAML", "a: 1 # one", .read(["a=1"])),
    BadInput(11, "a depth of 64", path: "a.json", nested(64), .read([])),
    BadInput(
      11, "a depth of 65", path: "a.json", nested(65),
      .refused(["a.json:1:65: error: lists and maps are nested at most 64 deep [TooDeep]"])),
    BadInput(
      11, "a depth of 512", path: "a.json", nested(512),
      .refused(["a.json:1:65: error: lists and maps are nested at most 64 deep [TooDeep]"])),
    BadInput(
      11, "a depth of 513, in YAML", nested(513),
      .refused(["a.yaml:1:65: error: lists and maps are nested at most 64 deep [TooDeep]"])),
    BadInput(
      11, "a depth of 100,000", path: "a.json", nested(100_000),
      .refused(["a.json:1:65: error: lists and maps are nested at most 64 deep [TooDeep]"])),
    BadInput(
      11, "a depth of 100,000, in YAML", nested(100_000),
      .refused(["a.yaml:1:65: error: lists and maps are nested at most 64 deep [TooDeep]"])),
    BadInput(
      12, "a string of 100 MB", path: "a.json",
      bytes: Array("[\"".utf8) + [UInt8](repeating: 0x78, count: 100_000_000),
      .refused(["a.json: error: a file has at most 4 MiB; this one has more [FileTooLarge]"])),
    BadInput(
      12, "a string as long as a file can be", path: "a.json",
      "[\"" + String(repeating: "x", count: (4 << 20) - 4) + "\"]",
      .refused([
        "a.json:1:2: error: a value has at most 65536 characters; this one has 4194300 [TooLong]"
      ])),
    BadInput(
      13, "a million indicators", path: "a.json",
      "[" + String(repeating: "{},", count: 999_999) + "{}]",
      .refused(["a.json:1:299999: error: a file holds at most 100000 values [TooManyValues]"])),
    BadInput(
      13, "a million indicators, in YAML", String(repeating: "- {}\n", count: 1_000_000),
      .refused(["a.yaml: error: a file has at most 4 MiB; this one has more [FileTooLarge]"])),
  ]

  private static let yaml = [
    BadInput(21, "the country of Norway", "country: NO", .read(["country=NO"])),
    BadInput(21, "a version that looks like a number", "ver: 1.10", .read(["ver=1.10"])),
    BadInput(21, "a number with a leading zero", "n: 012", .read(["n=012"])),
    BadInput(21, "a number with an underscore", "n: 1_000", .read(["n=1_000"])),
    BadInput(21, "a day", "on: 2026-01-01", .read(["on=2026-01-01"])),
    BadInput(
      22, "aliases that would unfold to a billion values",
      "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
      .refused([
        "a.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:2:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:2:8: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:2:12: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:3:5: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:3:9: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
      ])),
    BadInput(
      22, "an alias to what it stands in", "&a [*a]",
      .refused([
        "a.yaml:1:1: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:1:5: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
      ])),
    BadInput(
      22, "an alias to nothing", "a: *b",
      .refused(["a.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]"]
      )),
    BadInput(
      23, "two documents", "a: 1\n---\nb: 2",
      .refused([
        "a.yaml:2:1: error: a file holds one document; a second one starts here [SeveralDocuments]"
      ])),
    BadInput(
      23, "an end mark and more", "a: 1\n...\nb: 2",
      .refused([
        "a.yaml:3:1: error: this is not YAML: did not find expected <document start> [NotYAML]"
      ])),
    BadInput(
      24, "a tag for bytes", "a: !!binary aGk=",
      .refused(["a.yaml:1:4: error: tags ('!') are not allowed [Tag]"])),
    BadInput(
      24, "a tag for code", "a: !!python/object:os.system [x]",
      .refused(["a.yaml:1:4: error: tags ('!') are not allowed [Tag]"])),
    BadInput(
      24, "a tag for a text", "a: !!str 1",
      .refused(["a.yaml:1:4: error: tags ('!') are not allowed [Tag]"])),
    BadInput(
      25, "a merge key with an alias", "a: &a {b: 1}\nc:\n  <<: *a",
      .refused([
        "a.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
        "a.yaml:3:7: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]",
      ])),
    BadInput(25, "a merge key with a map is a key like any other", "<<: {b: 1}", .read(["<<.b=1"])),
    BadInput(
      26, "a tab as indentation", "a:\n\tb: 1",
      .refused([
        "a.yaml:2:1: error: this is not YAML: found character that cannot start any token [NotYAML]"
      ])),
    BadInput(
      26, "a tab after spaces", "a:\n  \tb: 1",
      .refused([
        "a.yaml:2:3: error: this is not YAML: found character that cannot start any token [NotYAML]"
      ])),
    BadInput(26, "a tab inside and after a text", "a: x\ty\t# z", .read(["a=x\ty"])),
  ]

  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}
