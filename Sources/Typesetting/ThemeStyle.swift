internal import Drawing

extension Theme {
  /// The look of one kind of text and of the paragraphs made of it.
  struct Style: Hashable, Sendable {
    var text: TextStyle
    var alignment: ParagraphShape.Alignment
    /// The distance of baselines, as a multiple of the size.
    var lineHeight: Double
    /// The indent of a paragraph's first line, in em.
    var firstIndent: Double
    /// The least space above.
    var before: Double
    /// The least space below; of two spaces that meet the larger one counts.
    var after: Double

    var shape: ParagraphShape {
      ParagraphShape(
        alignment: alignment, lineHeight: lineHeight, firstIndent: firstIndent * text.size)
    }

    /// The distance of baselines, in points.
    var lineDistance: Double { lineHeight * text.size }

    /// The same text in a paragraph of another alignment.
    func aligned(_ alignment: ParagraphShape.Alignment) -> Style {
      var style = self
      style.alignment = alignment
      return style
    }
  }

  /// How marked words differ from the text around them; `nil` is no difference.
  struct Variation: Hashable, Sendable {
    var family: Face.Family?
    var weight: Face.Weight?
    var color: Color?

    func applied(to style: TextStyle) -> TextStyle {
      var style = style
      if let family { style.face.family = family }
      if let weight { style.face.weight = weight }
      if let color { style.color = color }
      return style
    }
  }
}
