import Diagnostics
import Documents
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// What holds for every shipped design in all its sizes.
@Suite struct ShippedDesignsTests {
  let pictures: PictureLibrary
  let fonts: FontLibrary

  init() throws {
    pictures = try CertificateSample.pictures()
    fonts = try CertificateSample.fonts()
  }

  /// The slots for what not every body has; a design looks right without it.
  private static let optional: Set = [
    "accreditation", "bleed", "micro", "qr", "rosette", "seal", "signature",
  ]

  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func fillsEverySlotOfTheArtwork(name: String, size: String) throws {
    let design = try CertificateSample.shippedDesign(pictures, named: name, size: size)
    func unused(_ page: PageDesign) -> Set<String> {
      let columns = page.lists.flatMap(\.columns).map(\.slot.name)
      return Set(page.artwork.slots.keys)
        .subtracting(page.fillings.map(\.slot.name)).subtracting(columns)
    }
    #expect(unused(design.front).subtracting(Self.optional) == [])
    #expect(try unused(#require(design.annex)).subtracting(["bleed"]) == [])
  }

  /// A QR code of 24 mm has modules that every reader sees, and below 26 mm a rosette's lines run
  /// together.
  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func leavesRoomForCodeAndRosette(name: String, size: String) throws {
    let slots = try CertificateSample.shippedDesign(pictures, named: name, size: size).front.artwork
      .slots
    for (slot, millimetres) in [("qr", 24.0), ("rosette", 26)] {
      let frame = try #require(slots[slot])
      let side = min(frame.size.width, frame.size.height) / 72 * 25.4
      #expect(side >= millimetres, "\(slot)")
    }
  }

  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func showsEveryFieldVerbatimInEveryLanguage(name: String, size: String) throws {
    let design = try CertificateSample.shippedDesign(pictures, named: name, size: size)
    let fields = CertificateSample.fields(sites: [CertificateSample.site(1)])
    for (languages, left) in [([CertificateLanguage.chinese], ".en"), ([.english], ".zh")] {
      let texts = try texts(of: fields, design, languages)
      for text in CertificateSample.shown(fields, without: left) {
        #expect(texts.contains { $0.contains(text.unspaced) }, "\(text)")
      }
    }
    let both = try texts(of: fields, design, [.chinese, .english])
    for text in CertificateSample.shown(fields) {
      #expect(both.contains { $0.contains(text.unspaced) }, "\(text)")
    }
  }

  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func saysNothingInALanguageThatIsLeftOut(name: String, size: String) throws {
    let design = try CertificateSample.shippedDesign(pictures, named: name, size: size)
    var fields = CertificateSample.fields(sites: [CertificateSample.site(1)], isDraft: true)
    for name in ["certificate.number", "holder.code"] { fields[name] = .text("1") }
    let isChinese: (Unicode.Scalar) -> Bool = {
      (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
    }
    let english = try texts(of: fields, design, [.english]).joined()
    #expect(!english.unicodeScalars.contains(where: isChinese), "\(english)")
    fields["scheme.standard.zh"] = .text("1")
    fields["sites"] = .list([])
    fields["sites.count"] = .absent
    let chinese = try texts(of: fields, design, [.chinese]).joined()
    #expect(!chinese.contains { ("a"..."z").contains($0) }, "\(chinese)")
  }

  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func takesNamesOfThreeHundredCharacters(name: String, size: String) throws {
    let design = try CertificateSample.shippedDesign(pictures, named: name, size: size)
    let chinese = String(repeating: "𠮷龘㼆䶮商品售后服务", count: 30)
    let english = String(repeating: "Service ", count: 37) + "Ltd."
    #expect(chinese.count == 300 && english.count == 300)
    let fields = CertificateSample.fields(["holder.name.zh": chinese, "holder.name.en": english])
    let texts = try texts(of: fields, design, [.chinese, .english])
    #expect(texts.contains { $0.hasPrefix(chinese + english.unspaced) })
  }

  /// The artworks are painted into every certificate, so they stay small and plain.
  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func keepsTheArtworkCheap(name: String, size: String) throws {
    for (part, bytes) in [("", 60_000), ("-annex", 15_000)] {
      let file = packageRoot.appending(path: "Assets/Artwork/\(name)\(part)-\(size).svg")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.utf8.count < bytes)
      for costly in ["Gradient", "filter", "mask", "clip", "opacity", "<image", "<use", "<text"] {
        #expect(!text.contains(costly), "\(costly)")
      }
    }
  }

  /// What stands in the slots of all pages.
  private func texts(
    of fields: Fields, _ design: CertificateDesign, _ languages: [CertificateLanguage]
  ) throws -> [String] {
    var problems = Problems()
    let pages = CertificateLayout(
      design, fonts: fonts, pictures: pictures, languages: languages
    ).pages(fields, origin: { _ in nil }, into: &problems)
    #expect(problems.printed == "")
    let designs = [design.front] + Array(repeating: try #require(design.annex), count: 9)
    return try zip(#require(pages), designs).flatMap { try $0.texts(in: $1).values.sorted() }
  }
}
