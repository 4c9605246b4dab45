internal import Diagnostics
internal import Drawing

/// Texts in lines, each text broken once however often it is asked for.
///
/// A text that the fonts cannot show is a problem and has no lines.
final class TextMeasure {
  /// What went wrong so far.
  private(set) var problems = Problems()
  private let fonts: FontLibrary
  private var texts: [[Span]: Measured] = [:]

  /// How wide a text is at most and at least.
  struct Widths: Hashable {
    /// In one line.
    var natural = 0.0
    /// The widest piece that cannot be broken.
    var smallest = 0.0
  }

  /// What is known of a text; a class, so that to look one up is all that its spans are hashed for.
  private final class Measured {
    var widths: Widths?
    /// Few: the cells of a column are asked for in one width, and once more where a row goes on.
    var settings: [(width: Double, shape: ParagraphShape, lines: [TextLine])] = []
  }

  init(_ fonts: FontLibrary) { self.fonts = fonts }

  /// How wide `spans` can be.
  func widths(of spans: [Span]) -> Widths {
    guard !spans.isEmpty else { return Widths() }
    let text = measured(spans)
    if let known = text.widths { return known }
    let found = attempt(spans, Widths()) { () throws(TextError) in
      let extents = try fonts.extents(of: spans)
      return Widths(natural: extents.natural, smallest: extents.smallest)
    }
    text.widths = found
    return found
  }

  /// The lines of `spans` in `width`.
  func lines(of spans: [Span], width: Double, shape: ParagraphShape) -> [TextLine] {
    guard !spans.isEmpty else { return [] }
    let text = measured(spans)
    if let known = text.settings.first(where: { $0.width == width && $0.shape == shape }) {
      return known.lines
    }
    let found = attempt(spans, []) { () throws(TextError) in
      try fonts.lines(of: spans, width: width, shape: shape)
    }
    if found.contains(where: { $0.isOneCharacter(widerThan: width) }) {
      report(.textTooWide(spans.text, width: width))
    }
    text.settings.append((width, shape, found))
    return found
  }

  private func measured(_ spans: [Span]) -> Measured {
    if let known = texts[spans] { return known }
    let text = Measured()
    texts[spans] = text
    return text
  }

  /// Adds a problem.
  func report(_ diagnostic: Diagnostic) { problems.report(diagnostic) }

  private func attempt<Value>(
    _ spans: [Span], _ otherwise: Value, _ work: () throws(TextError) -> Value
  ) -> Value {
    do { return try work() } catch {
      report(.unsettable(spans.text, error))
      return otherwise
    }
  }
}

extension TextLine {
  /// Whether the line is wider than `width` although it was broken wherever it can be.
  fileprivate func isOneCharacter(widerThan width: Double) -> Bool {
    guard marks.count == 1, case .text(let run)? = marks.first else { return false }
    return run.clusters.count == 1 && run.width > width + 0.1
  }
}

extension [Span] {
  fileprivate var text: String { map(\.text).joined() }
}
