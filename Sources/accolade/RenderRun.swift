internal import ArgumentParser
internal import Batch
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading

extension Render {
  /// Renders many audits into one folder, with a manifest.
  func runBatch(_ input: InputFiles, _ house: House, _ schemes: Inputs.Shelf) throws {
    let feed = try self.feed(input)
    var options = batch.options(most: batch.list == nil && !batch.lines ? input.files.count : nil)
    // What standard input holds is for one process only.
    if audits.contains("-") { options.jobs = 1 }
    var request = request()
    request.settings = settings(house)
    options.workerArguments = Render.workerArguments(CommandLine.arguments, request.settings)
    let code: Int32
    do {
      let run = try Run(request, options, feed, Console.voice) {
        renderer($0, house, schemes)
      }
      code = try run.run()
    } catch let error as FileError {
      Console.tell(error.printed)
      throw Console.unwritable
    } catch let error as RunError {
      Console.tell(error.printed)
      throw error.isOfOurs ? Console.bug : Console.unwritable
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Renders what another process hands out.
  func work(_ settings: String) throws {
    // That process told already what is wrong with the options.
    let (house, schemes) = try Console.silently {
      let house = try templates.house(reading)
      return (house, try Inputs.schemes(reading, house))
    }
    var request = request()
    request.settings = settings
    Worker(renderer(request.locked, house, schemes)).run()
  }

  private func feed(_ input: InputFiles) throws -> Feed {
    if batch.lines { return .lines() }
    guard let list = batch.list else { return Feed(input.files) }
    var problems = Problems()
    var names: ListNames? = ListNames()
    if let map = batch.map {
      names = Node.read(fileAt: map, into: &problems).flatMap { ListNames($0, into: &problems) }
    }
    let feed = names.flatMap { Feed(listAt: list, names: $0, into: &problems) }
    Console.tell(reading.seen(problems))
    guard let feed, !reading.seen(problems).hasErrors else { throw Console.problemsFound }
    return feed
  }

  func request() -> Request {
    var request = Request(only, to: folder)
    request.isDraft = draft
    request.siteCertificates = siteCertificates
    request.isStrict = reading.strict
    request.base = batch.list == nil ? nil : audits.first
    request.namedBy = batch.namedBy
    request.previous = previous
    return request
  }

  func renderer(_ request: Request, _ house: House, _ schemes: Inputs.Shelf) -> Renderer {
    let press = speaking.press(
      of: house, summaryFormat: format, look: certificates.look,
      previewResolution: previewResolution, date: date)
    return Renderer(request, press: press, schemes: schemes) { Inputs.bytes($0, into: &$1) }
  }

  /// The digest of all that files depend on beside their audits.
  private func settings(_ house: House) -> String {
    var fingerprint = Fingerprint()
    let look = certificates.look
    let texts: [String?] = [
      Accolade.configuration.version, speaking.language.rawValue, "\(speaking.isBilingual)",
      format.rawValue, "\(only)", "\(draft)", "\(siteCertificates)", "\(reading.strict)",
      previewResolution.map { "\($0)" }, look.design, look.size, look.languages?.rawValue,
      "\(look.isPrePrinted)", "\(look.hasCropMarks)", batch.namedBy, date?.description,
    ]
    for text in texts { fingerprint.take(text ?? "") }
    fingerprint.take(fileAt: "/proc/self/exe", sizesOnly: true)
    fingerprint.take(fileAt: house.file("Templates"))
    for folder in ["Artwork", "Schemes", "Trust"] {
      fingerprint.take(fileAt: house.file("Assets/\(folder)"))
    }
    // Fonts are large, and a new one has another size.
    fingerprint.take(fileAt: house.file("Assets/Fonts"), sizesOnly: true)
    for path in [templates.folder, reading.points].compactMap(\.self) + reading.scheme {
      fingerprint.take(path)
      fingerprint.take(fileAt: path)
    }
    return fingerprint.finish()
  }

  /// The arguments of this process with the one that makes a worker of it.
  static func workerArguments(_ arguments: [String], _ settings: String) -> [String] {
    var arguments = Array(arguments.dropFirst())
    let command = arguments.firstIndex(of: "render") ?? 0
    arguments.insert("--worker=\(settings)", at: command + 1)
    return arguments
  }
}
