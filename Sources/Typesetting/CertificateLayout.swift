public import Diagnostics
public import Documents
public import Drawing

/// Turns the fields of an award into the pages of its certificate, after a design.
///
/// What does not fit, cannot be printed or is missing is an error that names slot and fields; the
/// certificate never has a gap, a box or a cut.
public struct CertificateLayout {
  private let design: CertificateDesign
  let fonts: FontLibrary
  private let pictures: PictureLibrary

  /// Makes a layout after `design`; `pictures` holds its artworks and the pictures of the
  /// fields.
  public init(_ design: CertificateDesign, fonts: FontLibrary, pictures: PictureLibrary) {
    self.design = design
    self.fonts = fonts
    self.pictures = pictures
  }

  /// The pages of the certificate of `fields`: its front, and the annex if that has something to
  /// list.
  ///
  /// - Returns: `nil` after an error.
  public func pages(_ fields: Fields, into problems: inout Problems) -> [Page]? {
    let before = problems.errorCount
    var pages = [page(design.front, fields, &problems)]
    if let annex = design.annex, annex.lists.contains(where: { fields.hasElements($0.field) }) {
      pages.append(page(annex, fields, &problems))
    }
    return problems.errorCount == before ? pages : nil
  }

  private func page(
    _ design: PageDesign, _ fields: Fields, _ problems: inout Problems
  ) -> Page {
    let artwork = design.artwork
    let whole = Rect(x: 0, y: 0, width: artwork.size.width, height: artwork.size.height)
    var page = Page(size: artwork.size, marks: [.picture(id: artwork.picture, frame: whole)])
    for filling in design.fillings { page.marks += marks(filling, fields, &problems) }
    return page
  }

  private func marks(
    _ filling: PageDesign.Filling, _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    switch filling.content {
    case .text(let template, let style): text(template, style, filling, fields, &problems)
    case .stars(let field, let color): stars(field, color, filling, fields, &problems)
    case .picture(let field, let side): picture(field, side, filling, fields, &problems)
    case .rows(let rows): self.rows(rows, filling, fields, &problems)
    }
  }

  private func text(
    _ template: TextTemplate, _ style: SlotStyle, _ filling: PageDesign.Filling,
    _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    guard let filled = template.fill(fields, into: &problems) else { return [] }
    let text = filled.trimmed
    guard !text.isEmpty else { return [] }
    let names = template.textNames(in: fields)
    do {
      if let fitted = try SlotText.fit(text, style, in: filling.slot.frame, fonts: fonts) {
        return fitted.marks
      }
      problems.report(.textDoesNotFit(filling.slot, floor: style.floor, fields: names))
    } catch {
      problems.report(.textCannotBeSet(filling.slot, error, fields: names))
    }
    return []
  }

  private func stars(
    _ field: String, _ color: Color, _ filling: PageDesign.Filling, _ fields: Fields,
    _ problems: inout Problems
  ) -> [Mark] {
    guard let text = value(field, filling, fields, &problems) else { return [] }
    guard let count = Int(text), (0...10).contains(count) else {
      problems.report(.notACountOfStars(filling.slot, field: field))
      return []
    }
    return count == 0
      ? [] : [.shape(Stars.shape(count: count, in: filling.slot.frame, color: color))]
  }

  private func picture(
    _ field: String, _ side: SlotStyle.Side, _ filling: PageDesign.Filling,
    _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    guard let id = value(field, filling, fields, &problems) else { return [] }
    guard let size = pictures.size(of: id) else {
      problems.report(.unknownPicture(filling.slot, field: field))
      return []
    }
    return [.picture(id: id, frame: filling.slot.frame.fitting(size, side))]
  }

  /// The text of a field; `nil` if it is absent, and after an error if it was never given.
  private func value(
    _ field: String, _ filling: PageDesign.Filling, _ fields: Fields,
    _ problems: inout Problems
  ) -> String? {
    switch fields[field] {
    case .text(let text): return text
    case .absent: return nil
    case .flag, .list, nil:
      problems.report(.fieldWithoutValue(filling.slot, field: field))
      return nil
    }
  }
}

extension TextTemplate {
  /// The fields whose texts stand in what is filled with `fields`: flags and absent fields did not
  /// put a character there.
  func textNames(in fields: Fields) -> [String] {
    fieldNames.filter { if case .text? = fields[$0] { true } else { false } }
  }
}

extension Fields {
  /// Whether the field is a list with an element.
  fileprivate func hasElements(_ name: String) -> Bool {
    if case .list(let elements)? = self[name] { !elements.isEmpty } else { false }
  }
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
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
