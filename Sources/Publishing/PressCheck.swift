public import Diagnostics
internal import Documents
internal import Scoring

extension Press {
  /// Loads every template, the theme and the design of certificates, and reports what is wrong
  /// with any of them.
  public func checkTemplates(into problems: inout Problems) {
    _ = template("report.md", into: &problems)
    _ = template("summary.md", into: &problems)
    _ = template("comparison.md", FieldSet<Comparison>.comparison.catalogue, into: &problems)
    _ = theme(into: &problems)
    _ = design(into: &problems)
  }
}
