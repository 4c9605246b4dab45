/// The problems found so far, so that all of a file are reported in one run.
///
/// Functions that check take it `inout` and return `nil` where they found an error.
public struct Problems: Error, Hashable, Sendable {
  /// How many problems one reading reports; what comes after them is neither worded nor kept.
  public static let most = 200

  private var found: [Diagnostic] = []
  /// How many were reported one by one, kept or not.
  private var reported = 0
  /// How many were not kept.
  private var skipped = 0

  /// No problems yet, or those given.
  public init(_ diagnostics: [Diagnostic] = []) { found = diagnostics }

  /// Adds a problem, or after `most` of them an error that says there are more.
  ///
  /// `diagnostic` is built only if it is kept: a file made of mistakes costs no more than one with
  /// a few.
  public mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    reported += 1
    if reported <= Problems.most { return found.append(diagnostic()) }
    if skipped == 0 { found.append(.tooManyProblems) }
    skipped += 1
  }

  /// Adds all problems of `other`, however many: of another file, or of another step.
  public mutating func report(_ other: Problems) {
    found += other.found
    skipped += other.skipped
  }

  /// Makes each warning about a cell a note of an error about it: a cell that is refused is one
  /// problem.
  public mutating func joinAtCells() {
    var errors: [CellInFile: Int] = [:]
    for (index, diagnostic) in found.enumerated() where diagnostic.severity == .error {
      guard let cell = diagnostic.place.flatMap(CellInFile.init), errors[cell] == nil else {
        continue
      }
      errors[cell] = index
    }
    guard !errors.isEmpty else { return }
    var joined: Set<Int> = []
    for (index, diagnostic) in found.enumerated() where diagnostic.severity == .warning {
      guard let place = diagnostic.place, let error = CellInFile(place).flatMap({ errors[$0] })
      else { continue }
      found[error].notes.append(Diagnostic.Note(diagnostic.summary, at: place))
      joined.insert(index)
    }
    found = found.indices.filter { !joined.contains($0) }.map { found[$0] }
  }

  /// A cell, whatever stands in it.
  private struct CellInFile: Hashable {
    let path: String
    let cell: Place.Cell

    init?(_ place: Place) {
      guard let cell = place.cell else { return nil }
      (path, self.cell) = (place.path, cell)
    }
  }

  /// Whether further problems will not be kept, so that looking for them is idle.
  public var isFull: Bool { skipped > 0 }

  /// Whether nothing was found.
  public var isEmpty: Bool { found.isEmpty }

  /// Whether anything found stops the work.
  public var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// How many errors were found; a caller compares two counts to see if a step added one.
  ///
  /// What was not kept counts as an error: nobody knows what it was.
  public var errorCount: Int { found.count { $0.severity == .error } + skipped }

  /// The problems in file order, each once; those without a place come last, in order of finding.
  public var diagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return found.enumerated()
      .filter { seen.insert($0.element).inserted }
      .sorted { left, right in
        switch (left.element.place, right.element.place) {
        case (let a?, let b?) where a != b: a < b
        case (_?, nil): true
        case (nil, _?): false
        default: left.offset < right.offset
        }
      }
      .map(\.element)
  }

  /// The same problems with every warning made an error, as `--strict` asks; notes stay notes.
  public var strict: Problems {
    var problems = self
    for index in found.indices where found[index].severity == .warning {
      problems.found[index].severity = .error
    }
    return problems
  }
}

extension Diagnostic {
  fileprivate static let tooManyProblems = Diagnostic(
    "TooManyProblems", "there are more than \(Problems.most) problems; the rest is not shown",
    fix: "mend these first")
}
