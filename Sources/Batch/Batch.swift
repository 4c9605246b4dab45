public import Publishing

// Batch: many audits become files in one folder, and a manifest that tells of each.
//
// Comes in: audits as files, rows of a list or lines of JSON, and what is to be made of them.
// Goes out: a folder for each audit, the manifest, and a report of errors.
// Must never know: arguments, and what an audit or a document looks like.
//
// Drawing is for one thread at a time, so audits are rendered by processes: the command starts
// itself as a worker, and the two speak in lines of JSON. The process that starts the others hands
// out audits in their order, gives each its folder and certificate numbers in that order too, and
// records them so; therefore nothing that is made depends on which worker is faster.

/// What is to be made of each audit of a run.
public struct Request: Sendable {
  /// The documents.
  public var kinds: [DocumentKind]
  /// The folder that holds the folders of the audits.
  public var folder: String
  /// Whether every page is marked as a draft.
  public var isDraft = false
  /// Whether each site gets a certificate of its own.
  public var siteCertificates = false
  /// Whether a warning stops an audit as an error does.
  public var isStrict = false
  /// The audit file that the rows of a list go with.
  public var base: String?
  /// The path of the value that names the folder of an audit that is no file of its own.
  public var namedBy = Request.usualName
  /// Earlier audits of the holder, where there is one audit only.
  public var previous: [String] = []
  /// Whether nobody else writes into the folder of an audit meanwhile.
  var isLocked = false
  /// The digest of everything else that the files depend on.
  public var settings = ""

  /// The request of a worker: nobody else writes into the folder of its audit.
  public var locked: Request {
    var request = self
    request.isLocked = true
    return request
  }

  /// What names a folder where nobody says it.
  public static let usualName = "certificate.number"

  /// Asks for documents in a folder.
  public init(_ kinds: [DocumentKind], to folder: String) {
    (self.kinds, self.folder) = (kinds, folder)
  }
}
