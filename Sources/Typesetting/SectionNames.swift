internal import Documents

/// What the sections of a report are called where links lead to them.
///
/// Their ids, and for headings without one a name that no id has: an underscore is none of its signs.
struct SectionNames {
  /// The headings of the body in order, each with its name.
  let entries: [(entry: Outline.Entry, name: String)]

  init(_ outline: Outline) {
    entries = outline.entries.enumerated().map { index, entry in
      (entry, entry.id ?? "heading_\(index + 1)")
    }
  }
}
