import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct RosetteTests {
  private static let frame = Rect(x: 20.5, y: 30.25, width: 74, height: 74)

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func rosette(_ bytes: [UInt8]) throws -> Rosette {
    try #require(Rosette(digest: hex(bytes)))
  }

  private static func points(_ bytes: [UInt8]) throws -> [Point] {
    try rosette(bytes).shape(in: frame, color: .black, thickness: 0.3).steps.flatMap {
      step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
  }

  /// Points on the line, eight of each piece.
  private static func curve(_ bytes: [UInt8]) throws -> [Point] {
    var (at, points) = (Point(x: 0, y: 0), [Point]())
    for step in try rosette(bytes).shape(in: frame, color: .black, thickness: 0.3).steps {
      switch step {
      case .move(let point), .line(let point): at = point
      case .curve(let first, let second, let end):
        let from = at
        points += (1...8).map { eighth in
          let (t, u) = (Double(eighth) / 8, 1 - Double(eighth) / 8)
          func mixed(_ axis: KeyPath<Point, Double>) -> Double {
            let (a, b) = (from[keyPath: axis], first[keyPath: axis])
            let (c, d) = (second[keyPath: axis], end[keyPath: axis])
            return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
          }
          return Point(x: mixed(\.x), y: mixed(\.y))
        }
        at = end
      case .close: break
      }
    }
    return points
  }

  /// Digests at random, and those at the ends of what a byte can be.
  static let digests: [[UInt8]] = {
    var random = Seeded(27922)
    let ends: [[UInt8]] = [
      .init(repeating: 0, count: 32), .init(repeating: 255, count: 32),
      (0..<32).map { $0.isMultiple(of: 2) ? 0 : 255 },
      (0..<32).map { [255, 255, 0, 255, 255, 0, 255, 0][$0 % 8] },
    ]
    return ends
      + (0..<20).map { _ in (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) } }
  }()

  @Test(arguments: digests) func staysInsideItsSlot(digest: [UInt8]) throws {
    // Handles may lie outside; the curve they pull does not.
    #expect(
      try Self.curve(digest).allSatisfy {
        Self.frame.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0), tolerance: 0.01)
      })
  }

  /// Every bit moves the line farther than the grid of coordinates in a PDF is wide.
  @Test func isAnotherOneForEveryBit() throws {
    let digest = Self.digests[5]
    let points = try Self.points(digest)
    for bit in 0..<256 {
      var other = digest
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      let moved = try Self.points(other)
      let farthest = zip(points, moved).map { max(abs($0.x - $1.x), abs($0.y - $1.y)) }.max() ?? 0
      #expect(points.count != moved.count || farthest > 1.0 / 256, "bit \(bit)")
    }
  }

  @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func isOfADigestOnly(text: String) { #expect(Rosette(digest: text) == nil) }

  /// What an independent program finds in a PDF, that knows only the rule.
  private struct Finding: Decodable {
    var farthest: Double
    var pieces: Int
    var deflated: Int
    var digest: String?
  }

  @Test func givesItsDigestBackFromThePDF() throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python")
      return
    }
    let folder = try TemporaryFolder()
    let fonts = try CertificateSample.fonts()
    var arguments = [packageRoot.appending(path: "Tests/Judges/read_rosette.py").path]
    arguments += [Self.frame.minX + 37, 130 - Self.frame.minY - 37, 37 - 0.15].map { "\($0)" }
    let digests = Self.digests.map(Self.hex)
    for (index, digest) in Self.digests.enumerated() {
      let shape = try Self.rosette(digest).shape(in: Self.frame, color: .black, thickness: 0.3)
      let page = Page(size: Size(width: 120, height: 130), marks: [.shape(shape)])
      let pdf = try PDF.write(
        [page], information: DocumentInformation(title: "rosette"), fonts: fonts,
        pictures: PictureLibrary())
      arguments += [try folder.write(pdf, "\(index).pdf").path, digests[index]]
    }
    let verdict = try run(interpreter, arguments)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    let found = try JSONDecoder().decode([Finding?].self, from: Data(verdict.output.utf8))
    #expect(found.map { $0?.digest } == digests)
    // Points stand on a grid of a thousandth of a point.
    #expect(found.allSatisfy { $0.map { $0.farthest < 1.0 / 1000 } ?? false })
    #expect(found.allSatisfy { $0.map { $0.pieces <= 140 && $0.deflated < 3_500 } ?? false })
  }

  @Test func losesNoDigestToTheGridOfAFile() throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python")
      return
    }
    let judge = packageRoot.appending(path: "Tests/Judges/read_rosette.py").path
    let verdict = try run(interpreter, [judge, "--compute", "500", "27922"])
    #expect(verdict.code == 0, "\(verdict.complaints)")
    #expect(verdict.output == "[]\n")
  }
}
