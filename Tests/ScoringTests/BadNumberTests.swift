import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// The bad inputs 14 and 15: numbers other programs read as something else.
@Suite struct BadNumberTests {
  /// A file with a text `t`, a number `n` and a count `c`, each if it is there.
  @Test(arguments: inputs) func isReadRightOrRefused(_ input: BadInput) {
    var problems = Problems()
    let words = Node.read(input.bytes, path: input.path, into: &problems) { root, problems in
      var words: [String] = []
      guard var map = Mapping(root, "", &problems) else { return nil as [String]? }
      if let text = map.optionalText("t", &problems) { words.append("text \(text)") }
      if let number = map.optionalFraction("n", mayBeNegative: true, &problems) {
        words.append("number \(number)")
      }
      if let node = map.optional("c", &problems),
        let count = node.integer("c", in: 0...1000, &problems)
      {
        words.append("count \(count)")
      }
      return words
    }
    input.expect(words, problems)
  }

  @Test func standForEveryNumber() { #expect(Self.inputs.numbers == [14, 15]) }

  private static let inputs = [
    BadInput(
      14, "1e400", path: "a.json", #"{"n": 1e400}"#,
      .refused(["a.json:1:7: error: 'n' must be a number, found '1e400' [NotANumber]"])),
    BadInput(
      14, "1e400 as a count", path: "a.json", #"{"c": 1e400}"#,
      .refused([
        "a.json:1:7: error: 'c' must be a whole number from 0 to 1000, found '1e400' [NotAnInteger]"
      ])),
    BadInput(
      14, "1E2", path: "a.json", #"{"n": 1E2}"#,
      .refused(["a.json:1:7: error: 'n' must be a number, found '1E2' [NotANumber]"])),
    BadInput(
      14, "1E2 as a count, in YAML", "c: 1E2",
      .refused([
        "a.yaml:1:4: error: 'c' must be a whole number from 0 to 1000, found '1E2' [NotAnInteger]"
      ])),
    BadInput(
      14, "-0", path: "a.json", #"{"n": -0}"#,
      .refused(["a.json:1:7: error: 'n' must be a number, found '-0' [NotANumber]"])),
    BadInput(
      14, "-0 as a count", path: "a.json", #"{"c": -0}"#,
      .refused([
        "a.json:1:7: error: 'c' must be a whole number from 0 to 1000, found '-0' [NotAnInteger]"
      ])),
    BadInput(
      14, "0x10", path: "a.json", #"{"n": 0x10}"#,
      .refused(["a.json:1:7: error: this is not JSON: expected a value, found '0x10' [NotJSON]"])),
    BadInput(
      14, "0x10, in YAML", "n: 0x10",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '0x10' [NotANumber]"])),
    BadInput(
      14, "NaN", path: "a.json", #"{"n": NaN}"#,
      .refused(["a.json:1:7: error: this is not JSON: expected a value, found 'NaN' [NotJSON]"])),
    BadInput(
      14, ".nan, in YAML", "n: .nan",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '.nan' [NotANumber]"])),
    BadInput(
      14, "-.inf, in YAML", "n: -.inf",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '-.inf' [NotANumber]"])),
    BadInput(
      14, "012, in YAML", "n: 012",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '012' [NotANumber]"])),
    BadInput(
      14, "1_000, in YAML", "n: 1_000",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '1_000' [NotANumber]"])),
    BadInput(
      14, "1,000, in YAML", "n: 1,000",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '1,000' [NotANumber]"])),
    BadInput(
      14, "95,5, in YAML", "n: 95,5",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '95,5' [NotANumber]"])),
    BadInput(
      14, "full-width digits", "n: ９５",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '９５' [NotANumber]"])),
    BadInput(
      14, "a plus sign", "n: +5",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '+5' [NotANumber]"])),
    BadInput(
      14, "no digit before the point", "n: .5",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '.5' [NotANumber]"])),
    BadInput(
      14, "no digit after the point", "n: 5.",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '5.' [NotANumber]"])),
    BadInput(
      14, "a fraction of zero", "n: 1/0",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '1/0' [NotANumber]"])),
    BadInput(
      14, "a number of 33 digits", "n: 111111111111111111111111111111111",
      .refused([
        "a.yaml:1:4: error: 'n' must have at most 30 digits; this one has 33 [TooManyDigits]"
      ])),
    BadInput(
      14, "a decimal of 31 digits", "n: -1.111111111111111111111111111111",
      .refused([
        "a.yaml:1:4: error: 'n' must have at most 30 digits; this one has 31 [TooManyDigits]"
      ])),
    BadInput(
      14, "a decimal of 30 digits", "n: -1.11111111111111111111111111111",
      .read(["number -1.11111111111111111111111111111"])),
    BadInput(
      14, "a long number below the line", "n: 1/1000001",
      .refused([
        "a.yaml:1:4: error: 'n' must have at most 6 digits below its line, found '1/1000001' "
          + "[LongFraction]"
      ])),
    BadInput(14, "1.10", "n: 1.10", .read(["number 1.1"])),
    BadInput(
      15, "a number as text", path: "a.json", #"{"t": 5}"#,
      .refused(["a.json:1:7: error: 't' must be text, found a number [WrongKind]"])),
    BadInput(
      15, "a truth value as text", path: "a.json", #"{"t": true}"#,
      .refused(["a.json:1:7: error: 't' must be text, found true or false [WrongKind]"])),
    BadInput(
      15, "text as a number", path: "a.json", #"{"n": "5"}"#,
      .refused(["a.json:1:7: error: 'n' must be a number, found '5' [NotANumber]"])),
    BadInput(
      15, "text as a number, in YAML", "n: '5'",
      .refused(["a.yaml:1:4: error: 'n' must be a number, found '5' [NotANumber]"])),
    BadInput(
      15, "text as a count, in YAML", "c: \"5\"",
      .refused([
        "a.yaml:1:4: error: 'c' must be a whole number from 0 to 1000, found '5' [NotAnInteger]"
      ])),
    BadInput(15, "digits as text, in YAML", "t: 5", .read(["text 5"])),
  ]
}
