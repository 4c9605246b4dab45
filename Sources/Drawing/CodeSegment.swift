/// A part of a code's text that is written in one form.
///
/// A code takes ten bits for three digits, eleven for two capitals, and eight for any byte, and has
/// a head for every part; so where the parts end decides how large it must be.
struct CodeSegment: Hashable {
  /// How the characters of a part are written.
  enum Form: Int, CaseIterable {
    case digits
    /// Capitals, digits and nine signs.
    case capitals
    case bytes
  }

  var form: Form
  var bytes: [UInt8]

  /// The parts of a text that take the fewest bits together.
  static func shortest(for bytes: [UInt8]) -> [CodeSegment] {
    // For every form, the least that the text so far costs if it ends in that form, and the form of
    // the byte before.
    var costs = Form.allCases.map(\.head)
    var ways: [[Form?]] = []
    for byte in bytes {
      var next: [Int] = []
      var way: [Form?] = []
      for form in Form.allCases {
        var (least, before) = (Int.max, nil as Form?)
        if form.holds(byte) {
          for earlier in Form.allCases where costs[earlier.rawValue] < Int.max {
            let cost = costs[earlier.rawValue] + form.cost + (earlier == form ? 0 : form.head)
            if cost < least { (least, before) = (cost, earlier) }
          }
        }
        next.append(least)
        way.append(before)
      }
      (costs, ways) = (next, ways + [way])
    }
    guard var form = Form.allCases.min(by: { costs[$0.rawValue] < costs[$1.rawValue] }) else {
      return []
    }
    var segments: [CodeSegment] = []
    for (index, byte) in bytes.enumerated().reversed() {
      if segments.last?.form != form { segments.append(CodeSegment(form: form, bytes: [])) }
      segments[segments.count - 1].bytes.append(byte)
      form = ways[index][form.rawValue] ?? form
    }
    return segments.reversed().map { CodeSegment(form: $0.form, bytes: $0.bytes.reversed()) }
  }
}

extension CodeSegment.Form {
  /// The bits of a byte, in sixths, so that all are whole.
  fileprivate var cost: Int {
    switch self {
    case .digits: 20
    case .capitals: 33
    case .bytes: 48
    }
  }

  /// The bits of a head in the smaller versions, in sixths.
  fileprivate var head: Int {
    switch self {
    case .digits: 14 * 6
    case .capitals: 13 * 6
    case .bytes: 12 * 6
    }
  }

  fileprivate func holds(_ byte: UInt8) -> Bool {
    switch self {
    case .digits: Self.figures.contains(byte)
    case .capitals: Self.figures.contains(byte) || Self.letters.contains(byte) || isSign(byte)
    case .bytes: true
    }
  }

  private static let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
  private static let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")

  private func isSign(_ byte: UInt8) -> Bool { " $%*+-./:".utf8.contains(byte) }
}
