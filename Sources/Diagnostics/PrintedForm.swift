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
    var lines = [place.map { "\($0.start): " } ?? ""]
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
  /// How many characters of a long line are shown before and after its range, and of the range.
  private static let (shownAround, shownInside) = (60, 40)
  /// Beyond so many bytes a line is not searched for its range: that takes longer than it helps.
  private static let longestLine = 128 << 10

  /// `path:line:column`, `path:sheet!cell` where there are no lines, or the path alone for a file
  /// as a whole.
  fileprivate var start: String {
    if line > 0 { return "\(path.visible):\(line):\(column)" }
    return path.visible + (cell.map { ":\($0.full.visible)" } ?? "")
  }

  /// What stands at the place: its line with the range marked, and the name of its cell, or the
  /// text of the cell where there are no lines.
  fileprivate var marked: [String] {
    guard let cell else { return markedLine }
    if line > 0 { return markedLine + ["  cell: \(cell.full.visible)"] }
    let text = excerpt.split(whereSeparator: \.endsLine).joined(separator: " ")
    let shown = text.cut(Place.shownAround * 2).visible
    return shown.isEmpty ? [] : ["  \(cell.name) | \(shown)"]
  }

  /// The excerpt with its line number, and carets under the range; a long line is cut on both
  /// sides of the range.
  private var markedLine: [String] {
    guard !isWholeFile, !excerpt.isEmpty, excerpt.utf8.count <= Place.longestLine else {
      return []
    }
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let left = excerpt.prefix(max(0, column - 1))
    let right = excerpt.dropFirst(max(0, column - 1))
    // A character has any number of marks, so bytes alone can make a line long.
    let isLong =
      excerpt.utf8.count > 4096 || excerpt.count > Place.shownAround * 2 + Place.shownInside
    let range = right.prefix(isLong ? min(length, Place.shownInside) : length)
    let after = right.dropFirst(range.count)
    let before = isLong ? left.cut(Place.shownAround, fromEnd: true) : String(left)
    let text = before + range + (isLong ? after.cut(Place.shownAround) : String(after))
    guard text.utf8.count <= 4096 else { return [] }
    let carets = String(repeating: "^", count: max(1, range.columns))
    return [
      "  \(number) | \(text.visible)",
      "  \(gutter) | \(String(repeating: " ", count: before.columns))\(carets)",
    ]
  }
}

extension StringProtocol {
  /// The text with control and direction-changing characters shown as the replacement character,
  /// so that a file cannot write to the terminal of whoever reads its problems.
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

  /// How many columns a terminal gives the visible text.
  fileprivate var columns: Int { visible.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// At most `most` characters of the start or the end, with an ellipsis for the rest.
  fileprivate func cut(_ most: Int, fromEnd: Bool = false) -> String {
    guard count > most else { return String(self) }
    return fromEnd ? "…" + suffix(most) : prefix(most) + "…"
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
