public import Diagnostics
public import Documents
public import Drawing

/// Turns the fields of an award into the page of its certificate, after a design.
///
/// What does not fit, cannot be printed or is missing is an error that names slot and fields; the
/// page never has a gap, a box or a cut.
public struct CertificateLayout {
  private let design: CertificateDesign
  private let fonts: FontLibrary
  private let pictures: PictureLibrary

  /// Makes a layout after `design`; `pictures` holds its artwork and the pictures of the fields.
  public init(_ design: CertificateDesign, fonts: FontLibrary, pictures: PictureLibrary) {
    self.design = design
    self.fonts = fonts
    self.pictures = pictures
  }

  /// The page of the certificate of `fields`.
  ///
  /// - Returns: `nil` after an error.
  public func page(_ fields: Fields, into problems: inout Problems) -> Page? {
    let before = problems.errorCount
    let artwork = design.artwork
    let whole = Rect(x: 0, y: 0, width: artwork.size.width, height: artwork.size.height)
    var page = Page(size: artwork.size, marks: [.picture(id: artwork.picture, frame: whole)])
    for filling in design.fillings { page.marks += marks(filling, fields, &problems) }
    return problems.errorCount == before ? page : nil
  }

  private func marks(
    _ filling: CertificateDesign.Filling, _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    switch filling.content {
    case .text(let template, let style): text(template, style, filling, fields, &problems)
    case .stars(let field, let color): stars(field, color, filling, fields, &problems)
    case .picture(let field, let side): picture(field, side, filling, fields, &problems)
    }
  }

  private func text(
    _ template: TextTemplate, _ style: SlotStyle, _ filling: CertificateDesign.Filling,
    _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    guard let filled = template.fill(fields, into: &problems) else { return [] }
    let text = filled.trimmed
    guard !text.isEmpty else { return [] }
    // Flags and absent fields did not put a character there.
    let names = template.fieldNames.filter { fields[$0]?.isText ?? false }
    do {
      if let fitted = try SlotText.fit(text, style, in: filling.frame, fonts: fonts) {
        return fitted.marks
      }
      problems.report(.textDoesNotFit(filling, floor: style.floor, fields: names))
    } catch {
      problems.report(.textCannotBeSet(filling, error, fields: names))
    }
    return []
  }

  private func stars(
    _ field: String, _ color: Color, _ filling: CertificateDesign.Filling, _ fields: Fields,
    _ problems: inout Problems
  ) -> [Mark] {
    guard let text = value(field, filling, fields, &problems) else { return [] }
    guard let count = Int(text), (0...10).contains(count) else {
      problems.report(.notACountOfStars(filling, field: field))
      return []
    }
    return count == 0 ? [] : [.shape(Stars.shape(count: count, in: filling.frame, color: color))]
  }

  private func picture(
    _ field: String, _ side: SlotStyle.Side, _ filling: CertificateDesign.Filling,
    _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    guard let id = value(field, filling, fields, &problems) else { return [] }
    guard let size = pictures.size(of: id) else {
      problems.report(.unknownPicture(filling, field: field))
      return []
    }
    return [.picture(id: id, frame: filling.frame.fitting(size, side))]
  }

  /// The text of a field; `nil` if it is absent, and after an error if it was never given.
  private func value(
    _ field: String, _ filling: CertificateDesign.Filling, _ fields: Fields,
    _ problems: inout Problems
  ) -> String? {
    switch fields[field] {
    case .text(let text): return text
    case .absent: return nil
    case .flag, .list, nil:
      problems.report(.fieldWithoutValue(filling, field: field))
      return nil
    }
  }
}

extension Fields.Value {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}

extension Rect {
  /// The largest frame of the shape of `size` inside, at one side or in the middle.
  fileprivate func fitting(_ size: Size, _ side: SlotStyle.Side) -> Rect {
    let scale = min(self.size.width / size.width, self.size.height / size.height)
    let (width, height) = (size.width * scale, size.height * scale)
    let room = self.size.width - width
    let x =
      switch side {
      case .left: minX
      case .center: minX + room / 2
      case .right: minX + room
      }
    return Rect(x: x, y: minY + (self.size.height - height) / 2, width: width, height: height)
  }
}

extension String {
  /// The text without white space at its ends, as sections leave it where a field is absent.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
