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

  /// The scheme in the language of the press.
  func translated(_ scheme: Scheme, into problems: inout Problems) -> Scheme {
    guard language == .traditionalChinese,
      let texts = traditionalTexts(of: scheme, into: &problems)
    else { return scheme }
    return scheme.withChinese { texts[$0] ?? $0 }
  }

  /// The traditional for each simplified text of a scheme; `nil` where there is no such file.
  private func traditionalTexts(
    of scheme: Scheme, into problems: inout Problems
  ) -> [String: String]? {
    if let texts = loaded.traditional[scheme.id] { return texts.isEmpty ? nil : texts }
    let file = house.file("Assets/Schemes/zh-Hant/\(scheme.id).yaml")
    var reading = Problems()
    var texts: [String: String] = [:]
    if let bytes = Source.bytes(ofFileAt: file, into: &reading) {
      texts =
        Node.read(bytes, path: file, into: &problems)
        .map { Traditional.texts($0, into: &problems) } ?? [:]
    } else {
      problems.report(.noTraditional(of: scheme, file))
    }
    loaded.traditional[scheme.id] = texts
    return texts.isEmpty ? nil : texts
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

  fileprivate static func notTraditional(_ expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "WrongFormat", "this is no file of traditional texts", at: place,
      fix: "write 'format: \(expected)'")
  }
}
