import Diagnostics
import Documents
import Drawing
import Foundation
import Reading
import TestSupport

@testable import Typesetting

/// An invented certificate, its fields and the shipped design.
enum CertificateSample {
  static let catalogue = Catalogue(
    texts.map { .text($0.name, "") } + optionalTexts.map { .optional($0.name, "") }
      + [.optional("sites.count", ""), .pictures("accreditation.marks", "")]
      + absent.map { .optional($0, "") }
      + [.flag("draft", ""), .list("sites", "", siteFields)])

  /// A five-star certificate with every optional field; `changes` replace values, `nil` makes a
  /// field absent.
  static func fields(
    _ changes: [String: String?] = [:], sites: [Fields] = [], isDraft: Bool = false
  ) -> Fields {
    var fields = Fields()
    for (name, value) in texts + optionalTexts {
      let value: String? = changes[name] ?? value
      fields[name] = value.map(Fields.Value.text) ?? .absent
    }
    for name in absent + ["accreditation.marks"] { fields[name] = .absent }
    fields["draft"] = .flag(isDraft)
    fields["sites"] = .list(sites)
    fields["sites.count"] = sites.isEmpty ? .absent : .text(String(sites.count))
    return fields
  }

  /// The values that a certificate must show, in the order of the sample; without the fields whose
  /// names end in `suffix` if it leaves a language out.
  static func shown(_ fields: Fields, without suffix: String? = nil) -> [String] {
    (texts + optionalTexts).map(\.name).filter { !unwritten.contains($0) }
      .filter { name in suffix.map { !name.hasSuffix($0) } ?? true }
      .compactMap { if case .text(let text)? = fields[$0] { text } else { nil } }
      .filter { $0 != "2011" }
  }

  /// What a certificate shows otherwise than as its text.
  private static let unwritten: Set = [
    "level.stars", "body.mark", "certificate.code", "evaluation.digest",
  ]

  static let texts: [(name: String, value: String)] = [
    ("holder.name.zh", "上海澄星智能家居股份有限公司"),
    ("holder.name.en", "Shanghai Chengxing Smart Home Co., Ltd."),
    ("holder.code", "91310998MA0000C38G"),
    ("holder.registeredAddress.zh", "上海市浦东新区碧波路 9690 号 8 幢 301 室"),
    (
      "holder.registeredAddress.en",
      "Room 301, Building 8, 9690 Bibo Road, Pudong, Shanghai, China"
    ),
    ("scope.zh", "智能门锁、可视对讲与家庭安防产品销售的售后服务（安装、维修、技术支持、退换、投诉处理）"),
    (
      "scope.en",
      "After-sales service for smart door locks, video intercoms and home security products sold "
        + "(installation, repair, technical support, returns and exchanges, complaint handling)"
    ),
    ("scheme.name.zh", "商品售后服务评价体系"),
    ("scheme.name.en", "Evaluation system for after-sales service of commodities"),
    ("scheme.standard.zh", "GB/T 27922-2011"), ("scheme.standard.en", "GB/T 27922-2011"),
    ("scheme.edition", "2011"),
    ("evaluation.digest", String(repeating: "5a", count: 32)),
    ("level.name.zh", "五星级"),
    ("level.name.en", "Five-star"),
    ("certificate.title.zh", "售后服务认证证书"),
    ("certificate.title.en", "After-Sales Service Certificate"),
    (
      "certificate.statement.zh",
      "其商品售后服务经审核评价，符合 GB/T 27922-2011《商品售后服务评价体系》的要求，认证等级为"
    ),
    (
      "certificate.statement.en",
      "has been audited and conforms to GB/T 27922-2011, Evaluation system for after-sales service "
        + "of commodities, and is rated"
    ),
    ("certificate.version", "1"),
    ("certificate.number", "HH-ASC-2026-00142"),
    ("certificate.grantedOn.zh", "2026年10月28日"),
    ("certificate.grantedOn.en", "28 October 2026"),
    ("certificate.validUntil.zh", "2029年10月27日"),
    ("certificate.validUntil.en", "27 October 2029"),
    ("body.name.zh", "华衡服务认证（上海）有限公司"),
    ("body.name.en", "Huaheng Service Certification (Shanghai) Co., Ltd."),
    ("body.address.zh", "上海市徐汇区漕溪北路 9088 号 1205 室"),
    ("body.address.en", "Room 1205, 9088 North Caoxi Road, Xuhui District, Shanghai, China"),
    ("body.signatory.name.zh", "周明远"),
    ("body.signatory.name.en", "Zhou Mingyuan"),
    ("body.signatory.title.zh", "总经理"),
    ("body.signatory.title.en", "General Manager"),
  ]

  /// What an ordinary certificate has not.
  static let absent =
    ["certificate.main", "certificate.replaces.number", "certificate.copy.number"]
    + ["certificate.copy.of", "checking.address"]
    + [
      "certificate.replaces.grantedOn", "certificate.validFrom", "site.name", "site.address",
      "site.activities", "accreditation",
    ].flatMap { ["\($0).zh", "\($0).en"] }

  static let optionalTexts: [(name: String, value: String)] = [
    ("holder.auditedAddress.zh", "上海市嘉定区曹安公路 94801 号"),
    ("holder.auditedAddress.en", "94801 Cao'an Highway, Jiading District, Shanghai, China"),
    ("level.stars", "5"),
    (
      "certificate.code",
      "ACCOLADE1*HH-ASC-2026-00142*20261028*20291027*上海澄星智能家居股份有限公司*五星级"
    ),
    ("certificate.surveillance.zh", "获证组织须每年接受监督审核并合格，本证书方继续有效。"),
    (
      "certificate.surveillance.en",
      "This certificate remains valid only while each yearly surveillance audit is passed."
    ),
    ("checking.zh", "证书状态可在机构网站查询。"),
    ("checking.en", "The status can be checked at www.example.com/verify."),
    ("body.mark", "mark"),
    ("unconfirmed.zh", "本次评价所用的部分条款分值尚未与标准文本核对。"),
    ("unconfirmed.en", "Some of the points used are not yet confirmed against the standard."),
  ]

  /// A site; `activities` may be absent.
  static func site(
    _ number: Int, zh: String = "客户服务中心", en: String = "Customer Service Centre",
    activities: String? = nil
  ) -> Fields {
    var site = Fields()
    site["number"] = .text(String(number))
    site["name.zh"] = .text(zh)
    site["name.en"] = .text(en)
    site["kind.zh"] = .text("固定场所")
    site["kind.en"] = .text("Fixed")
    site["address.zh"] = .text("上海市嘉定区曹安公路 \(number) 号")
    site["address.en"] = .text("\(number) Cao'an Highway, Jiading, Shanghai")
    site["activities.zh"] = activities.map(Fields.Value.text) ?? .absent
    site["activities.en"] = activities.map { .text("\($0) (en)") } ?? .absent
    return site
  }

  private static let siteFields: [Catalogue.Field] =
    ["number", "name.zh", "name.en", "kind.zh", "kind.en", "address.zh", "address.en"]
    .map { .text($0, "") } + ["activities.zh", "activities.en"].map { .optional($0, "") }

  /// The shipped designs, and the sizes that each of them has.
  static let designs = ["classic", "modern", "plain"]
  static let sizes = ["a4-landscape", "a4-portrait", "a3-landscape", "10-inch"]

  static func fonts() throws -> FontLibrary {
    try FontLibrary(folder: packageRoot.appending(path: "Assets/Fonts").path)
  }

  /// The shipped artworks under their own names, and a mark.
  static func pictures() throws -> PictureLibrary {
    let library = PictureLibrary()
    func add(_ id: String, _ path: String) throws {
      try library.add(id: id, svg: Array(Data(contentsOf: packageRoot.appending(path: path))))
    }
    for design in designs {
      for name in sizes.flatMap({ ["\(design)-\($0).svg", "\(design)-annex-\($0).svg"] }) {
        try add(name, "Assets/Artwork/\(name)")
      }
    }
    try add("mark", "Examples/mark.svg")
    return library
  }

  /// The design of a source over the artworks of `pictures`; its annex is one of `annexes`.
  static func design(
    _ source: Source, annexes: [Source] = [], size: String? = nil, _ pictures: PictureLibrary,
    into problems: inout Problems
  ) -> CertificateDesign? {
    guard let node = Node.read(source, into: &problems) else { return nil }
    return CertificateDesign.read(
      node, size: size, catalogue: catalogue,
      artwork: { name, _, _ in
        pictures.size(of: name).map {
          CertificateDesign.Artwork(
            picture: name, size: $0, rectangles: pictures.rectangles(of: name))
        }
      },
      design: { name, _, problems in
        annexes.first { $0.path == name }.flatMap { Node.read($0, into: &problems) }
      }, into: &problems)
  }

  static func shippedDesign(
    _ pictures: PictureLibrary, named name: String = "classic", size: String? = nil
  ) throws -> CertificateDesign {
    func source(_ name: String) throws -> Source {
      let file = packageRoot.appending(path: "Templates/certificates/\(name)")
      return Source(path: name, text: try String(contentsOf: file, encoding: .utf8))
    }
    var problems = Problems()
    let design = try design(
      source("\(name).yaml"), annexes: [source("\(name)-annex.yaml")], size: size, pictures,
      into: &problems)
    guard let design else { throw problems }
    return design
  }
}
