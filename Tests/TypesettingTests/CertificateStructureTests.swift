import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// What the marks of a certificate are, for every shipped design.
@Suite struct CertificateStructureTests {
  private func certificate(
    _ design: CertificateDesign, _ fields: Fields, _ pictures: PictureLibrary,
    _ languages: [CertificateLanguage] = CertificateLanguage.allCases
  ) throws -> CertificatePages {
    var problems = Problems()
    let layout = CertificateLayout(
      design, fonts: try CertificateSample.fonts(), pictures: pictures, languages: languages,
      words: ["level.stars": ["五颗星"], "body.mark": ["机构标志"]])
    let certificate = layout.certificate(fields, origin: { _ in nil }, into: &problems)
    #expect(problems.printed == "")
    return try #require(certificate)
  }

  @Test(
    arguments: CertificateSample.designs,
    [[.chinese], [.english], [.chinese, .english]] as [[CertificateLanguage]])
  func readsEveryDesignInItsOrder(name: String, languages: [CertificateLanguage]) throws {
    let pictures = try CertificateSample.pictures()
    for size in CertificateSample.sizes {
      let design = try CertificateSample.shippedDesign(pictures, named: name, size: size)
      let fields = CertificateSample.fields(sites: (1...3).map { CertificateSample.site($0) })
      let certificate = try certificate(design, fields, pictures, languages)
      let tagged = TaggedPages(certificate.pages, certificate.structure)
      expectSound(tagged)

      let annex = try #require(design.annex)
      var wanted = ""
      for (page, design) in zip(certificate.pages, [design.front, annex]) {
        let texts = try page.texts(in: design)
        for filling in design.fillings {
          switch filling.content {
          case .texts: wanted += texts[filling.slot.name] ?? ""
          case .stars: wanted += "[五颗星]"
          case .code:
            if case .text(let code)? = fields["certificate.code"] { wanted += "[\(code)]" }
          case .picture(field: "body.mark", _): wanted += "[机构标志]"
          case .picture, .rows, .micro, .rosette: break
          }
        }
      }
      // The rows of the annex and what stands below them are looked at for themselves.
      let content = tagged.structure[Structure.root].children
      let table = try #require(tagged.elements { $0 == .table }.first)
      let rows = tagged.structure[table].children
      #expect(rows.count == 4)
      let index = try #require(content.firstIndex(of: table))
      let end = tagged.text(of: content[index + 1])
      #expect(end.contains(languages == [.english] ? "End of list" : "以下空白"))
      let list = (rows.dropFirst().map { tagged.text(of: $0) }.joined() + end).unspaced
      #expect(tagged.text.unspaced.replacing(list, with: "") == wanted.unspaced)
      for (site, row) in zip(1...3, rows.dropFirst()) {
        #expect(tagged.text(of: row).hasPrefix("\(site)\n"))
      }
      let headings = tagged.elements { if case .heading = $0 { true } else { false } }
      let roles = headings.map { tagged.structure[$0].role }
      #expect(roles == [.heading(level: 1), .heading(level: 2)])
      #expect(tagged.structure[rows[0]].children.count == 5)
      for cell in tagged.structure[rows[0]].children {
        #expect(tagged.structure[cell].role == .headerCell(.column))
        #expect(!tagged.text(of: cell).unspaced.isEmpty)
      }
    }
  }

  @Test func saysTheLanguageOfWhatIsNotInThatOfTheCertificate() throws {
    let pictures = try CertificateSample.pictures()
    let design = try CertificateSample.shippedDesign(
      pictures, named: "classic", size: "a4-portrait")
    let fields = CertificateSample.fields()
    let both = try certificate(design, fields, pictures)
    let tagged = TaggedPages(both.pages, both.structure)
    let english = tagged.inOrder.filter { tagged.structure[$0].language == "en" }.map(tagged.text)
    #expect(english.contains("Shanghai Chengxing Smart Home Co., Ltd.\n"))
    #expect(english.contains("After-Sales Service Certificate"))
    #expect(tagged.inOrder.allSatisfy { tagged.structure[$0].language != "zh-Hans" })
    let alone = try certificate(design, fields, pictures, [.english])
    #expect(alone.structure.elements.allSatisfy { $0.language == nil })
  }

  @Test func readsAnAnnexOfSeveralPagesOnce() throws {
    let pictures = try CertificateSample.pictures()
    let design = try CertificateSample.shippedDesign(pictures, named: "plain", size: "a4-portrait")
    let sites = (1...90).map { CertificateSample.site($0) }
    let certificate = try certificate(design, CertificateSample.fields(sites: sites), pictures)
    #expect(certificate.pages.count > 3)
    let tagged = TaggedPages(certificate.pages, certificate.structure)
    expectSound(tagged)
    let table = try #require(tagged.elements { $0 == .table }.first)
    let numbers = tagged.structure[table].children.dropFirst().map { row in
      tagged.text(of: tagged.structure[row].children[0])
    }
    #expect(numbers == (1...90).map { "\($0)\n" })
    #expect(tagged.text.matches(of: #/附件：认证场所清单/#).count == 1)
    #expect(tagged.text.matches(of: #/续下页/#).isEmpty)
  }
}
