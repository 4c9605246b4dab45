internal import Reading
internal import Scoring

/// A list of an audit that has a sheet of its own: an element is a row.
struct BlankList {
  /// A value of each element.
  struct Column {
    /// The path inside the element.
    let id: String
    let width: Int
    let check: @Sendable (Scheme) -> Workbook.Check?

    init(
      _ id: String, width: Int,
      check: @escaping @Sendable (Scheme) -> Workbook.Check? = { _ in nil }
    ) {
      (self.id, self.width, self.check) = (id, width, check)
    }
  }

  /// The path of the list in the audit.
  let id: String
  let columns: [Column]
  /// Whether audits by the scheme have it.
  let isAsked: @Sendable (Scheme) -> Bool

  init(
    _ id: String, _ columns: [Column],
    isAsked: @escaping @Sendable (Scheme) -> Bool = { _ in true }
  ) {
    (self.id, self.columns, self.isAsked) = (id, columns, isAsked)
  }

  /// All but the findings, in the order of their sheets.
  static let all = [
    BlankList(
      "team",
      [
        Column("name", width: 16),
        Column("role", width: 12) { _ in .words(Member.Role.self) },
        Column("registration", width: 28),
      ]),
    BlankList(
      "visits",
      [
        Column("from", width: 14) { _ in .day }, Column("to", width: 14) { _ in .day },
        Column("place", width: 50),
        Column("kind", width: 12) { _ in .words(Visit.Kind.self) },
      ]),
    BlankList(
      "holder.sites",
      [
        Column("name.zh", width: 28), Column("name.en", width: 28),
        Column("kind", width: 12) { _ in .words(Holder.Site.Kind.self) },
        Column("address.zh", width: 40), Column("address.en", width: 40),
        Column("activities.zh", width: 40), Column("activities.en", width: 40),
      ]),
    BlankList(
      "nonconformities",
      [
        Column("number", width: 12), Column("clause", width: 12), Column("statement", width: 50),
        Column("correctiveAction", width: 50),
        Column("status", width: 12) { _ in .words(Nonconformity.Status.self) },
        Column("closedOn", width: 18) { _ in .day },
      ]),
    BlankList(
      "photographs",
      [
        Column("file", width: 28), Column("caption", width: 50), Column("clause", width: 12),
        Column("taken", width: 18) { _ in .day },
      ]),
    BlankList(
      "exclusions",
      [
        Column("clause", width: 12) { .choice($0.excludable) }, Column("reason", width: 70),
      ]
    ) { !$0.excludable.isEmpty },
    BlankList(
      "specialDeductions",
      [
        Column("ground", width: 14) { .choice($0.special.grounds.map(\.id)) },
        Column("finding", width: 60), Column("closed.on", width: 18) { _ in .day },
        Column("closed.evidence", width: 60),
      ]
    ) { $0.special.deductionPoints != nil },
    BlankList("bonus", [Column("advantage", width: 60), Column("evidence", width: 60)]) {
      $0.special.mostBonuses > 0
    },
  ]
}

extension Scheme {
  fileprivate var excludable: [String] { indicators.filter(\.isExcludable).map(\.number) }
}

extension Workbook.Check {
  /// One of the words of a type.
  static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Self {
    .choice(Word.allCases.map(\.rawValue))
  }
}
