internal import Diagnostics

// The words of what is wrong with a document that is verified.

extension Diagnostic {
  static func notOfAccolade(producer: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotOfAccolade",
      "Accolade did not make this PDF, or another program took out what it says of its evaluation",
      at: place,
      why: ["", "Accolade"].contains(producer) ? nil : "it says that it was made by '\(producer)'",
      fix: "ask the certification body for the file as it was issued")
  }

  static func otherIdentifier(at place: Place) -> Diagnostic {
    Diagnostic(
      "FileChanged", "the file was changed after it was made: its bytes do not give its identifier",
      at: place, fix: "ask the certification body for the file as it was issued")
  }

  static func savedAgain(at place: Place) -> Diagnostic {
    Diagnostic(
      "SavedAgain", "another program saved the file again after it was made", at: place,
      why: "what it changed cannot be told from its bytes",
      fix: "ask the certification body for the file as it was issued")
  }

  static func noIdentifier(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoIdentifier",
      "the file has no identifier such as Accolade writes: another program wrote it",
      at: place, fix: "ask the certification body for the file as it was issued")
  }

  static func laterRevision(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "LaterRevision",
      "the file was extended after it was made: \(count) bytes follow the end of what was written",
      at: place, why: "what follows may show other pages than those that were issued",
      fix: "ask the certification body for the file as it was issued")
  }

  static func unknownProperty(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownProperty", "the file states '\(name)', which this Accolade does not know",
      severity: .warning, at: place, fix: "verify it with the version that made it, or a later one")
  }

  static func propertyTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("PropertyTwice", "the file states '\(name)' twice", at: place)
  }

  static func missingProperties(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingProperty", "the file does not state \(names.quoted), which every document states",
      at: place)
  }

  static func isDraft(at place: Place) -> Diagnostic {
    Diagnostic(
      "IsDraft", "the document is a draft, which was never issued", severity: .warning, at: place)
  }

  static func unknownAttachment(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownAttachment", "the file has an attachment '\(name)', which Accolade does not write",
      at: place)
  }

  static func attachmentTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("AttachmentTwice", "the file has two attachments '\(name)'", at: place)
  }

  static func otherPages(_ count: Int, stated: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherPages", "the file has \(count) \(count == 1 ? "page" : "pages"), and states \(stated)",
      at: place)
  }

  static func otherDigest(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherDigest", "the attachment '\(name)' is not the one whose SHA-256 the file states",
      at: place)
  }

  static func attachmentWithoutDigest(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "AttachmentWithoutDigest", "the file states no SHA-256 of its attachment '\(name)'", at: place
    )
  }

  static func missingAttachments(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingAttachment",
      "the file lacks \(names.quoted), whose SHA-256 it states", at: place)
  }

  static func leftOut(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "LeftOut",
      "the certificate does not carry \(names.quoted): its score cannot be computed again",
      severity: .warning, at: place,
      why: "its body leaves out of certificates what auditors found ('enclosed' of issue.yaml)",
      fix: "verify the report, which carries all and states the same SHA-256")
  }

  static func invalidAudit(_ cause: String, others: Int, at place: Place?) -> Diagnostic {
    let rest = others < 1 ? "" : ", and \(others) other \(others == 1 ? "problem" : "problems")"
    return Diagnostic(
      "InvalidAudit", "the attached audit could not have been scored: \(cause)\(rest)", at: place,
      why: "no document is made of an audit with an error",
      fix: "take it out with 'accolade extract' and give it to 'accolade check'")
  }

  static func otherThanScored(
    _ what: String, stated: String, scored: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanScored",
      "the document states the \(what) '\(stated)', and the attached audit comes to '\(scored)'",
      at: place)
  }

  static func otherThanRecorded(
    _ what: String, stated: String, recorded: String?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanRecorded",
      "the document states the \(what) '\(stated)', and the attached "
        + (recorded.map { "audit has '\($0)'" } ?? "audit has none"), at: place)
  }

  static func otherThanEvaluated(
    _ key: String, stated: String, found: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanEvaluated",
      "the attached evaluation has '\(stated)' for '\(key)', and the attached audit comes to "
        + "'\(found)'", at: place)
  }

  static func otherWords(_ keys: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherWords",
      "the attached evaluation explains the same figures in other words, at \(keys.quoted)",
      severity: .warning, at: place, why: "another version of Accolade may have made it")
  }

  static func otherScheme(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherScheme",
      "the attached scheme '\(id)' is not the one that ships with this Accolade",
      severity: .warning, at: place,
      why: "a body may use figures of its own, and versions of Accolade may differ",
      fix: "compare 'accolade extract' with the standard that the body owns")
  }

  static func schemeNotShipped(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "SchemeNotShipped", "no scheme '\(id)' ships with this Accolade to compare the attached one",
      severity: .warning, at: place)
  }

  static func noScheme(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoScheme",
      "the file carries no scheme, so the score was computed again by the shipped '\(id)'",
      severity: .warning, at: place)
  }

  static func ownPoints(at place: Place) -> Diagnostic {
    Diagnostic(
      "OwnPoints", "the audit was scored with the body's own points, which are attached",
      severity: .note, at: place)
  }
}

extension [String] {
  /// The words in quotes, as a list.
  fileprivate var quoted: String { map { "'\($0)'" }.joined(separator: ", ") }
}
