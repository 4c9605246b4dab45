internal import Archiving
internal import Diagnostics
internal import Drawing

// Artwork costs far more than the text on it, as every curve is analysed, printed and compressed.
// So a press draws it once, and all its documents show what came of it.

extension Press {
  /// The bytes of a PDF of `pages`; what forbids them is reported.
  ///
  /// - Parameter shared: the ids of the pictures that are drawn once for all documents, where they
  ///   lie below or above everything else on a page; elsewhere they are drawn with the page.
  func pdf(
    of pages: [Page], sharing shared: Set<String>, _ information: DocumentInformation,
    into problems: inout Problems
  ) -> [UInt8]? {
    guard let fonts = fonts(into: &problems), let pictures = pictures(into: &problems)
    else { return nil }
    let before = problems.errorCount
    var pages = pages
    var layers: [Layers] = []
    for number in pages.indices {
      let below = pages[number].takeLowest(of: shared)
      let above = pages[number].takeHighest(of: shared)
      layers.append(
        Layers(
          below: below.compactMap { placement(of: $0, pictures, into: &problems) },
          above: above.compactMap { placement(of: $0, pictures, into: &problems) }))
    }
    guard problems.errorCount == before,
      let drawn = PDF.write(pages, [], information, fonts, pictures, into: &problems)
    else { return nil }
    do {
      return try Archive.write(drawn, layers: layers)
    } catch {
      problems.report(error)
      return nil
    }
  }

  private func placement(
    of picture: Shown, _ pictures: PictureLibrary, into problems: inout Problems
  ) -> Placement? {
    guard let size = pictures.size(of: picture.id) else {
      problems.report(.drawing(.unknownPicture(id: picture.id)))
      return nil
    }
    let frame = picture.frame.fitting(size)
    let alone = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
    let page = Page(size: frame.size, marks: [.picture(id: picture.id, frame: alone)])
    return form(of: page, pictures, into: &problems).map {
      Placement($0, x: frame.minX, y: frame.minY)
    }
  }

  private func form(
    of page: Page, _ pictures: PictureLibrary, into problems: inout Problems
  ) -> Form? {
    if let form = loaded.forms[page] { return form }
    // No document shows what this file says about itself.
    let information = DocumentInformation(title: "", author: "", created: "2000-01-01T00:00:00Z")
    guard let fonts = fonts(into: &problems),
      let drawn = PDF.write([page], [], information, fonts, pictures, into: &problems)
    else { return nil }
    do {
      loaded.forms[page] = try Form(drawn)
    } catch {
      problems.report(error)
    }
    return loaded.forms[page]
  }
}

/// A picture on a page.
private struct Shown {
  let id: String
  let frame: Rect

  init?(_ mark: Mark?, of ids: Set<String>) {
    guard case .picture(let id, let frame)? = mark, ids.contains(id) else { return nil }
    (self.id, self.frame) = (id, frame)
  }
}

extension Page {
  /// Takes away the pictures of `ids` that lie below everything else, the lowest first.
  fileprivate mutating func takeLowest(of ids: Set<String>) -> [Shown] {
    let pictures = marks.lazy.map { Shown($0, of: ids) }.prefix { $0 != nil }.compactMap(\.self)
    let taken = Array(pictures)
    marks.removeFirst(taken.count)
    return taken
  }

  /// Takes away the pictures of `ids` that lie above everything else, the lowest first.
  fileprivate mutating func takeHighest(of ids: Set<String>) -> [Shown] {
    var taken: [Shown] = []
    while let picture = Shown(marks.last, of: ids) {
      taken.insert(picture, at: 0)
      marks.removeLast()
    }
    return taken
  }
}
