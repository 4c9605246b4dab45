import Scoring

extension Scheme {
  /// An audit by this scheme in which everything is met, as YAML.
  var conformingAudit: String {
    let findings = indicators.map {
      "  - {clause: \"\($0.number)\", \($0.bestObservation)evidence: 查阅记录并现场观察，符合要求。}"
    }
    let period =
      period.map { "period: {since: 2020-01-01, ratedOn: 2026-10-\($0.day ?? 12)}\n" } ?? ""
    return """
      format: accolade-audit/1
      scheme: \(id)
      edition: "\(edition)"
      report: PJ-2026-001
      kind: initial
      \(period)holder:
        name: {zh: 青禾服务有限公司, en: "Qinghe Service Co., Ltd."}
        code: 91350100M000100Y43
        registeredAddress: {zh: 福州市鼓楼区河滨路 8 号, en: "8 Hebin Road, Gulou District, Fuzhou"}
      scope: {zh: 日常客户服务, en: Everyday customer service}
      team: [{name: 陈立, role: leader, registration: SC-0001}]
      visits: [{from: 2026-10-08, to: 2026-10-09, place: 福州市鼓楼区河滨路 8 号, kind: fixed}]
      methods: {documents: 查阅制度和记录。, staff: 询问 6 名员工。}
      findings:
      \(findings.joined(separator: "\n"))
      recommendation: 建议予以认可。
      body:
        name: {zh: 明评认证中心, en: Mingping Certification Centre}
        address: {zh: 厦门市思明区湖滨路 2 号, en: "2 Hubin Road, Siming District, Xiamen"}
        signatory: {name: {zh: 林远, en: Lin Yuan}, title: {zh: 主任, en: Director}}

      """
  }
}

extension Indicator {
  /// What wins all points, or many where there is no limit.
  fileprivate var bestObservation: String {
    switch method {
    case .qualitative, .sampled: "outcome: conforming, "
    case .banded(_, let bands):
      "value: \(bands.max { $0.points < $1.points }?.interval.inside ?? "1"), "
    case .linear(let measure, let rate):
      switch measure.origin {
      case .value:
        rate.perUnit < .zero ? "value: 0, " : "value: \(measure.most?.description ?? "60"), "
      case .monthlyAverage, .monthlySum:
        "values: [\(Array(repeating: "60", count: 12).joined(separator: ", "))], "
      case .tenure: ""
      }
    case .target(_, let interval): "value: \(interval.inside), "
    case .rated(let ratings, let raters):
      if let raters {
        "ratings: [\((1...raters.least).map { "{by: 评分人 \($0), rating: \"\(ratings[0].id)\"}" }.joined(separator: ", "))], "
      } else {
        "rating: \"\(ratings[0].id)\", "
      }
    case .checklist(let items): "met: [\(items.map(\.id).joined(separator: ", "))], unmet: [], "
    }
  }
}

extension Interval {
  /// A value that lies in it.
  fileprivate var inside: String {
    let one = Fraction(1)
    let values = [
      lower?.value, upper?.value, lower.map { $0.value + one }, upper.map { $0.value - one },
    ].compactMap(\.self)
    return values.first { contains($0) }?.description ?? "0"
  }
}
