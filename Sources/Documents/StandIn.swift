/// What stands in a text for a tag while Markdown is read.
///
/// Made of the noncharacters U+FDD0 to U+FDEF, to which no rule of Markdown pays attention: beside
/// emphasis they count as letters, so `**{{name}}**内容` is strong as the author expects.
enum StandIn {
  /// A part of a text that may hold stand-ins.
  enum Part: Equatable {
    case text(String)
    /// The index of a tag.
    case tag(Int)
  }

  private static let opening: UInt32 = 0xFDD0
  private static let zero: UInt32 = 0xFDD1
  private static let closing: UInt32 = 0xFDEF

  /// Whether an author must not use `scalar`.
  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    (opening...closing).contains(scalar.value)
  }

  /// The stand-in for the tag at `index`.
  static func text(for index: Int) -> String {
    var text = String.UnicodeScalarView()
    let digits = String(index, radix: 16).unicodeScalars.map { zero + UInt32($0.hexValue) }
    for value in [opening] + digits + [closing] {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// The stand-in for a tag on a line of its own.
  ///
  /// A comment, because it is a block without blank lines around it and ends on its line; so it is
  /// neither drawn into the paragraph before it nor draws in the one after it.
  static func block(for index: Int) -> String { "<!--\(text(for: index))-->" }

  /// The tags of a text that is nothing but stand-ins for tags on lines of their own.
  static func tags(ofBlock text: String, count: Int) -> [Int]? {
    let tags = tags(in: text, count: count)
    return text.trimmed == tags.map(block).joined() ? tags : nil
  }

  /// The texts and tags in `text`; only indexes below `count` are tags.
  static func parts(of text: String, count: Int) -> [Part] {
    guard count > 0, text.unicodeScalars.contains(where: isReserved) else {
      return text.isEmpty ? [] : [.text(text)]
    }
    var parts: [Part] = []
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(where: { $0.value == opening }) {
      guard let end = rest[start...].firstIndex(where: { $0.value == closing }) else { break }
      let index = rest[rest.index(after: start)..<end].reduce(0) {
        $0 << 4 + Int($1.value) - Int(zero)
      }
      if start > rest.startIndex { parts.append(.text(String(rest[..<start]))) }
      if (0..<count).contains(index) { parts.append(.tag(index)) }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// The tags in `text`.
  static func tags(in text: String, count: Int) -> [Int] {
    parts(of: text, count: count).compactMap { if case .tag(let index) = $0 { index } else { nil } }
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit in lower case.
  fileprivate var hexValue: Int {
    Int(value) - (value >= 0x61 ? 0x61 - 10 : 0x30)
  }
}
