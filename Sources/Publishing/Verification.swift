internal import Archiving
public import Diagnostics
internal import Scoring

/// What can be said of a report or certificate that somebody handed over: what of it holds, and
/// what is wrong.
///
/// It is held against itself: its bytes against its identifier, its attachments against their
/// digests, and what it states against the attached audit, scored again by the attached scheme.
/// All of that can be computed anew by whoever forges a whole document; who issued it, a signature
/// shows, or the body's register.
public struct Verification: Sendable {
  /// How many bytes a document has at most.
  public static let mostBytes = KeptPDF.mostBytes

  /// Something that holds.
  public struct Confirmation: Hashable, Sendable, Encodable {
    /// What it is about, a word such as `pages`.
    public let about: String
    /// What holds; lower case, no period.
    public let words: String
  }

  /// What holds, in the order it was looked at.
  public internal(set) var confirmed: [Confirmation] = []
  /// What is wrong, and as warnings what is to be known or could not be looked at.
  public internal(set) var problems = Problems()
  /// The document, such as `certificate`; `nil` where it does not say.
  public private(set) var document: String?

  let path: String
  let place: Place
  var said: [Enclosed.PropertyName: String] = [:]
  var files: [Enclosed.File: [UInt8]] = [:]

  /// Whether nothing is wrong.
  public var holds: Bool { !problems.hasErrors }

  /// Verifies the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the path as the user typed it, for messages.
  ///   - house: has the shipped schemes, which the attached one is compared with.
  public init(of bytes: [UInt8], path: String, house: House) {
    self.path = path
    place = Place(path: path, line: 0, column: 0)
    let identity = FileIdentity(of: bytes)
    let pdf = KeptPDF(bytes, path: path, into: &problems)
    guard let pdf else {
      // A file of ours that cannot be read any more was changed.
      if identity == .changed { problems.report(.otherIdentifier(at: place)) }
      return
    }
    guard !pdf.properties.isEmpty || pdf.attachments.contains(where: \.isOurs) else {
      problems.report(.notOfAccolade(producer: pdf.producer, at: place))
      return
    }
    check(pdf.identity)
    takeProperties(of: pdf)
    takeAttachments(of: pdf)
    checkPages(pdf.pageCount)
    checkDigests()
    rescore(house)
  }

  /// The path of an attachment in messages.
  func path(of file: Enclosed.File) -> String { "\(path)/\(file.rawValue)" }

  mutating func confirm(_ about: String, _ words: String) {
    confirmed.append(Confirmation(about: about, words: words))
  }

  private mutating func check(_ identity: FileIdentity) {
    switch identity {
    case .whole: confirm("file", "every byte is as it was written")
    case .extended(let count): problems.report(.laterRevision(count, at: place))
    case .rewritten: problems.report(.savedAgain(at: place))
    case .changed: problems.report(.otherIdentifier(at: place))
    case .absent: problems.report(.noIdentifier(at: place))
    }
  }

  private mutating func takeProperties(of pdf: KeptPDF) {
    for property in pdf.properties {
      guard let name = Enclosed.PropertyName(rawValue: property.name) else {
        problems.report(.unknownProperty(property.name, at: place))
        continue
      }
      if said.updateValue(property.value, forKey: name) != nil {
        problems.report(.propertyTwice(property.name, at: place))
      }
    }
    document = said[.document]
    let always: [Enclosed.PropertyName] = [
      .document, .pages, .report, .holder, .scheme, .edition, .level, .finalScore, .auditDigest,
      .evaluationDigest,
    ]
    let missing = always.filter { said[$0] == nil }.map(\.rawValue)
    if !missing.isEmpty { problems.report(.missingProperties(missing, at: place)) }
    if said[.draft] != nil { problems.report(.isDraft(at: place)) }
  }

  private mutating func takeAttachments(of pdf: KeptPDF) {
    for attachment in pdf.attachments {
      guard let file = Enclosed.File(rawValue: attachment.name) else {
        problems.report(.unknownAttachment(attachment.name, at: place))
        continue
      }
      if files.updateValue(attachment.bytes, forKey: file) != nil {
        problems.report(.attachmentTwice(attachment.name, at: place))
      }
    }
  }

  private mutating func checkPages(_ count: Int) {
    guard let stated = said[.pages] else { return }
    if stated == String(count) {
      confirm("pages", "\(count), as stated")
    } else {
      problems.report(.otherPages(count, stated: stated, at: place))
    }
  }

  private mutating func checkDigests() {
    for file in Enclosed.File.allCases {
      switch (files[file], said[file.digest]) {
      case (nil, nil): break
      case (let bytes?, let stated?):
        if Digest(of: bytes).hex == stated {
          confirm(file.rawValue, "its SHA-256 is the one stated")
        } else {
          problems.report(.otherDigest(file.rawValue, at: place))
        }
      case (_?, nil): problems.report(.attachmentWithoutDigest(file.rawValue, at: place))
      case (nil, _?): break
      }
    }
    checkMissing()
  }

  /// A certificate may carry less than it states the digests of; a report carries all.
  private mutating func checkMissing() {
    let isCertificate = said[.document] == DocumentKind.certificate.rawValue
    let hasNone = files.isEmpty
    let hasEvaluationOnly = files.keys.elementsEqual([.evaluation])
    let missing = Set(Enclosed.File.allCases.map(\.digest))
      .filter { digest in
        said[digest] != nil && !files.keys.contains { $0.digest == digest }
      }
    guard !missing.isEmpty else { return }
    let names = Enclosed.File.allCases
      .filter { missing.contains($0.digest) && $0 != .schemeInJSON }.map(\.rawValue)
    if isCertificate, hasNone || hasEvaluationOnly {
      problems.report(.leftOut(names, at: place))
    } else {
      problems.report(.missingAttachments(names, at: place))
    }
  }
}

extension Attachment {
  fileprivate var isOurs: Bool { Enclosed.File(rawValue: name) != nil }
}
