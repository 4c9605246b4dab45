internal import Diagnostics
internal import Reading
internal import Scoring

// What schemes say, in traditional characters.

extension Press {
  /// The audit with its scheme in the language of the press; its points and level are the same.
  func translated(_ checked: CheckedAudit, into problems: inout Problems) -> CheckedAudit {
    guard language == .traditionalChinese else { return checked }
    return checked.with(translated(checked.scheme, into: &problems))
  }

  /// The comparison with its schemes in the language of the press.
  func translated(_ comparison: Comparison, into problems: inout Problems) -> Comparison {
    guard language == .traditionalChinese else { return comparison }
    var ignored = Problems()
    let sides = comparison.change { (side: Comparison.Side) in
      let scheme = translated(side.scheme, into: &problems)
      return Comparison.Side(
        audit: side.audit, scheme: scheme, evaluation: Evaluation(of: side.audit, by: scheme))
    }
    guard let whole = Comparison(sides.before, sides.after, into: &ignored) else {
      return comparison
    }
    return comparison == comparison.changesOnly ? whole.changesOnly : whole
  }

  /// The scheme in the language of the press; what is not known in traditional characters stays as
  /// it is, with a warning.
  func translated(_ scheme: Scheme, into problems: inout Problems) -> Scheme {
    guard language == .traditionalChinese else { return scheme }
    let texts = traditionalTexts(of: scheme.id, into: &problems)
    if loaded.askedForTraditional.insert("\(scheme.id) \(scheme.edition)").inserted {
      let unknown = scheme.chineseTexts.filter { $0.hasHan && texts[$0] == nil }
      if let first = unknown.first, let file = house.traditional(scheme.id).last {
        problems.report(
          texts.isEmpty
            ? .noTraditional(of: scheme, file)
            : .notAllTraditional(unknown.count, first, of: scheme, file))
      }
    }
    return scheme.withChinese { texts[$0] ?? $0 }
  }

  /// The traditional for each simplified text of a scheme.
  private func traditionalTexts(
    of id: String, into problems: inout Problems
  ) -> [String: String] {
    if let texts = loaded.traditional[id] { return texts }
    var texts: [String: String] = [:]
    for file in house.traditional(id) {
      var missing = Problems()
      guard let bytes = Source.bytes(ofFileAt: file, into: &missing) else { continue }
      let found = Node.read(bytes, path: file, into: &problems)
        .map { Traditional.texts($0, into: &problems) }
      texts.merge(found ?? [:]) { $1 }
    }
    loaded.traditional[id] = texts
    return texts
  }
}

/// A file that gives the texts of a scheme in traditional characters.
enum Traditional {
  /// What such a file says of itself.
  private static let format = "accolade-traditional/1"

  /// The traditional for each simplified text.
  static func texts(_ root: Node, into problems: inout Problems) -> [String: String] {
    guard var file = Mapping(root, "", &problems),
      let format = file.required("format", &problems)
    else { return [:] }
    guard case .scalar(Self.format, _) = format.content else {
      problems.report(.notTraditional(Self.format, at: format.place))
      return [:]
    }
    var texts: [String: String] = [:]
    _ = file.list("texts", isRequired: true, &problems) { node, name, problems in
      guard var pair = Mapping(node, name, &problems) else { return }
      let simplified = pair.text("zh-Hans", limit: TextLimit.prose, &problems)
      let traditional = pair.text("zh-Hant", limit: TextLimit.prose, &problems)
      pair.finish(&problems)
      if let simplified { texts[simplified] = traditional }
    }
    file.finish(&problems)
    return texts
  }
}

extension Diagnostic {
  fileprivate static func noTraditional(of scheme: Scheme, _ file: String) -> Diagnostic {
    Diagnostic(
      "NoTraditional",
      "the texts of scheme '\(scheme.id)' are not known in traditional characters",
      severity: .warning, at: Place(path: file, line: 0, column: 0),
      why: "they are printed in simplified characters", fix: "write this file")
  }

  fileprivate static func notAllTraditional(
    _ count: Int, _ first: String, of scheme: Scheme, _ file: String
  ) -> Diagnostic {
    Diagnostic(
      "NotAllTraditional",
      "of scheme '\(scheme.id)', \(count == 1 ? "1 text is" : "\(count) texts are") not known in "
        + "traditional characters, the first is '\(first)'",
      severity: .warning, at: Place(path: file, line: 0, column: 0),
      why: "what is not known is printed in simplified characters",
      fix: "give this file each of them as a pair of 'zh-Hans' and 'zh-Hant'")
  }

  fileprivate static func notTraditional(_ expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "WrongFormat", "this is no file of traditional texts", at: place,
      fix: "write 'format: \(expected)'")
  }
}

extension String {
  /// Whether it has a Chinese character, which may have another form.
  fileprivate var hasHan: Bool {
    unicodeScalars.contains { ("\u{3400}"..."\u{9FFF}").contains($0) }
  }
}
