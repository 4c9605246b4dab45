public import Diagnostics
internal import Documents
internal import Scoring

extension House {
  /// Loads every template in every language, the theme and the designs of certificates in every
  /// size, and reports what is wrong with any of them.
  public func checkTemplates(into problems: inout Problems) {
    for language in Language.allCases {
      let press = Press(house: self, language: language)
      _ = press.template("report.md", into: &problems)
      _ = press.template("summary.md", into: &problems)
      if let wording = press.wording(language, into: &problems) {
        let fields = FieldSet<Comparison>.comparison(in: wording)
        _ = press.template("comparison.md", fields.catalogue, into: &problems)
      }
      _ = press.frame(into: &problems)
      _ = press.theme(into: &problems)
    }
    let check = DesignCheck(house: self, reportsUnused: false)
    for path in designs { check.checkDesign(at: path, into: &problems) }
  }
}
