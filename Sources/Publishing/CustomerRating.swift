public import Diagnostics
public import Reading
public import Scoring

/// Rates a list of customers while it comes in: blocks of a CSV go in, rated rows come out.
///
/// Memory does not grow with the list. A row with a problem is passed over and counted.
public struct CustomerRating: Sendable {
  /// How many customers were rated.
  public private(set) var rated = 0
  /// Whether the header row was read, so that rows can be rated.
  public var hasBegun: Bool { list != nil }
  /// Whether no row can be rated, or none from here on.
  public private(set) var isStopped = false
  /// How many rows had a problem.
  public var refused: Int { stream.refused + unrateable }

  private let scheme: Scheme
  private let day: Day
  private let path: String
  private var unrateable = 0
  private var stream: CSVStream
  private var list: CustomerList?
  private let rows: CustomerRows

  /// Begins a list known to the user as `path`, rated on `day`; its levels and reasons are told in
  /// the words of a language.
  init(by scheme: Scheme, on day: Day, path: String, in wording: Wording) {
    self.scheme = scheme
    self.day = day
    self.path = path
    stream = CSVStream(path: path)
    rows = CustomerRows(scheme, in: wording)
  }

  /// Takes the next bytes of the list.
  ///
  /// - Returns: the rated rows as CSV, after the first block with its header row.
  public mutating func take(
    _ block: [UInt8], isLast: Bool, into problems: inout Problems
  ) -> [UInt8] {
    stream.take(block, isLast: isLast)
    var output: [UInt8] = []
    if list == nil {
      begin(isLast: isLast, into: &problems)
      if list != nil { output += CustomerRows.header }
    }
    guard let list else { return output }
    while let row = stream.next(into: &problems) {
      if let customer = list.customer(row, into: &problems) {
        rated += 1
        rows.write(customer, to: &output)
      } else {
        unrateable += 1
      }
    }
    isStopped = stream.isUnreadable
    return output
  }

  private mutating func begin(isLast: Bool, into problems: inout Problems) {
    if isStopped { return }
    let header = stream.next(into: &problems)
    // What cannot be cut before the header may be the header.
    isStopped = stream.isUnreadable || stream.refused > 0
    if isStopped { return }
    if let header {
      list = CustomerList(header, by: scheme, ratedOn: day, into: &problems)
      isStopped = list == nil
    } else if isLast {
      problems.report(.noCustomers(at: Place(path: path, line: 1, column: 1)))
      isStopped = true
    }
  }
}

extension Press {
  /// Begins to rate a list known to the user as `path` by a scheme on a day, in the language of the
  /// press; `nil` after an error.
  public func rating(
    by scheme: Scheme, on day: Day, path: String, into problems: inout Problems
  ) -> CustomerRating? {
    guard let wording = wording(language, into: &problems) else { return nil }
    return CustomerRating(
      by: translated(scheme, into: &problems), on: day, path: path, in: wording)
  }
}

extension Diagnostic {
  fileprivate static func noCustomers(at place: Place) -> Diagnostic {
    Diagnostic("EmptyFile", "the file is empty", at: place)
  }
}
