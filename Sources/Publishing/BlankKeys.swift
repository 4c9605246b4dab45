internal import Reading
internal import Scoring

/// A value that stands once in an audit, as a score sheet asks for it.
struct BlankKey {
  /// The path in the audit file.
  var key: String
  /// What it is.
  var label: String
  var isRequired: Bool
  /// What is given already.
  var value = ""
  var check: Workbook.Check?

  private init(
    _ key: String, _ label: String, isRequired: Bool = false, value: String = "",
    check: Workbook.Check? = nil
  ) {
    self.key = key
    self.label = label
    self.isRequired = isRequired
    self.value = value
    self.check = check
  }

  /// A text in both languages of the house.
  private static func pair(
    _ key: String, _ label: String, isRequired: Bool = true
  ) -> [BlankKey] {
    [
      BlankKey("\(key).zh", label + "（中文）", isRequired: isRequired),
      BlankKey("\(key).en", label + "（英文）", isRequired: isRequired),
    ]
  }

  private static func words<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type
  ) -> Workbook.Check {
    .choice(Word.allCases.map(\.rawValue))
  }

  /// All keys of an audit by a scheme, in the order an auditor meets them.
  static func all(for scheme: Scheme) -> [BlankKey] {
    head(of: scheme) + holder + work + conclusion(of: scheme) + body
  }

  private static func head(of scheme: Scheme) -> [BlankKey] {
    let period = [
      BlankKey("period.since", "入网或加入日期", isRequired: true, check: .day),
      BlankKey("period.ratedOn", "评定日期", isRequired: true, check: .day),
    ]
    return [
      BlankKey("format", "文件格式，勿改", isRequired: true, value: Audit.format),
      BlankKey("scheme", "评价标准，勿改", isRequired: true, value: scheme.id),
      BlankKey("edition", "标准版本，勿改", value: scheme.edition),
      BlankKey("report", "报告编号", isRequired: true),
      BlankKey("kind", "审核类型", isRequired: true, check: words(Audit.Kind.self)),
      BlankKey("purpose", "审核目的"),
    ] + (scheme.period == nil ? [] : period)
  }

  private static let holder =
    pair("holder.name", "受审核方名称")
    + [BlankKey("holder.code", "统一社会信用代码", isRequired: true)]
    + pair("holder.registeredAddress", "注册地址")
    + pair("holder.auditedAddress", "审核地址，与注册地址不同时填写", isRequired: false)
    + pair("scope", "认证范围")

  private static let work = [
    BlankKey("methods.documents", "文件审查情况（四种方法至少填一种）"),
    BlankKey("methods.staff", "人员访谈情况"),
    BlankKey("methods.sites", "现场观察情况"),
    BlankKey("methods.customers", "顾客走访情况"),
    BlankKey("deviations", "与审核计划的偏离"),
    BlankKey("uncertainty", "结论的风险与不确定性"),
  ]

  private static func conclusion(of scheme: Scheme) -> [BlankKey] {
    [
      BlankKey("recommendation", "审查组推荐意见", isRequired: true),
      BlankKey("decision.outcome", "认证决定，未作决定时留空", check: words(Decision.Outcome.self)),
      BlankKey(
        "decision.level", "决定的级别", check: .choice(scheme.levels.map(\.id) + ["none"])),
      BlankKey("decision.on", "决定日期", check: .day),
      BlankKey("decision.by", "决定机构"),
      BlankKey("certificate.number", "证书编号，不发证时留空"),
      BlankKey("certificate.grantedOn", "发证日期", check: .day),
      BlankKey("certificate.validUntil", "有效期至，留空为三年", check: .day),
    ]
  }

  private static let body =
    pair("body.name", "认证机构名称") + pair("body.address", "认证机构地址")
    + [BlankKey("body.mark", "机构标志的文件名（SVG、PNG 或 JPEG）")]
    + pair("body.signatory.name", "签发人姓名") + pair("body.signatory.title", "签发人职务")
    + [BlankKey("body.query", "证书查询方式")]
}
