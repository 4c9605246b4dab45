public import Diagnostics
public import Reading
public import Scoring

/// A score sheet to be filled in: what an audit by a scheme has to say, and room for it.
///
/// Filled in, it is an audit file: the ids in its headers and keys are those of the YAML, whatever
/// the language of the labels beside them.
public struct Blank: Sendable {
  /// The scheme, in the language of the sheet.
  public let scheme: Scheme
  let wording: Wording

  /// The score sheet for a spreadsheet program.
  public var workbook: Workbook {
    let lists = BlankList.all.filter { $0.isAsked(scheme) }
    return Workbook(
      [keys, findings] + lists.map { sheet($0.id, columns: columns(of: $0)) },
      end: BlankLabel.headed(Workbook.end, by: wording.label(Workbook.end)))
  }

  /// A list with a row for each holder, whose audits have everything else in common.
  ///
  /// A column stands for its value in every row, so there are only those that differ between
  /// holders.
  public var list: Workbook.Sheet {
    let keys = BlankKey.all.filter { $0.isListed && $0.isAsked(scheme) }
    return Workbook.Sheet(
      wording.label(BlankKey.list.id),
      columns: keys.map { key in
        Workbook.Column(
          BlankLabel.headed(key.path, by: wording.label(key.path)), width: 24,
          check: key.check(scheme))
      })
  }

  var indicators: [Indicator] { scheme.indicators }

  /// The values that stand once, one a row.
  private var keys: Workbook.Sheet {
    let keys = BlankKey.all.filter { $0.isAsked(scheme) }
    let checks = keys.enumerated().compactMap { row, key in
      key.check(scheme).map { Workbook.CheckedCell(row: row, column: 3, check: $0) }
    }
    let rows = keys.map { key in
      [key.path, wording.label(key.path), key.isRequired ? "●" : "", key.value(scheme)]
    }
    return sheet(BlankKey.list.id, columns: columns(of: BlankKey.list), rows: rows, checks: checks)
  }

  func sheet(
    _ id: String, columns: [Workbook.Column], rows: [[String]] = [],
    checks: [Workbook.CheckedCell] = []
  ) -> Workbook.Sheet {
    Workbook.Sheet(
      BlankLabel.headed(id, by: wording.label(id)), columns: columns, rows: rows, checks: checks)
  }

  func columns(of list: BlankList) -> [Workbook.Column] {
    list.columns.map { header($0.id, of: list.id, width: $0.width, check: $0.check(scheme)) }
  }

  /// A column with its label; one with its id in brackets is guidance.
  func header(
    _ id: String, of sheet: String, width: Int, check: Workbook.Check? = nil
  ) -> Workbook.Column {
    Workbook.Column(
      BlankLabel.headed(id, by: wording.label("\(sheet).\(id)")), width: width,
      isGuidance: id.hasPrefix("("), check: check)
  }
}

extension Press {
  /// The score sheet for audits by a scheme, in the language of the press; `nil` after an error.
  public func blank(of scheme: Scheme, into problems: inout Problems) -> Blank? {
    wording(language, into: &problems)
      .map { Blank(scheme: translated(scheme, into: &problems), wording: $0) }
  }
}
