internal import Diagnostics
internal import Scoring

/// What an audit takes for itself before it is written: a folder and certificate numbers.
struct Claim: Codable, Sendable {
  var folder: String?
  var numbers: [Entry.Number] = []
}

/// The folders and certificate numbers of a run; the first audit in the order of the input gets
/// what two ask for.
struct Claims {
  private var folders: [String: String] = [:]
  private var numbers = CertificateNumbers()

  /// Gives an audit what it claims; the problems are those of what another one has.
  mutating func take(_ claim: Claim, of input: String) -> Problems {
    var problems = Problems()
    for number in claim.numbers {
      numbers.take(number.number, at: number.place.place, into: &problems)
    }
    // Who takes another's number is refused anyway, and needs no second reason.
    guard !problems.hasErrors, let folder = claim.folder else { return problems }
    if let first = folders[FolderName.folded(folder)] {
      problems.report(.folderTwice(folder, input: input, first: first))
    } else {
      folders[FolderName.folded(folder)] = input
    }
    return problems
  }
}

extension Diagnostic {
  fileprivate static func folderTwice(
    _ folder: String, input: String, first: String
  ) -> Diagnostic {
    Diagnostic(
      "FolderTwice", "the folder '\(folder)' is that of '\(first)' already",
      at: Place(path: input, line: 0, column: 0),
      why: "two audits in one folder would overwrite each other",
      fix: "give the audit another name; '--name' tells which value names folders")
  }

  static func busy(_ folder: String) -> Diagnostic {
    Diagnostic(
      "Busy", "another run is rendering this audit now",
      at: Place(path: folder, line: 0, column: 0),
      fix: "wait until it is done, and run this again with '--resume'")
  }
}
