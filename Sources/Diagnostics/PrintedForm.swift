extension Diagnostic {
  /// The form a person reads, with the line and the wrong word marked; ends without a newline.
  ///
  /// ```
  /// audit.yaml:14:20: error: 7 samples failed of 5 drawn [MoreFailedThanDrawn]
  ///   14 |     samples: {drawn: 5, failed: 7}
  ///      |                                 ^
  ///   fix: …
  /// ```
  public var printed: String {
    var lines = [place.map { "\($0.line == 0 ? $0.path : $0.start): " } ?? ""]
    lines[0] += "\(severity.rawValue): \(summary.visible) [\(identifier)]"
    if let place { lines += place.marked }
    if let why { lines.append("  why: \(why.visible)") }
    if let fix { lines.append("  fix: \(fix.visible)") }
    for note in notes {
      lines.append("\(note.place.start): note: \(note.text.visible)")
      lines += note.place.marked
    }
    return lines.joined(separator: "\n")
  }
}

extension Place {
  /// `path:line:column`.
  var start: String { "\(path):\(line):\(column)" }

  /// The excerpt with its line number, and carets under the range.
  fileprivate var marked: [String] {
    guard line > 0, !excerpt.isEmpty else { return [] }
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let before = excerpt.prefix(column - 1).map { $0.isWide ? "  " : " " }.joined()
    let under = excerpt.dropFirst(column - 1).prefix(length)
    let carets = under.isEmpty ? "^" : under.map { $0.isWide ? "^^" : "^" }.joined()
    return ["  \(number) | \(excerpt.visible)", "  \(gutter) | \(before)\(carets)"]
  }
}

extension String {
  /// The text with control and direction-changing characters shown as `␣`-like symbols, so that a
  /// file cannot write to the terminal of whoever reads its problems.
  fileprivate var visible: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\t": result.append(" ")
      case .control, .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Character {
  /// Whether a terminal gives the character two columns (East Asian wide and full-width forms).
  fileprivate var isWide: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
