internal import Diagnostics
internal import Reading
internal import Scoring

/// Whether both languages of a certificate say the same: what can be told without understanding
/// them.
struct Agreement {
  let audit: Audit
  let languages: CertificateLanguages

  /// Reports a text without Chinese on a certificate that speaks it, and warns of numbers that stand
  /// in one language only, of Chinese in an English text, and of an address or a scope without a
  /// Chinese character in Chinese.
  func check(into problems: inout Problems) {
    for text in texts + signatory where languages != .english && text.name.lacksChinese {
      let place = audit.origin.descendant(text.path)?.label ?? audit.origin.place
      problems.report(.chineseMissing(text.path, at: place))
    }
    for text in texts where !text.name.lacksChinese || languages == .english {
      if languages == .both { checkNumbers(of: text, into: &problems) }
      if languages != .chinese, let han = text.name.en.first(where: \.isHan) {
        problems.report(.hanInEnglish(han, "\(text.path).en", at: place("\(text.path).en")))
      }
      if languages != .english, text.needsHan, !text.name.zh.contains(where: \.isHan) {
        problems.report(.noHanInChinese("\(text.path).zh", at: place("\(text.path).zh")))
      }
    }
  }

  /// A text that a certificate prints in both languages.
  private struct Text {
    let path: String
    let name: Name
    /// Whether it cannot be the same in both languages, as a brand may.
    let needsHan: Bool
  }

  private var texts: [Text] {
    let holder = audit.holder
    var texts = [
      Text(path: "holder.name", name: holder.name, needsHan: false),
      Text(path: "holder.registeredAddress", name: holder.registeredAddress, needsHan: true),
    ]
    if let audited = holder.auditedAddress {
      texts.append(Text(path: "holder.auditedAddress", name: audited, needsHan: true))
    }
    texts.append(Text(path: "scope", name: audit.scope, needsHan: true))
    for (index, site) in holder.sites.enumerated() {
      let path = "holder.sites[\(index + 1)]"
      texts.append(Text(path: "\(path).name", name: site.name, needsHan: false))
      texts.append(Text(path: "\(path).address", name: site.address, needsHan: true))
      if let activities = site.activities {
        texts.append(Text(path: "\(path).activities", name: activities, needsHan: true))
      }
    }
    texts.append(Text(path: "body.name", name: audit.body.name, needsHan: false))
    texts.append(Text(path: "body.address", name: audit.body.address, needsHan: true))
    return texts
  }

  /// Who signs, whose name holds neither numbers nor an address.
  private var signatory: [Text] {
    let (signatory, path) = (audit.body.signatory, "body.signatory")
    return [
      Text(path: "\(path).name", name: signatory.name, needsHan: false),
      Text(path: "\(path).title", name: signatory.title, needsHan: false),
    ]
  }

  private func checkNumbers(of text: Text, into problems: inout Problems) {
    let chinese = StatedNumbers(text.name.zh)
    let english = StatedNumbers(text.name.en)
    let onlyChinese = chinese.digits.filter { !english.states($0) }
    let onlyEnglish = english.digits.filter { !chinese.states($0) }
    let (zh, en) = ("\(text.path).zh", "\(text.path).en")
    if !onlyChinese.isEmpty {
      problems.report(.numbersMissing(onlyChinese, of: zh, in: en, at: place(en), place(zh)))
    }
    if !onlyEnglish.isEmpty {
      problems.report(.numbersMissing(onlyEnglish, of: en, in: zh, at: place(zh), place(en)))
    }
  }

  private func place(_ path: String) -> Place {
    audit.origin.descendant(path)?.place ?? audit.origin.place
  }
}

extension Character {
  /// Whether it is a Han character.
  fileprivate var isHan: Bool { unicodeScalars.contains(where: \.properties.isIdeographic) }
}

extension Diagnostic {
  fileprivate static func numbersMissing(
    _ numbers: [String], of full: String, in other: String, at place: Place, _ fullPlace: Place
  ) -> Diagnostic {
    let quoted = numbers.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "NumbersDiffer", "'\(other)' lacks \(quoted) of '\(full)'", severity: .warning, at: place,
      why: "both languages of a certificate say the same",
      fix: "correct one of the two", notes: [Note("'\(full)' stands here", at: fullPlace)])
  }

  fileprivate static func chineseMissing(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ChineseMissing", "'\(path)' has no 'zh', and the certificate speaks Chinese", at: place,
      fix: "add 'zh', or issue in English alone with '--certificate-lang en'")
  }

  fileprivate static func hanInEnglish(
    _ character: Character, _ path: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ChineseInEnglish", "'\(path)' holds the Chinese character '\(character)'",
      severity: .warning, at: place, fix: "write it in Latin letters")
  }

  fileprivate static func noHanInChinese(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoChineseInChinese", "'\(path)' holds no Chinese character", severity: .warning, at: place,
      fix: "write it in Chinese")
  }
}
