internal import Drawing

/// A text without holes, not yet of one size.
struct FilledText {
  let text: String
  /// The look at the largest size.
  let style: TextStyle
  let shape: ParagraphShape
  /// The width of its widest word, as a multiple of the size.
  let widestWord: Double
  /// What the text is; `nil` for decoration.
  var element: Structure.ID?
  /// The fields whose texts stand in it, the longest first.
  let fields: [String]

  /// Measures `text`; throws if it cannot be set.
  init(
    _ text: String, _ style: TextStyle, _ shape: ParagraphShape, fields: [String],
    fonts: FontLibrary
  ) throws(TextError) {
    (self.text, self.style, self.shape, self.fields) = (text, style, shape, fields)
    widestWord = try fonts.smallestExtent(of: [Span(text, style)]) / style.size
  }
}
