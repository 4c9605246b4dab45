internal import Diagnostics

// Notes: a mark `[^source]` in the text, and its words `[^source]: …` in a paragraph of their own.

extension TreeReader {
  /// The note that a mark leads to.
  ///
  /// The words of a note are the document's: holes in them name its fields, also where the mark
  /// stands in a list.
  mutating func note(_ mark: MarkdownNode, depth: Int) -> Inline<Hole>? {
    // cmark numbers marks in the order of the text, and sorts the notes so.
    guard let index = Int(mark.literal), notes.indices.contains(index - 1) else { return nil }
    let blocks = notes[index - 1].children
    let place = source.start(ofLine: notes[index - 1].lines.lowerBound)
    guard blocks.count == 1, blocks[0].kind == .paragraph else {
      problems.report(.longNote(at: place))
      return nil
    }
    let written = "[^\(word(ofNote: index - 1))]"
    guard !isInNote else {
      problems.report(.noteInNote(at: search.find(written, in: source)))
      return nil
    }
    let before = search
    search = TextSearch(lines: blocks[0].lines)
    _ = search.findIfThere(written + ":", in: source)
    isInNote = true
    let words = inlines(in: blocks[0], depth: depth + 1)
    isInNote = false
    search = before
    return .note(Note(number: 0, words: words))
  }

  /// The word in the mark of a note.
  private func word(ofNote index: Int) -> Substring {
    let line = source.lines[notes[index].lines.lowerBound - 1].drop { $0 != "^" }
    return line.dropFirst().prefix { $0 != "]" }
  }

  /// Reports marks without a note and notes without a mark: Markdown takes the former for text and
  /// drops the latter.
  mutating func checkNotes() {
    var marks: [(word: String, place: Place)] = []
    var words: [(word: String, place: Place)] = []
    var isInFence = false
    for (number, line) in source.lines.enumerated() {
      if line.trimmed.hasPrefix("```") { isInFence.toggle() }
      if isInFence { continue }
      for found in line.matches(of: #/\[\^([^\]\[\s]+)\](:?)/#) {
        let before = line[..<found.range.lowerBound]
        if before.last == "\\" || before.count(where: { $0 == "`" }) % 2 == 1 { continue }
        let length = found.output.1.count + 3
        let place = source.place(line: number + 1, column: before.count + 1, length: length)
        if before.trimmed.isEmpty, !found.output.2.isEmpty {
          words.append((String(found.output.1), place))
        } else {
          marks.append((String(found.output.1), place))
        }
      }
    }
    for mark in marks where !words.contains(where: { $0.word == mark.word }) {
      problems.report(.unknownNote(mark.word, known: words.map(\.word), at: mark.place))
    }
    for word in words where !marks.contains(where: { $0.word == word.word }) {
      problems.report(.unusedNote(word.word, at: word.place))
    }
  }

  /// Reports the holes of lists in notes, which belong to the document.
  func checkScopes(of notes: [MarkdownNode], into problems: inout Problems) {
    for note in notes {
      for tag in StandIn.tags(in: note.allText, count: tags.count) {
        guard resolution.depths[tag] > 0 else { continue }
        problems.report(.listInNote(tags[tag]))
      }
    }
  }
}

extension MarkdownNode {
  fileprivate var allText: String { literal + children.map(\.allText).joined() }
}

extension Diagnostic {
  fileprivate static func longNote(at place: Place) -> Diagnostic {
    Diagnostic(
      "LongNote", "a note must be one paragraph", at: place,
      fix: "write it in one paragraph, or say it in the text")
  }

  fileprivate static func noteInNote(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoteInNote", "a note has the mark of a note in it", at: place,
      fix: "say both in one note, or mark both in the text")
  }

  fileprivate static func unknownNote(
    _ word: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownNote", "there is no note '\(word)'", at: place,
      fix: known.isEmpty
        ? "write '[^\(word)]: …' in a paragraph of its own" : NearMiss.fix(for: word, among: known))
  }

  fileprivate static func unusedNote(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnusedNote", "no mark leads to the note '\(word)'", at: place,
      fix: "write '[^\(word)]' where it belongs, or delete the note")
  }

  fileprivate static func listInNote(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "ListInNote", "'\(tag.written)' in a note stands in the section of a list", at: tag.place,
      why: "a note belongs to the whole document",
      fix: "move the note out of the section, and name fields of the document in it")
  }
}
