internal import Diagnostics
internal import Reading

/// A text as it was recorded: in the language of whoever wrote it, or in both of the house.
public struct Prose: Hashable, Sendable {
  /// The text as recorded; Chinese where there are both.
  public var recorded: String
  /// The English text, where there are both.
  public var en: String?

  /// Makes a text.
  public init(_ recorded: String, en: String? = nil) {
    self.recorded = recorded
    self.en = en
  }

  /// Reads a text, or `{zh: …, en: …}`.
  init?(_ node: Node, _ name: String, limit: Int, _ problems: inout Problems) {
    guard case .map = node.content else {
      guard let text = node.text(name, limit: limit, &problems) else { return nil }
      self.init(text)
      return
    }
    guard let both = Name(node, name, limit: limit, &problems) else { return nil }
    self.init(both.zh, en: both.en)
  }
}

extension Prose: CustomStringConvertible {
  /// The text as recorded.
  public var description: String { recorded }
}

extension Prose: ExpressibleByStringLiteral {
  /// Makes a text in one language.
  public init(stringLiteral text: String) { self.init(text) }
}

extension String {
  /// The text without the stop at its end.
  var withoutStop: String { hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self }

  /// The text with a stop at its end, unless the sentence already has its end.
  var withStop: String {
    last.map { ".。!！?？…".contains($0) } ?? true ? self : self + "."
  }
}

extension Mapping {
  /// A text in one language or in both that must be there.
  mutating func prose(
    _ key: String, limit: Int = TextLimit.prose, _ problems: inout Problems
  ) -> Prose? {
    required(key, &problems).flatMap { Prose($0, path(key), limit: limit, &problems) }
  }

  /// A text in one language or in both that may be absent.
  mutating func optionalProse(
    _ key: String, limit: Int = TextLimit.prose, _ problems: inout Problems
  ) -> Prose? {
    optional(key, &problems).flatMap { Prose($0, path(key), limit: limit, &problems) }
  }
}
