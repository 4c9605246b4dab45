internal import Diagnostics
internal import Scoring
internal import Typesetting

// What is drawn, in words: for readers that speak, and for who cannot see it.

extension Wording {
  /// What a report says besides its text.
  func elementWords(body: Name) -> ElementWords {
    func chart(_ sentence: Sentence) -> String { self(sentence, ["values": "{values}"]) }
    let value: KeyValuePairs = ["name": "{name}", "value": "{value}", "share": "{share}"]
    return ElementWords(
      language: language.rawValue, mark: self(.markOf, ["name": text(of: body)]),
      shares: chart(.chartOfShares), bars: chart(.chartOfBars), losses: chart(.chartOfLosses),
      development: chart(.chartOfDevelopment), gauge: chart(.gauge),
      value: self(.chartValue, value), loss: self(.chartLoss, value),
      bound: self(.chartBound, value), separator: self[.semicolon])
  }
}

extension Press {
  /// What stars and pictures of a certificate say, by the field that they show, in all languages
  /// that it speaks; `nil` after an error.
  func drawnWords(
    of granting: Granting, _ issuance: Issuance, into problems: inout Problems
  ) -> [String: [String]]? {
    guard let zh = wording(.simplifiedChinese, into: &problems),
      let en = wording(.english, into: &problems)
    else { return nil }
    let wordings: [Wording] =
      switch issuance.languages {
      case .chinese: [zh]
      case .english: [en]
      case .both: [zh, en]
      }
    func inAll(_ words: (Wording) -> String) -> String {
      wordings.map(words).joined(separator: " ")
    }
    let body = granting.subject.audit.body.name
    var words = ["body.mark": [inAll { $0(.markOf, ["name": $0.text(of: body)]) }]]
    if let stars = granting.award.level.stars {
      words["level.stars"] = [inAll { $0(.stars, ["count": String(stars)]) }]
    }
    words["accreditation.marks"] = issuance.accreditations.filter { $0.mark != nil }.map {
      accreditation in
      inAll { wording in
        wording(.accreditationMark, ["number": accreditation.number ?? ""]).withoutEnd
      }
    }
    return words
  }
}

extension String {
  /// The text without a blank at its end, as where it ends with a number that is not there.
  fileprivate var withoutEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
