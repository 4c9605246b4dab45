import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// The certificate as other programs see it.
@Suite struct CertificatePDFTests {
  static let bytes = Result<[UInt8], any Error> { try write() }

  private static func write() throws -> [UInt8] {
    let pictures = try CertificateSample.pictures()
    let fonts = try CertificateSample.fonts()
    let layout = CertificateLayout(
      try CertificateSample.shippedDesign(pictures), fonts: fonts, pictures: pictures)
    var problems = Problems()
    let fields = CertificateSample.fields(["holder.name.zh": "𠮷林龘㼆䶮服务ABC有限公司"])
    let pages = layout.pages(fields, origin: { _ in nil }, into: &problems)
    #expect(problems.printed == "")
    let information = DocumentInformation(
      title: "售后服务认证证书", author: "", created: "2026-10-28T00:00:00Z")
    return try PDF.write(
      #require(pages), information: information, fonts: fonts, pictures: pictures)
  }

  @Test func givesTheSameBytesTwice() throws {
    #expect(try Self.write() == Self.write())
  }

  /// In two languages, with code, rosette, micro-text and an annex, in kilobytes.
  private static let largest = ["classic": 90, "modern": 70, "plain": 75]

  @Test(arguments: CertificateSample.designs, CertificateSample.sizes)
  func isNoLargerThanItMustBe(name: String, size: String) throws {
    let pictures = try CertificateSample.pictures()
    let fonts = try CertificateSample.fonts()
    let layout = CertificateLayout(
      try CertificateSample.shippedDesign(pictures, named: name, size: size), fonts: fonts,
      pictures: pictures)
    var problems = Problems()
    let fields = CertificateSample.fields(sites: (1...4).map { CertificateSample.site($0) })
    let made = layout.certificate(fields, origin: { _ in nil }, into: &problems)
    #expect(problems.printed == "")
    let certificate = try #require(made)
    let information = DocumentInformation(
      title: "售后服务认证证书", author: "", created: "2026-10-28T00:00:00Z")
    let bytes = try PDF.write(
      certificate.pages, structure: certificate.structure, information: information, fonts: fonts,
      pictures: pictures)
    #expect(bytes.count < 1000 * (Self.largest[name] ?? 0))
  }

  @Test(arguments: [["-raw"], ["-layout"]])
  func givesBackTheTextVerbatim(_ options: [String]) throws {
    let text = try run("pdftotext", options + ["FILE", "-"], on: Self.bytes.get())
    let lines = text.split(separator: "\n").map(String.init)
    for value in [
      "售后服务认证证书", "After-Sales Service Certificate", "𠮷林龘㼆䶮服务ABC有限公司", "HH-ASC-2026-00142",
      "GB/T 27922-2011《商品售后服务评价体系》", "五星级", "颁证日期：2026年10月28日", "有效期至：2029年10月27日",
      "Valid until 27 October 2029", "91310998MA0000C38G",
    ] {
      #expect(lines.contains { $0.contains(value) }, "\(value)")
    }
  }

  @Test func embedsItsFontsAsSubsets() throws {
    let fonts = try run("pdffonts", ["FILE"], on: Self.bytes.get())
      .split(separator: "\n").dropFirst(2)
    // The rare characters of names stand in the same font as all others.
    #expect(fonts.count == 2)
    #expect(fonts.allSatisfy { $0.contains("NotoSerifCJKsc") && $0.contains("yes yes yes") })
  }

  @Test func isSoundToQpdf() throws {
    let report = try run("qpdf", ["--check", "FILE"], on: Self.bytes.get())
    #expect(report.contains("No syntax or stream encoding errors found"))
  }

  /// What a tool prints about a file.
  private func run(_ tool: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    let file = URL.temporaryDirectory.appending(path: "certificate-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) fails")
    return String(decoding: output, as: UTF8.self)
  }
}
