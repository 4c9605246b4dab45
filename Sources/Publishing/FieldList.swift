internal import Diagnostics
internal import Documents
internal import Scoring

/// The fields that templates and certificate designs may name, as a document for their authors.
enum FieldList {
  /// The list, with the words of `press`'s language; `nil` after an error.
  static func markdown(of press: Press, into problems: inout Problems) -> String? {
    guard let wording = press.wording(press.language, into: &problems),
      let granting = press.certificateFields(into: &problems)
    else { return nil }
    let report = section("report.md, summary.md", FieldSet<Subject>.report(in: wording).catalogue)
    let comparison = section(
      "comparison.md", FieldSet<Comparison>.comparison(in: wording).catalogue)
    let frame = section("page.html", HTMLFrame.catalogue)
    let certificate = section("certificates/*.yaml", granting.catalogue)
    return Document(
      [heading(1, "Fields")] + introduction + report + comparison + frame
        + certificate
    )
    .markdown
  }

  private static var introduction: [Block<Never>] {
    [
      ("{{name}}", "prints a field."),
      (
        "{{#name}} … {{/name}}",
        "is kept where there is a value, and repeated for each element of a list, whose own "
          + "fields count inside."
      ),
      ("{{^name}} … {{/name}}", "is kept where there is none."),
    ].map { .paragraph([.code($0), .text(" " + $1)]) }
  }

  private static func heading(_ level: Int, _ words: String) -> Block<Never> {
    .heading(level: level, [.text(words)])
  }

  private static func section(_ files: String, _ catalogue: Catalogue) -> [Block<Never>] {
    let header = ["field", "kind", "meaning"].map { [Inline<Never>.text($0)] }
    return [
      heading(2, files),
      .table(
        Table(
          alignments: header.map { _ in .natural }, header: header,
          rows: rows(catalogue.fields, within: ""))),
    ]
  }

  private static func rows(
    _ fields: [Catalogue.Field], within list: String
  ) -> [Table<Never>.Row] {
    fields.flatMap { field -> [Table<Never>.Row] in
      let own = Table<Never>.Row.cells(
        [[.code(list + field.name)], [.text(field.kind.word)], [.text(field.meaning)]])
      guard case .list(let elements) = field.kind else { return [own] }
      return [own] + rows(elements.fields, within: "\(list)\(field.name) › ")
    }
  }
}

extension Catalogue.Kind {
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .optionalText: "text, may be absent"
    case .flag: "yes or no"
    case .list: "list"
    case .chart: "chart, may be absent"
    case .pictures: "pictures, may be absent"
    }
  }
}
