import Drawing
import Testing

@testable import Typesetting

/// The shipped colours of charts, as people see them who see no red or no green, and in greyscale.
@Suite struct ChartColorTests {
  /// A way of seeing, as a matrix over linear light (after Viénot, Brettel and Mollon, 1999).
  enum Sight: String, CaseIterable, CustomTestStringConvertible {
    case usual, withoutRed, withoutGreen

    var testDescription: String { rawValue }

    /// The relative luminance of what is seen of linear red, green and blue.
    func luminance(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      switch self {
      case .usual: 0.2126 * red + 0.7152 * green + 0.0722 * blue
      case .withoutRed:
        Self.usual.luminance(
          0.11238 * red + 0.88762 * green, 0.11238 * red + 0.88762 * green,
          0.00401 * red - 0.00401 * green + blue)
      case .withoutGreen:
        Self.usual.luminance(
          0.29275 * red + 0.70725 * green, 0.29275 * red + 0.70725 * green,
          -0.02234 * red + 0.02234 * green + blue)
      }
    }
  }

  @Test(arguments: Sight.allCases) func tellsNeighboursApartByLightness(sight: Sight) throws {
    let look = try Setting.theme().charts
    let paper = Color(red: 255, green: 255, blue: 255)
    let neighbours: [(String, Color, Color, least: Double)] = [
      ("a bar and what it leaves", look.data, look.rest, 40),
      ("bars and the line of sums", look.data, look.second, 20),
      ("the line of a radar and its area", look.data, look.area, 40),
      ("a line and the grid", look.data, look.grid.color, 40),
      ("the line of sums and paper", look.second, paper, 30),
      ("what a bar leaves and paper", look.rest, paper, 9),
      ("the area of a radar and paper", look.area, paper, 12),
      ("numbers and paper", look.value.text.color, paper, 50),
      ("labels and paper", look.label.text.color, paper, 50),
      ("notes and paper", look.note.text.color, paper, 50),
    ]
    for (name, first, second, least) in neighbours {
      let difference = abs(lightness(first, sight) - lightness(second, sight))
      #expect(difference >= least, "\(name): \(difference)")
    }
  }

  @Test func seesNoRedAsPeopleWithoutRedDo() throws {
    // The measure itself: a red and a green of one lightness are far apart for nobody.
    let red = try #require(Color(hex: "#e00000"))
    let difference = lightness(red, .usual) - lightness(red, .withoutRed)
    #expect(difference > 10)
  }

  /// CIE L*, from 0 to 100.
  private func lightness(_ color: Color, _ sight: Sight) -> Double {
    let luminance = sight.luminance(
      linear(color.red), linear(color.green), linear(color.blue))
    return luminance <= 216.0 / 24389 ? luminance * 24389 / 27 : 116 * root(luminance) - 16
  }

  private func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    if value <= 0.04045 { return value / 12.92 }
    // To the power of 2.4: the fifth root of the twelfth power.
    let base = (value + 0.055) / 1.055
    let power = (0..<12).reduce(1) { product, _ in product * base }
    return newton(power, degree: 5)
  }

  private func root(_ value: Double) -> Double { newton(value, degree: 3) }

  private func newton(_ value: Double, degree: Int) -> Double {
    var guess = 1.0
    for _ in 0..<60 {
      let power = (1..<degree).reduce(1) { product, _ in product * guess }
      guess += (value / power - guess) / Double(degree)
    }
    return guess
  }
}
