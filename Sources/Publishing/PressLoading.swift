internal import Archiving
internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading
internal import Typesetting

/// What a press has loaded so far.
struct Loaded {
  var fonts: FontLibrary?
  var reportFonts: FontLibrary?
  var pictures: PictureLibrary?
  var theme: Theme?
  var frame: TextTemplate?
  var design: CertificateDesign?
  var issuance: Issuance?
  var archive: Archive?
  var templates: [String: Template] = [:]
  var wordings: [Language: Wording] = [:]
  var reportFields: ReportFields?
  var certificateFields: FieldSet<Granting>?
  var traditional: [String: [String: String]] = [:]
  /// The editions that were looked for in traditional characters.
  var askedForTraditional: Set<String> = []
}

// Each is loaded when it is first asked for; `nil` after an error.

extension Press {
  /// The template whose documents are only laid out on pages.
  static let reportTemplate = "report.md"

  func fonts(into problems: inout Problems) -> FontLibrary? {
    if let fonts = loaded.fonts { return fonts }
    do {
      loaded.fonts = try FontLibrary(folder: house.file("Assets/Fonts"))
    } catch {
      problems.report(.drawing(error))
    }
    return loaded.fonts
  }

  /// The fonts in the forms of the press's language; certificates keep the simplified ones.
  func reportFonts(into problems: inout Problems) -> FontLibrary? {
    if let fonts = loaded.reportFonts { return fonts }
    let forms: HanForms = language == .traditionalChinese ? .traditional : .simplified
    let fonts = fonts(into: &problems)
    loaded.reportFonts = forms == .simplified ? fonts : fonts?.setting(forms)
    return loaded.reportFonts
  }

  func pictures(into problems: inout Problems) -> PictureLibrary? {
    if let pictures = loaded.pictures { return pictures }
    let pictures = PictureLibrary()
    for mark in PageMark.allCases {
      pictures.add(mark.picture, svgAt: house.artwork(mark.picture), place: nil, into: &problems)
    }
    loaded.pictures = pictures
    return pictures
  }

  func archive(into problems: inout Problems) -> Archive? {
    if let archive = loaded.archive { return archive }
    guard let fonts = fonts(into: &problems), let pictures = pictures(into: &problems),
      let profile = Source.bytes(ofFileAt: house.file("Assets/sRGB.icc"), into: &problems)
    else { return nil }
    loaded.archive = Archive(fonts: fonts, pictures: pictures, profile: profile)
    return loaded.archive
  }

  func theme(into problems: inout Problems) -> Theme? {
    if let theme = loaded.theme { return theme }
    guard let pictures = pictures(into: &problems),
      let files = layers("theme.yaml", into: &problems)
    else { return nil }
    let before = problems.errorCount
    for own in files.dropFirst() {
      if let fonts = fonts(into: &problems) { own.reportUnprintable(fonts, into: &problems) }
    }
    guard problems.errorCount == before else { return nil }
    loaded.theme = Theme.read(
      files, in: language.rawValue, of: Language.allCases.map(\.rawValue),
      artwork: { [house] name, place, problems in
        pictures.add(name, svgAt: house.artwork(name), place: place, into: &problems)
          ? pictures.size(of: name) : nil
      }, into: &problems)
    return loaded.theme
  }

  /// The shipped file and, if there is one, the own file that says what differs; `nil` after an
  /// error.
  func layers(_ name: String, into problems: inout Problems) -> [Node]? {
    let before = problems.errorCount
    let files = house.layers(name).compactMap { Node.read(fileAt: $0, into: &problems) }
    return problems.errorCount == before ? files : nil
  }

  func template(
    _ name: String, _ catalogue: Catalogue? = nil, into problems: inout Problems
  ) -> Template? {
    if let template = loaded.templates[name] { return template }
    guard let catalogue = catalogue ?? reportFields(into: &problems)?.set.catalogue,
      let source = Source.read(fileAt: house.template(name), into: &problems),
      let template = Template.read(
        source, catalogue: catalogue, isForPages: name == Press.reportTemplate, into: &problems)
    else { return nil }
    if name == Press.reportTemplate {
      let before = problems.errorCount
      guard let fonts = fonts(into: &problems) else { return nil }
      template.reportUnprintable(fonts, writtenIn: source, name, into: &problems)
      if problems.errorCount > before { return nil }
    }
    if template.tree.blocks.isEmpty {
      problems.report(.emptyTemplate(at: source.place(line: 1, column: 1)))
      return nil
    }
    loaded.templates[name] = template
    return template
  }

  func frame(into problems: inout Problems) -> TextTemplate? {
    if loaded.frame == nil,
      let source = Source.read(fileAt: house.template("page.html"), into: &problems)
    {
      loaded.frame = TextTemplate.read(source, catalogue: HTMLFrame.catalogue, into: &problems)
    }
    return loaded.frame
  }
}

extension Diagnostic {
  fileprivate static func emptyTemplate(at place: Place) -> Diagnostic {
    Diagnostic(
      "EmptyTemplate", "a template must not be empty", at: place,
      fix: "take the shipped template, and change it")
  }
}
