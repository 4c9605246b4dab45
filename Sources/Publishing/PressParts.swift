internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading
internal import Scoring
internal import Typesetting

/// A word that lies across every page of what is not the original.
enum PageMark: String, CaseIterable {
  /// A draft.
  case draft
  /// A numbered copy.
  case copy

  /// The name of its artwork, and like that of all artwork the id of its picture.
  var picture: String { "\(rawValue).svg" }

  /// The page with the mark over everything else, as large as the page is wide.
  func over(_ page: Page) -> Page {
    var page = page
    let frame = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    page.marks.append(.picture(id: picture, frame: frame))
    return page
  }
}

extension Tree where Hole == Never {
  /// The document with `words` below its title or, without one, first: no template decides whether
  /// a draft is called one.
  func drafted(_ words: String) -> Self {
    var document = self
    let place = if case .heading? = blocks.first { 1 } else { 0 }
    document.blocks.insert(.paragraph([.strong([.text(words)])]), at: place)
    return document
  }
}

extension Subject {
  /// What the files of the audit say about themselves.
  ///
  /// - Parameter date: the day they were made; without it that of the decision, or of the last
  ///   visit while there is none.
  func information(title: String, in language: Language, date: Day?) -> DocumentInformation {
    let day = date ?? audit.decision?.on ?? audit.visits.map(\.to).max()
    return DocumentInformation(
      title: title, author: language.isChinese ? audit.body.name.zh : audit.body.name.en,
      subject: language.isChinese
        ? "\(scheme.standard.zh) \(scheme.name.zh)" : "\(scheme.standard.en) \(scheme.name.en)",
      keywords: audit.report,
      created: "\(day.map(\.description) ?? "2000-01-01")T00:00:00Z",
      language: language.rawValue)
  }
}

extension Tree where Hole == Never {
  /// The text of the first heading.
  var title: String {
    for case .heading(let heading) in blocks { return heading.words.map(\.plainText).joined() }
    return ""
  }
}

extension PictureLibrary {
  /// Adds an SVG file as `id`; `place` is where it is named.
  @discardableResult
  func add(
    _ id: String, svgAt path: String, place: Place?, into problems: inout Problems
  ) -> Bool {
    if size(of: id) != nil { return true }
    var reading = Problems()
    guard let bytes = Source.bytes(ofFileAt: path, into: &reading) else {
      problems.report(place == nil ? reading : Problems([.noPicture(path, at: place)]))
      return false
    }
    do {
      try add(id: id, svg: bytes)
      return true
    } catch {
      problems.report(.badPicture(path, "\(error)", at: place, fix: error.fix))
      return false
    }
  }
}

extension Diagnostic {
  static func noPicture(_ path: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "NoPicture", "there is no picture '\(path)'", at: place,
      fix: "put the file there, or correct its name")
  }

  static func badPicture(
    _ path: String, _ cause: String, at place: Place?, fix: String? = nil
  ) -> Diagnostic {
    Diagnostic("BadPicture", "the picture '\(path)' cannot be used: \(cause)", at: place, fix: fix)
  }
}
