internal import Diagnostics
internal import Documents
internal import Scoring

// What certificates say that the body, not the audit, decides.

extension FieldSet<Granting> {
  /// The fields with those of `issuance`, whose words are made of them.
  func issued(by issuance: Issuance, picture: @escaping (_ mark: String) -> String) -> FieldSet {
    let own = self
    func filled(_ granting: Granting, _ text: (Fields, inout Problems) -> String?) -> String? {
      // Nothing can be missing: the words were held against the catalogue when they were read.
      var problems = Problems()
      return text(own.values(of: granting), &problems)
    }
    func address(_ granting: Granting) -> String? {
      issuance.checking.address.flatMap { address in
        filled(granting) { address.address($0, into: &$1) }
      }
    }
    return adding(
      FieldSet.bothOptional("checking", "how the certificate can be checked") { granting in
        guard let words = issuance.checking.words else {
          return granting.subject.audit.body.query.map {
            Name(zh: $0.recorded, en: $0.en ?? $0.recorded)
          }
        }
        guard let zh = filled(granting, { words.zh.fill($0, into: &$1) }),
          let en = filled(granting, { words.en.fill($0, into: &$1) })
        else { return nil }
        return Name(zh: zh, en: en)
      } + [
        .optional("checking.address", "the address where it can be looked up", address),
        .list(
          "accreditations", "who accredited the body, where it is configured",
          { _ in issuance.accreditations },
          [
            .optional("mark", "a picture") { $0.mark.map(picture) },
            .optional("number", "the number of the accreditation") { $0.number },
            .optional("text.zh", "what is said of it") { $0.text?.zh },
            .optional("text.en", "what is said of it, in English") { $0.text?.en },
          ]),
      ]
        + FieldSet.bothOptional("accreditation", "the words on all accreditations, in one line") {
          _ in issuance.accreditationWords
        }
        + [
          .pictures("accreditation.marks", "the marks of all accreditations") { _ in
            issuance.accreditations.compactMap { accreditation in
              accreditation.mark.map {
                Picture(id: picture($0), file: $0, caption: accreditation.number ?? $0)
              }
            }
          }
        ] + FieldSet.trustFields(issuance, address: address))
  }
}

extension Issuance {
  /// The words on all accreditations and their numbers; `nil` where there are none.
  fileprivate var accreditationWords: Name? {
    func line(_ text: (Name) -> String, _ stop: String) -> String {
      accreditations.map { accreditation in
        [accreditation.text.map(text), accreditation.number].compactMap(\.self)
          .joined(separator: " ")
      }.filter { !$0.isEmpty }.joined(separator: stop)
    }
    let words = Name(zh: line(\.zh, "；"), en: line(\.en, "; "))
    return words.zh.isEmpty ? nil : words
  }
}
