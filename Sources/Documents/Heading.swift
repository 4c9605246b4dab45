/// The heading of a section.
public struct Heading<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// From 1 to 6.
  public var level: Int
  /// What references call it, if the author gave it an id.
  public var anchor: Anchor<Hole>?
  /// Its number with what parts it from the words, such as `三、`; empty before numbering, and for
  /// a heading that has no number.
  public var label = ""
  /// Its number as references show it, such as `第三部分`.
  public var number = ""
  /// The words.
  public var words: [Inline<Hole>]

  /// Makes a heading without a number.
  public init(level: Int, anchor: Anchor<Hole>? = nil, words: [Inline<Hole>]) {
    self.level = level
    self.anchor = anchor
    self.words = words
  }
}

extension Heading where Hole == Never {
  /// What is shown: the number and the words.
  public var shown: [Inline<Never>] { label.isEmpty ? words : [.text(label)] + words }
}

extension Block {
  /// A heading without id and number.
  public static func heading(level: Int, _ words: [Inline<Hole>]) -> Block {
    .heading(Heading(level: level, words: words))
  }
}

/// A note: what a mark in the text leads to, at the foot of the page or the end of the text.
public struct Note<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// From 1 in the order of the document; 0 in a template.
  public var number: Int
  /// The words.
  public var words: [Inline<Hole>]

  /// Makes a note.
  public init(number: Int, words: [Inline<Hole>]) {
    self.number = number
    self.words = words
  }
}
