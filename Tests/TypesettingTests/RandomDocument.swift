import Documents
import TestSupport

/// A document of random blocks in which every word is there once, and says what it stands in.
///
/// The first letter of a word is `g` in headings, `h` in headers of tables, `r` at the start of a
/// row, `c` elsewhere in a row, `n` in notes, and `p` anywhere else.
struct RandomDocument {
  private(set) var blocks: [Block<Never>] = []
  /// The words of every paragraph of more than one word.
  private(set) var paragraphs: [[String]] = []
  /// The words in the order of the document.
  private(set) var words: [String] = []
  /// How many notes there are.
  private(set) var notes = 0
  private var random: Seeded

  init(seed: UInt64) {
    random = Seeded(seed)
    if chance(2) { blocks += some(1...4) + [.rule] }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      blocks += some(1...12)
      // Never below a heading, which would then be the last of its page.
      if case .heading? = blocks.last { continue }
      if chance(3) { blocks.append(.rule) }
    }
    blocks.append(paragraph())
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func word(_ kind: Character) -> String {
    let digits = String(words.count)
    let word = "\(kind)" + String(repeating: "0", count: 5 - digits.count) + digits
    words.append(word)
    return word
  }

  /// Words between Chinese text and punctuation, some of them marked.
  private mutating func text(_ kind: Character, _ count: Int, first: Character? = nil)
    -> [Inline<Never>]
  {
    let between = ["，", "与服务有关的", " ", "。", "（见说明）", "、", "“保证”", "：", " / "]
    return (0..<count).flatMap { index -> [Inline<Never>] in
      let text = word(index == 0 ? first ?? kind : kind)
      // The last line of a text always has a word.
      if kind == "p" || kind == "c", chance(40) { return [.text(text), note(), .text(" ")] }
      let filler: Inline<Never> = .text(
        index == count - 1 ? "" : between.randomElement(using: &random) ?? "")
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return [.strong([.text(text)]), filler]
      case 1: return [.emphasis([.text(text)]), filler]
      case 2: return [.code(text), filler]
      case 3: return [.link(destination: "https://example.com/\(text)", [.text(text)]), filler]
      case 4: return [.text(text), .lineBreak]
      default: return [.text(text), filler]
      }
    }
  }

  /// A note, one in six longer than many a paragraph.
  private mutating func note() -> Inline<Never> {
    notes += 1
    let number = notes
    return .note(Note(number: number, words: text("n", chance(6) ? 200 : 5)))
  }

  private mutating func some(_ count: ClosedRange<Int>) -> [Block<Never>] {
    (0..<Int.random(in: count, using: &random)).flatMap { _ -> [Block<Never>] in
      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1:
        let heading = Block<Never>.heading(
          level: Int.random(in: 1...6, using: &random),
          text("g", Int.random(in: 1...3, using: &random)))
        return [heading, paragraph()]
      case 2: return [list(depth: 0)]
      case 3: return [.quote([paragraph(), list(depth: 1)])]
      case 4, 5: return [table()]
      default: return [paragraph()]
      }
    }
  }

  private mutating func paragraph() -> Block<Never> {
    let count = chance(8) ? 300 : Int.random(in: 1...60, using: &random)
    let start = words.count
    let paragraph = Block<Never>.paragraph(text("p", count))
    if count > 1 { paragraphs.append(Array(words[start...])) }
    return paragraph
  }

  private mutating func list(depth: Int) -> Block<Never> {
    let items = (0..<Int.random(in: 1...6, using: &random)).map { _ -> List<Never>.Item in
      var blocks: [Block<Never>] = [.paragraph(text("p", Int.random(in: 1...30, using: &random)))]
      if depth < 3, chance(3) { blocks.append(list(depth: depth + 1)) }
      return .item(blocks)
    }
    let start = chance(2) ? Int.random(in: 0...120, using: &random) : nil
    return .list(List(start: start, isTight: chance(2), items: items))
  }

  private mutating func table() -> Block<Never> {
    let columns = Int.random(in: 1...6, using: &random)
    let isHeaded = !chance(4)
    let header = (0..<columns).map { _ in isHeaded ? text("h", 1) : [] }
    let rows = (0..<Int.random(in: 1...30, using: &random)).map { _ -> Table<Never>.Row in
      // One row in forty is taller than a page.
      let most = chance(40) ? 900 / columns : 24
      return .cells(
        (0..<columns).map { column in
          if column > 0, chance(5) { return [] }
          return text("c", Int.random(in: 1...most, using: &random), first: column == 0 ? "r" : "c")
        })
    }
    let alignments: [Table<Never>.Alignment] = [.natural, .left, .center, .right]
    return .table(
      Table(
        alignments: (0..<columns).map { _ in
          alignments.randomElement(using: &random) ?? .natural
        }, header: header, rows: rows))
  }
}
