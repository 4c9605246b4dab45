/// What a line of Markdown looks like from its left edge: quotation marks, indentation, list marks.
struct LineShape {
  /// The columns before each of the `>` it begins with.
  var quotes: [Int] = []
  /// The characters up to the last of these, with the space after it.
  var quotePrefix = ""
  /// The columns between that and the first other character.
  var indentation = 0
  /// For each list mark that follows, the columns from the quotation to the text after the mark.
  var itemOffsets: [Int] = []
  /// What comes after all this, without white space at its end.
  var rest: Substring

  /// Whether nothing but white space follows the quotation marks.
  var isBlank: Bool { rest.isEmpty && itemOffsets.isEmpty }

  /// Looks at `line`, taking no more than `quotes` quotation marks for such.
  init(_ line: Substring, quotes: Int = .max) {
    var rest = line
    while self.quotes.count < quotes {
      var (after, column) = (rest, 0)
      Self.skipSpace(&after, &column)
      guard after.first == ">" else { break }
      rest = after.dropFirst()
      if rest.first == " " { rest = rest.dropFirst() }
      self.quotes.append(column)
    }
    quotePrefix = String(line[..<rest.startIndex])
    var column = 0
    Self.skipSpace(&rest, &column)
    indentation = column
    while let width = Self.markWidth(of: rest) {
      rest = rest.dropFirst(width)
      column += width
      let mark = column
      Self.skipSpace(&rest, &column)
      if rest.isEmpty || column - mark > 4 { column = mark + 1 }
      itemOffsets.append(column)
    }
    self.rest = rest.trimmed
  }

  private static func skipSpace(_ rest: inout Substring, _ column: inout Int) {
    while let first = rest.first, first == " " || first == "\t" {
      column += first == "\t" ? 4 - column % 4 : 1
      rest = rest.dropFirst()
    }
  }

  /// The number of characters of the list mark that `text` begins with.
  private static func markWidth(of text: Substring) -> Int? {
    let digits = text.prefix(10).prefix { $0.isASCII && $0.isNumber }.count
    guard digits < 10 else { return nil }
    let mark = text.dropFirst(digits)
    guard let sign = mark.first, digits == 0 ? "-+*".contains(sign) : ".)".contains(sign) else {
      return nil
    }
    let after = mark.dropFirst().first
    return after == nil || after == " " || after == "\t" ? digits + 1 : nil
  }
}
