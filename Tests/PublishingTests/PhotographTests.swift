import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct PhotographTests {
  /// What becomes of the report of an example whose first photograph is `file`, in a folder of its
  /// own that holds the example's photographs.
  private func problems(
    with file: String, _ prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> String {
    let folder = try TemporaryFolder()
    for name in ["photographs", "mark.svg"] {
      try FileManager.default.copyItem(
        at: packageRoot.appending(path: "Examples/\(name)"),
        to: folder.url.appending(path: name))
    }
    try prepare(folder)
    let audit = try example(replacing: [("photographs/counter.jpg", file)])
    var problems = Problems()
    let publication = Press(house: house).publication(
      of: audit, [.report], from: folder.url.path, isDraft: false, into: &problems)
    #expect(publication.files.isEmpty == problems.hasErrors)
    return problems.printed.replacing(folder.url.path + "/", with: "")
  }

  /// What is said of the first photograph.
  private func message(_ file: String, _ cause: String) throws -> String {
    let line = try lineOfTheFirst()
    return """
      haoran-appliances.yaml:\(line):11: error: the picture '\(file)' cannot be used: \(cause) \
      [BadPicture]
        \(line) |   - file: \(file)
            |           \(String(repeating: "^", count: file.count))
      """
  }

  /// The number of the line of the example that names its first photograph.
  private func lineOfTheFirst() throws -> Int {
    let lines = try exampleText("haoran-appliances.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.hasPrefix("  - file: ") }) + 1
  }

  @Test func showsThePhotographsWithTheirCaptions() throws {
    let (files, problems) = try publish(example(), [.report])
    #expect(problems.isEmpty, "\(problems.printed)")
    let report = try #require(files["report.pdf"])
    let text = try text(of: "report.pdf", report)
    for part in ["云泽中心备件库货架，分区存放，标签齐全", "5.2.4.1，2026 年 4 月 17 日"] {
      #expect(
        text.filter { !$0.isWhitespace }.contains(part.filter { !$0.isWhitespace }), "\(part)")
    }
    let folder = try TemporaryFolder()
    let list = try run("pdfimages", ["-list", folder.write(report, "report.pdf").path])
    let images = list.output.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(
      images.map { [$0[2], $0[8], $0[12], $0[13]] } == [
        ["image", "jpeg", "200", "200"], ["image", "image", "200", "200"],
      ])
  }

  @Test func readsAPhotographThroughALinkInsideTheFolder() throws {
    let printed = try problems(with: "desk.jpg") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "desk.jpg").path,
        withDestinationPath: "photographs/counter.jpg")
    }
    #expect(printed.isEmpty)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "it is a PDF document; a picture is PNG or JPEG"),
    ("<!DOCTYPE html><p>", "it is an HTML page; a picture is PNG or JPEG"),
    ("<svg xmlns='http://www.w3.org/2000/svg'/>", "it is an SVG picture; a picture is PNG or JPEG"),
    ("GIF89a", "it is a GIF picture; a picture is PNG or JPEG"),
    ("RIFF1234WEBPVP8 ", "it is a WebP picture; a picture is PNG or JPEG"),
    ("", "it is an empty file; a picture is PNG or JPEG"),
    ("desk", "it is neither PNG nor JPEG"),
  ])
  func refusesAFileThatIsNoPicture(_ content: String, _ cause: String) throws {
    let printed = try problems(with: "desk.png") { _ = try $0.write(content.utf8, "desk.png") }
    #expect(try printed == message("desk.png", cause))
  }

  @Test func refusesAFileThatEndsEarly() throws {
    let printed = try problems(with: "desk.jpg") { folder in
      let whole = try Data(contentsOf: folder.url.appending(path: "photographs/counter.jpg"))
      _ = try folder.write(whole.prefix(20_000), "desk.jpg")
    }
    #expect(try printed == message("desk.jpg", "the file ends before the picture does"))
  }

  @Test(arguments: [
    ("desk.png", "counter.jpg", "its name says PNG, and its bytes are JPEG", ".jpg"),
    ("desk.JPG", "shelf.png", "its name says JPEG, and its bytes are PNG", ".png"),
    ("desk.jpeg", "shelf.png", "its name says JPEG, and its bytes are PNG", ".png"),
  ])
  func refusesANameOfTheOtherKind(
    _ file: String, _ source: String, _ cause: String, _ ending: String
  ) throws {
    let printed = try problems(with: file) { folder in
      let bytes = try Data(contentsOf: folder.url.appending(path: "photographs/\(source)"))
      _ = try folder.write(bytes, file)
    }
    #expect(try printed == message(file, cause) + "\n  fix: let the name end in '\(ending)'")
  }

  @Test func refusesAFileThatGoesOn() throws {
    let printed = try problems(with: "desk.png") { folder in
      let whole = try Data(contentsOf: folder.url.appending(path: "photographs/shelf.png"))
      _ = try folder.write(whole + Data("more".utf8), "desk.png")
    }
    let fix = "\n  fix: open it in a picture program, and save it anew"
    #expect(try printed == message("desk.png", "the file goes on after the picture ends") + fix)
  }

  @Test func refusesAFileOfTooManyBytes() throws {
    let printed = try problems(with: "desk.jpg") { folder in
      let file = try folder.write("\u{FF}".utf8, "desk.jpg")
      try FileHandle(forWritingTo: file).truncate(atOffset: 32 << 20 + 1)
    }
    #expect(try printed == message("desk.jpg", "it has more than 32 MiB"))
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try problems(with: "photographs")
    #expect(try folder == message("photographs", "it is a folder, not a file"))
    // Nobody writes to it: reading would wait for ever.
    let pipe = try problems(with: "desk.png") { folder in
      #expect(mkfifo(folder.url.appending(path: "desk.png").path, 0o600) == 0)
    }
    #expect(try pipe == message("desk.png", "it is a pipe, not a file"))
  }

  @Test(arguments: ["/dev/zero", "/etc/hostname", "../../../../../etc/hostname"])
  func followsNoLinkOutOfTheFolder(_ target: String) throws {
    let printed = try problems(with: "desk.png") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "desk.png").path, withDestinationPath: target)
    }
    #expect(try printed == message("desk.png", "it leads out of the audit's folder"))
  }

  @Test func refusesADeviceInTheFolderOfDevices() throws {
    let audit = try example(replacing: [("photographs/counter.jpg", "zero")])
    var problems = Problems()
    _ = Press(house: house).publication(
      of: audit, [.report], from: "/dev", isDraft: false, into: &problems)
    #expect(
      problems.diagnostics.first?.summary
        == "the picture '/dev/zero' cannot be used: it is a device, not a file")
  }

  @Test func namesAFileThatIsNotThere() throws {
    let line = try lineOfTheFirst()
    #expect(
      try problems(with: "desk.png") == """
        haoran-appliances.yaml:\(line):11: error: there is no picture 'desk.png' [NoPicture]
          \(line) |   - file: desk.png
              |           ^^^^^^^^
          fix: put the file there, or correct its name
        """)
  }

  @Test func takesAPNGForTheBodysMark() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: packageRoot.appending(path: "Examples/photographs/shelf.png"),
      to: folder.url.appending(path: "mark.png"))
    let audit = try example(replacing: [("mark.svg", "mark.png")])
    var problems = Problems()
    let publication = Press(house: house).publication(
      of: audit, [.certificate], from: folder.url.path, isDraft: false, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    let certificate = try #require(publication.files.first { $0.kind == .certificate })
    let list = try run(
      "pdfimages", ["-list", folder.write(certificate.bytes, "certificate.pdf").path])
    #expect(list.output.split(separator: "\n").count == 3, "\(list.output)")
  }
}
