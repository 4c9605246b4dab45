/// Puts stand-ins for the tags of a template, so that Markdown reads the rest as the author sees it.
///
/// A section whose two tags each have a line to themselves spans whole blocks, items or rows. Such
/// lines become blocks of their own, at the indentation of what the section holds: so an author may
/// put them at the margin, deeper, or close to the text. Between the rows of a table they become
/// rows. All other tags stay where they are.
struct Marking {
  /// What stands between two tags.
  private enum Span {
    /// Blocks or items.
    case blocks
    /// Rows of one table.
    case rows
  }

  private let lines: [Substring]
  private let tags: [Tag]
  private let partners: [Int?]
  private let shapes: [LineShape]
  private let tagsOfLine: [[Int]]
  private var tableOfLine: [Int?] = []
  /// Where the text of the items begins that are open in the line reached: outside quotations, in
  /// the outermost one, and so on.
  private var offsets: [[Int]] = [[]]
  /// The column of each tag that spans blocks.
  private var columns: [Int: Int] = [:]

  private init(_ lines: [Substring], _ tags: [Tag], _ partners: [Int?]) {
    self.lines = lines
    self.tags = tags
    self.partners = partners
    shapes = lines.map { LineShape($0) }
    var tagsOfLine = Array(repeating: [Int](), count: lines.count)
    for (index, tag) in tags.enumerated() { tagsOfLine[tag.line].append(index) }
    self.tagsOfLine = tagsOfLine
    tableOfLine = Self.tables(shapes, lines.indices.map(isOfTagsOnly))
  }

  /// The text of `lines` with stand-ins for `tags`; it has the same number of lines.
  static func mark(_ lines: [Substring], tags: [Tag], partners: [Int?]) -> String {
    var marking = Marking(lines, tags, partners)
    return lines.indices.map { marking.marked($0) }.joined(separator: "\n") + "\n"
  }

  private mutating func marked(_ line: Int) -> String {
    let shape = shapes[line]
    enterQuotes(shape.quotes)
    guard let span = span(of: line) else {
      if !shape.isBlank { enterItems(shape) }
      return inlineMarked(line)
    }
    let tags = tagsOfLine[line].map(span == .rows ? StandIn.text : StandIn.block).joined()
    if !shape.itemOffsets.isEmpty {
      enterItems(shape)
      for tag in tagsOfLine[line] { columns[tag] = shape.itemOffsets.last }
      return lines[line].prefix { $0 != "{" } + tags
    }
    let column = column(of: line)
    for tag in tagsOfLine[line] { columns[tag] = column }
    leaveItems(below: column)
    return shape.quotePrefix + String(repeating: " ", count: column) + tags
  }

  private mutating func enterQuotes(_ quotes: [Int]) {
    offsets.removeSubrange(min(quotes.count + 1, offsets.count)...)
    for (depth, column) in quotes.enumerated() {
      offsets[depth].removeAll { $0 > column }
      if offsets.count == depth + 1 { offsets.append([]) }
    }
  }

  private mutating func enterItems(_ shape: LineShape) {
    leaveItems(below: shape.indentation)
    offsets[offsets.count - 1] += shape.itemOffsets
  }

  private mutating func leaveItems(below column: Int) {
    offsets[offsets.count - 1].removeAll { $0 > column }
  }

  private func inlineMarked(_ line: Int) -> String {
    var result = ""
    var position = lines[line].startIndex
    for tag in tagsOfLine[line] {
      result += lines[line][position..<tags[tag].range.lowerBound] + StandIn.text(for: tag)
      position = tags[tag].range.upperBound
    }
    return result + lines[line][position...]
  }

  /// The column at which a line of tags belongs to the same item as what its section holds.
  private func column(of line: Int) -> Int {
    let first = tagsOfLine[line][0]
    if tags[first].role == .closing, let opening = partners[first], let column = columns[opening] {
      return column
    }
    let end = partners[first].map { tags[$0].line } ?? line
    let content = lines.indices[line..<max(line, end)].dropFirst().first {
      !shapes[$0].isBlank && !isOfTagsOnly($0)
    }
    let indentation =
      content.map { LineShape(lines[$0], quotes: offsets.count - 1).indentation }
      ?? shapes[line].indentation
    return offsets[offsets.count - 1].last { $0 <= indentation } ?? 0
  }

  /// Whether nothing but tags of sections stands in the line, after quotation and list marks.
  private func isOfTagsOnly(_ line: Int) -> Bool {
    guard let first = tagsOfLine[line].first, tagsOfLine[line].allSatisfy({ tags[$0].isOfSection })
    else { return false }
    var position = tags[first].range.lowerBound
    guard shapes[line].rest.startIndex == position else { return false }
    for tag in tagsOfLine[line] {
      guard lines[line][position..<tags[tag].range.lowerBound].trimmed.isEmpty else { return false }
      position = tags[tag].range.upperBound
    }
    return lines[line][position...].trimmed.isEmpty
  }

  /// What the sections span whose tags have the line to themselves; `nil` for any other line.
  private func span(of line: Int) -> Span? {
    let others = tagsOfLine[line].compactMap { partners[$0] }.map { tags[$0].line }
    guard isOfTagsOnly(line), others.allSatisfy(isOfTagsOnly) else { return nil }
    guard let table = tableOfLine[line] else { return .blocks }
    return others.allSatisfy { tableOfLine[$0] == table } ? .rows : .blocks
  }

  /// For each line in a table, the line where the table begins.
  ///
  /// Markdown lets any line without a blank one before it be a row; here a table ends at the first
  /// line that has neither a pipe nor only tags, or the author's next paragraph would be drawn in.
  private static func tables(_ shapes: [LineShape], _ isOfTagsOnly: [Bool]) -> [Int?] {
    var tables: [Int?] = Array(repeating: nil, count: shapes.count)
    var start: Int?
    for line in shapes.indices.dropFirst() {
      let rest = shapes[line].rest
      if rest.contains("-"), rest.contains("|"), rest.allSatisfy({ "-:| \t".contains($0) }) {
        start = line - 1
        tables[line - 1] = start
      } else if !rest.contains("|"), rest.isEmpty || !isOfTagsOnly[line] {
        start = nil
      }
      tables[line] = start
    }
    return tables
  }
}
