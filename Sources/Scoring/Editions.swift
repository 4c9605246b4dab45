public import Diagnostics

extension Scheme {
  /// The id and the edition in one word, such as `hotel-stars-2010`.
  public var editionID: String { "\(id)-\(edition)" }

  /// Whether a person who writes `name` means this scheme: by its id, whatever the edition, or by id
  /// and edition.
  public func isCalled(_ name: String) -> Bool { name == id || name == editionID }

  /// Holds the editions of each scheme against each other: none stands twice, and no two are in
  /// force on one day.
  ///
  /// - Parameter schemes: the schemes with the paths of their files.
  public static func checkEditions(
    _ schemes: [(scheme: Scheme, path: String)], into problems: inout Problems
  ) {
    for (index, later) in schemes.enumerated() {
      for earlier in schemes[..<index] where earlier.scheme.id == later.scheme.id {
        let place = Place(path: later.path, line: 0, column: 0)
        if earlier.scheme.edition == later.scheme.edition {
          problems.report(.editionTwice(later.scheme, other: earlier.path, at: place))
        } else if earlier.scheme.overlaps(later.scheme) {
          problems.report(
            .editionsOverlap(later.scheme, earlier.scheme, other: earlier.path, at: place))
        }
      }
    }
  }

  private func overlaps(_ other: Scheme) -> Bool {
    func ends(_ one: Scheme, before other: Scheme) -> Bool {
      guard let last = one.inForceUntil, let first = other.inForce else { return false }
      return last < first
    }
    return !ends(self, before: other) && !ends(other, before: self)
  }
}

extension Diagnostic {
  fileprivate static func editionTwice(
    _ scheme: Scheme, other: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "EditionTwice", "edition '\(scheme.edition)' of scheme '\(scheme.id)' stands in two files",
      at: place, fix: "give one of them another id or edition; the other file is \(other)")
  }

  fileprivate static func editionsOverlap(
    _ scheme: Scheme, _ earlier: Scheme, other: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "EditionsOverlap",
      "editions '\(earlier.edition)' and '\(scheme.edition)' of scheme '\(scheme.id)' are in force "
        + "on the same days",
      at: place, why: "an audit without 'edition' is evaluated by the one in force on its day",
      fix: "correct 'inForce' and 'inForceUntil'; the other file is \(other)")
  }
}
