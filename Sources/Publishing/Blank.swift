public import Reading
public import Scoring

/// A score sheet to be filled in: what an audit by a scheme has to say, and room for it.
///
/// Filled in, it is an audit file: the ids in its headers and keys are those of the YAML.
public struct Blank: Hashable, Sendable {
  /// The scheme.
  public let scheme: Scheme

  /// A score sheet for an audit by `scheme`.
  public init(of scheme: Scheme) { self.scheme = scheme }

  /// The score sheet for a spreadsheet program.
  public var workbook: Workbook {
    var sheets = [keys, findings] + BlankList.all
    if indicators.contains(where: \.isExcludable) { sheets.append(exclusions) }
    if scheme.special.deductionPoints != nil { sheets.append(specialDeductions) }
    if scheme.special.mostBonuses > 0 { sheets.append(BlankList.bonus) }
    return Workbook(sheets)
  }

  var indicators: [Indicator] { scheme.indicators }

  /// The values that stand once, one a row.
  private var keys: Workbook.Sheet {
    let entries = BlankKey.all(for: scheme)
    let checks = entries.enumerated().compactMap { row, entry in
      entry.check.map { Workbook.CheckedCell(row: row, column: 3, check: $0) }
    }
    return Workbook.Sheet(
      "审核 audit",
      columns: [
        .init("键 key", width: 28), .init("说明 (label)", width: 44, isGuidance: true),
        .init("必填 (required)", width: 17, isGuidance: true), .init("值 value", width: 70),
      ],
      rows: entries.map { [$0.key, $0.label, $0.isRequired ? "●" : "", $0.value] },
      checks: checks)
  }

  private var exclusions: Workbook.Sheet {
    let clauses = indicators.filter(\.isExcludable).map(\.number)
    return Workbook.Sheet(
      "删减 exclusions",
      columns: [
        .init("条款 clause", width: 12, check: .choice(clauses)), .init("理由 reason", width: 70),
      ])
  }

  private var specialDeductions: Workbook.Sheet {
    let grounds = scheme.special.grounds
    return Workbook.Sheet(
      "特别扣分 specialDeductions",
      columns: [
        .init("依据 ground", width: 14, check: .choice(grounds.map(\.id))),
        .init("事实 finding", width: 60), .init("关闭日期 closed.on", width: 18, check: .day),
        .init("关闭证据 closed.evidence", width: 60),
      ])
  }
}

/// A sheet for a list that every audit may have.
enum BlankList {
  static let bonus = Workbook.Sheet(
    "特别加分 bonus", columns: [.init("优势 advantage", width: 60), .init("证据 evidence", width: 60)])

  static let all = [
    Workbook.Sheet(
      "审查组 team",
      columns: [
        .init("姓名 name", width: 16),
        .init("角色 role", width: 12, check: .choice(Member.Role.allCases.map(\.rawValue))),
        .init("注册号 registration", width: 28),
      ]),
    Workbook.Sheet(
      "现场 visits",
      columns: [
        .init("首日 from", width: 14, check: .day), .init("末日 to", width: 14, check: .day),
        .init("地点 place", width: 50),
        .init("类型 kind", width: 12, check: .choice(Visit.Kind.allCases.map(\.rawValue))),
      ]),
    Workbook.Sheet(
      "场所 holder.sites",
      columns: [
        .init("名称 name.zh", width: 28), .init("Name name.en", width: 28),
        .init("类型 kind", width: 12, check: .choice(Holder.Site.Kind.allCases.map(\.rawValue))),
        .init("地址 address.zh", width: 40), .init("Address address.en", width: 40),
        .init("活动 activities.zh", width: 40), .init("Activities activities.en", width: 40),
      ]),
    Workbook.Sheet(
      "不符合 nonconformities",
      columns: [
        .init("编号 number", width: 12), .init("条款 clause", width: 12),
        .init("事实 statement", width: 50), .init("纠正措施 correctiveAction", width: 50),
        .init(
          "状态 status", width: 12, check: .choice(Nonconformity.Status.allCases.map(\.rawValue))),
        .init("关闭日期 closedOn", width: 18, check: .day),
      ]),
    Workbook.Sheet(
      "照片 photographs",
      columns: [
        .init("文件 file", width: 28), .init("说明 caption", width: 50),
        .init("条款 clause", width: 12), .init("拍摄日期 taken", width: 18, check: .day),
      ]),
  ]
}
