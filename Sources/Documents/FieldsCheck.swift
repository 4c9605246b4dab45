public import Diagnostics

extension Catalogue {
  /// Holds `fields` against the catalogue: every name, no other, and every value of its kind.
  ///
  /// For the tests of whoever makes the fields; filling reports only the holes that are used.
  public func check(_ fields: Fields) -> Problems {
    var problems = Problems()
    check(fields, prefix: "", into: &problems)
    return problems
  }

  private func check(_ values: Fields, prefix: String, into problems: inout Problems) {
    for field in fields {
      let name = prefix + field.name
      switch (field.kind, values[field.name]) {
      case (_, nil):
        problems.report(.missingValue(name, at: nil))
      case (.text, .text?), (.optionalText, .text?), (.optionalText, .absent?), (.flag, .flag?),
        (.chart, .chart?), (.chart, .absent?), (.pictures, .pictures?), (.pictures, .absent?):
        break
      case (.list(let catalogue), .list(let elements)?):
        for (index, element) in elements.enumerated() {
          catalogue.check(element, prefix: "\(name)[\(index + 1)].", into: &problems)
        }
      case (_, _?):
        problems.report(.wrongValue(name, at: nil))
      }
    }
    for name in values.names where self[name] == nil {
      problems.report(.unknownValue(prefix + name, NearMiss.of(name, among: fields.map(\.name))))
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownValue(_ name: String, _ near: [String]) -> Diagnostic {
    Diagnostic(
      "UnknownValue", "there is a value for '\(name)', which is no field of the catalogue",
      fix: near.first.map { "name it '\($0)'" } ?? "delete it, or add the field to the catalogue")
  }
}
