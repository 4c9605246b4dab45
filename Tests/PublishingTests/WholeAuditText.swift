import Scoring

extension Scheme {
  /// An audit by the scheme, as YAML: every indicator judged as its method asks for.
  var auditText: String {
    let term =
      period.map { period in
        let day = period.day ?? 12
        return "period: {since: 2019-03-01, ratedOn: 2026-11-\(day < 10 ? "0" : "")\(day)}"
      } ?? ""
    return """
      format: accolade-audit/1
      scheme: \(id)
      edition: "\(edition)"
      report: "0012"
      kind: initial
      \(term)
      holder:
        name: {zh: 甲公司, en: "=Jia, \\"Ltd\\""}
        code: 91610998MA0000C38G
        registeredAddress: {zh: 某市某路 1 号, en: "1 Road"}
        sites:
          - {name: {zh: 一店, en: One}, kind: fixed, address: {zh: 一, en: "1"}}
          - name: {zh: 二店, en: Two}
            kind: temporary
            address: {zh: 二, en: "2"}
            activities: {zh: 维修, en: Repair}
      scope: {zh: 服务, en: Service}
      team: [{name: 林知远, role: leader, registration: "007"}]
      visits: [{from: 2026-09-14, to: 2026-09-16, place: 总部, kind: fixed}]
      methods: {documents: "第一行\\n第二行", staff: "-3 人未到"}
      findings:
      \(indicators.map { $0.findingText(months: period?.months ?? 0) }.joined(separator: "\n"))
      recommendation: 推荐
      body:
        name: {zh: 某机构, en: A Body}
        address: {zh: 某地, en: Somewhere}
        signatory: {name: {zh: 沈砚秋, en: Shen Yanqiu}, title: {zh: 主任, en: Director}}

      """
  }
}

extension Indicator {
  fileprivate func findingText(months: Int) -> String {
    """
      - clause: "\(number)"
        evidence: '见 "记录", 第 3 页; ''完'''
        \(method.observationText(months: months))
    """
  }
}

extension Method {
  fileprivate func observationText(months: Int) -> String {
    switch self {
    case .qualitative: return "outcome: conforming"
    case .sampled:
      return "outcome: nonconforming\n    samples: {of: 服务记录, drawn: 12, failed: 1}"
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      let value = measure.least.map(\.description) ?? "1"
      switch measure.origin {
      case .tenure: return ""
      case .value: return "value: \(value)"
      case .monthlyAverage, .monthlySum:
        return "values: [\(Array(repeating: value, count: months).joined(separator: ", "))]"
      }
    case .rated(let ratings, let raters):
      let id = ratings[ratings.count - 1].id
      guard let raters else { return "rating: \"\(id)\"" }
      return "ratings: ["
        + (1...raters.least).map { "{by: 评分人\($0), rating: \"\(id)\"}" }.joined(separator: ", ")
        + "]"
    case .checklist(let items):
      let met = items.dropLast().map { "\"\($0.id)\"" }.joined(separator: ", ")
      return "met: [\(met)]\n    unmet: [\"\(items[items.count - 1].id)\"]"
    }
  }
}
