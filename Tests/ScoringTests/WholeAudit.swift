/// An audit by the tiny scheme with every key of the format, and no problems.
let wholeAuditText = """
  format: accolade-audit/1
  scheme: tiny
  edition: "1"
  report: R-1
  kind: recertification
  purpose: 目的
  holder:
    name: {zh: 甲𠮷, en: "  A & Co.  "}
    code: 91350100M000100Y43
    registeredAddress: {zh: 乙, en: B}
    auditedAddress: {zh: 乙二, en: B2}
    sites:
      - {name: {zh: 站, en: S}, kind: fixed, address: {zh: 址, en: T}, activities: {zh: 修, en: R}}
      - {name: {zh: 点, en: P}, kind: temporary, address: {zh: 街, en: U}}
  scope: {zh: 丙, en: C}
  team:
    - {name: 丁, role: leader, registration: T-1}
    - {name: 戊, role: expert, registration: "0042"}
  visits:
    - {from: 2026-03-02, to: 2026-03-02, place: 处, kind: remote}
    - {from: 2026-03-03, to: 2026-03-04, place: 厂, kind: temporary}
  methods: {documents: 文, staff: 员, sites: 场, customers: 客}
  deviations: 偏
  uncertainty: 险
  findings:
    - {clause: "2", outcome: nonconforming, evidence: 证, samples: {of: 单, drawn: 9, failed: 1}}
    - {clause: "1.1", outcome: not-seen, evidence: 未}
    - {clause: "1.2", outcome: not-applicable, evidence: 无}
  exclusions:
    - {clause: "1.2", reason: 由}
  specialDeductions:
    - {ground: law, finding: 违, closed: {on: 2026-03-08, evidence: 改}}
    - {ground: trade, finding: 缺}
  bonus:
    - {advantage: 优, evidence: 据}
  nonconformities:
    - {number: NC-1, clause: "1", statement: 述, correctiveAction: 措, status: open}
    - number: NC-2
      clause: "2"
      statement: 述
      correctiveAction: 措
      status: closed
      closedOn: 2026-03-07
  photographs:
    - {file: photos/desk 1.jpg, caption: 台, clause: "1.1", taken: 2026-03-02}
    - {file: sign.png, caption: 牌}
  recommendation: 荐
  decision: {outcome: deferred, level: none, on: 2026-03-09, by: 会}
  certificate:
    number: C-1
    grantedOn: 2026-03-10
    validFrom: 2026-03-11
    validUntil: 2028-01-01
    version: 2
    replaces: {number: C-0, grantedOn: 2025-03-10}
    copy: {number: 3, of: 4}
  body:
    name: {zh: 子, en: D}
    address: {zh: 丑, en: E}
    mark: body-mark.v2.svg
    signatory: {name: {zh: 寅, en: F}, title: {zh: 卯, en: G}}
    query: https://example.org/q
  """
