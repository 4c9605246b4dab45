internal import Reading
internal import Scoring

extension Blank {
  /// One row for each indicator, and the columns that the methods of the scheme ask for.
  var findings: Workbook.Sheet {
    let columns = self.columns
    var checks: [Workbook.CheckedCell] = []
    let rows = indicators.enumerated().map { row, indicator in
      columns.enumerated().map { index, column in
        if let check = column.check?(indicator) {
          checks.append(Workbook.CheckedCell(row: row, column: index, check: check))
        }
        return column.text?(indicator) ?? ""
      }
    }
    return Workbook.Sheet(
      "评分 findings", columns: columns.map(\.column), rows: rows, checks: checks)
  }

  /// A column, what it shows for an indicator, and what may be typed there.
  private struct FindingColumn {
    var column: Workbook.Column
    var text: ((Indicator) -> String)?
    var check: ((Indicator) -> Workbook.Check?)?

    static func shown(
      _ header: String, width: Int, _ text: @escaping (Indicator) -> String
    ) -> FindingColumn {
      FindingColumn(column: .init(header, width: width, isGuidance: true), text: text)
    }

    static func filled(
      _ header: String, width: Int, _ check: ((Indicator) -> Workbook.Check?)? = nil
    ) -> FindingColumn {
      FindingColumn(column: .init(header, width: width), check: check)
    }
  }

  private var columns: [FindingColumn] {
    let outcomes = Workbook.Check.choice(Finding.Outcome.allCases.map(\.rawValue))
    return [
      FindingColumn(column: .init("条款 clause", width: 11), text: \.number),
      .shown("标题 (title)", width: 22) { "\($0.name.zh)\n\($0.name.en)" },
      .shown("要求 (requirement)", width: 44) { $0.requirement.zh },
      .shown("方法 (method)", width: 14) { $0.method.inChinese },
      .shown("分值 (points)", width: 10) { $0.points?.description ?? "" },
      .filled("结果 outcome", width: 17) { _ in outcomes },
    ] + sampleColumns + measureColumns + ratingColumns + itemColumns
      + [.filled("证据 evidence", width: 60)]
  }

  private var sampleColumns: [FindingColumn] {
    guard uses([.sampled]) else { return [] }
    func check(_ counts: ClosedRange<Int>) -> (Indicator) -> Workbook.Check? {
      let check = Workbook.Check.number(
        from: "\(counts.lowerBound)", to: "\(counts.upperBound)", isWhole: true)
      return { $0.method == .sampled ? check : nil }
    }
    return [
      .filled("样本 samples.of", width: 18),
      .filled("抽样数 samples.drawn", width: 15, check(Finding.Samples.drawnCounts)),
      .filled("不合格数 samples.failed", width: 15, check(Finding.Samples.failedCounts)),
    ]
  }

  private var measureColumns: [FindingColumn] {
    let measures = indicators.compactMap(\.method.measure)
    guard !measures.isEmpty else { return [] }
    var columns = [FindingColumn.shown("单位 (unit)", width: 12) { $0.method.measure?.unit.zh ?? "" }]
    if measures.contains(where: { $0.origin == .value }) {
      columns.append(
        .filled("数值 value", width: 12) { indicator in
          indicator.method.measure.flatMap { $0.origin == .value ? $0.check : nil }
        })
    }
    if measures.contains(where: { [.monthlySum, .monthlyAverage].contains($0.origin) }) {
      columns.append(.filled("各月数值，自最早月起，用分号隔开 values[]", width: 40))
    }
    return columns
  }

  private var ratingColumns: [FindingColumn] {
    var columns: [FindingColumn] = []
    var single = false
    var raters = 0
    for case .rated(_, let several) in indicators.map(\.method) {
      if let several { raters = max(raters, several.least) } else { single = true }
    }
    guard single || raters > 0 else { return [] }
    columns.append(.shown("等级 (ratings)", width: 20) { $0.method.ratingsInChinese })
    func check(_ indicator: Indicator) -> Workbook.Check? {
      if case .rated(let ratings, _) = indicator.method { .choice(ratings.map(\.id)) } else { nil }
    }
    if single { columns.append(.filled("评分 rating", width: 12, check)) }
    // Two more than needed, for raters who join.
    for number in raters == 0 ? 0..<0 : 1..<raters + 3 {
      columns.append(.filled("评分人\(number) ratings[\(number)].by", width: 16))
      columns.append(.filled("评分\(number) ratings[\(number)].rating", width: 16, check))
    }
    return columns
  }

  private var itemColumns: [FindingColumn] {
    guard uses([.checklist]) else { return [] }
    return [
      .shown("检查项 (items)", width: 40) { $0.method.itemsInChinese },
      .filled("做到的项，用分号隔开 met[]", width: 22),
      .filled("未做到的项，用分号隔开 unmet[]", width: 22),
    ]
  }

  private func uses(_ kinds: [Method.Kind]) -> Bool {
    indicators.contains { kinds.contains($0.method.kind) }
  }
}

extension Measure {
  /// What can be observed, and what a reader of the sheet would take.
  fileprivate var check: Workbook.Check {
    .number(
      from: (least ?? .zero).description, to: most?.description, isWhole: isWhole)
  }
}

extension Method {
  /// How the indicator is judged, for whoever fills in its row.
  fileprivate var inChinese: String {
    switch self {
    case .qualitative: "定性"
    case .sampled: "抽样"
    case .banded: "分档"
    case .linear: "按数值"
    case .target: "达标"
    case .rated(_, let raters): raters == nil ? "评分" : "多人评分"
    case .checklist: "检查单"
    }
  }

  /// The ratings with their names, a line each.
  fileprivate var ratingsInChinese: String {
    guard case .rated(let ratings, _) = self else { return "" }
    return ratings.map { "\($0.id) \($0.name.zh)" }.joined(separator: "\n")
  }

  /// The items with their texts, a line each.
  fileprivate var itemsInChinese: String {
    guard case .checklist(let items) = self else { return "" }
    return items.map { "\($0.id) \($0.text.zh)" }.joined(separator: "\n")
  }
}
