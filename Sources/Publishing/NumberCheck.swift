internal import Diagnostics
internal import Foundation
internal import Reading
internal import Scoring

extension NumberRule {
  /// Reports where the recorded number of an award's certificate breaks the pattern.
  func check(_ audit: Audit, _ award: Award, into problems: inout Problems) {
    guard
      let values = values(
        year: award.certificate.grantedOn.year, scheme: audit.scheme, level: award.level.id,
        into: &problems),
      let mismatch = mismatch(of: award.certificate.number, values)
    else { return }
    let place = audit.origin.descendant("certificate.number")?.place ?? audit.origin.place
    problems.report(.otherNumber(award.certificate.number, mismatch, pattern, at: place))
  }

  /// What of a number is not as the pattern has it.
  struct Mismatch {
    /// What should stand there, in words.
    let wanted: String
    /// What stands there; empty at its end.
    let found: String
    /// How many characters stand before it.
    let offset: Int
    /// A number that would do.
    let right: String
    /// Whether that is the number that was meant.
    let isMeant: Bool
  }

  /// How a number breaks the pattern; `nil` if it does not.
  func mismatch(of number: String, _ values: Values) -> Mismatch? {
    let characters = Array(number)
    let lengths = pattern.parts.map { length(of: $0, values) }
    let known = lengths.reduce(0) { $0 + ($1 ?? 0) }
    // At most one part has no length of its own.
    let open = max(1, characters.count - known)
    var starts: [Int] = []
    var end = 0
    for length in lengths {
      starts.append(end)
      end += length ?? open
    }
    func found(_ index: Int) -> String {
      let from = min(starts[index], characters.count)
      let to = min(from + (lengths[index] ?? open), characters.count)
      return String(characters[from..<to])
    }
    var running = ""
    var isMeant = characters.count == end
    for (index, part) in pattern.parts.enumerated() {
      guard case .variable(.running, let digits) = part else { continue }
      running = found(index)
      let isNumber = !running.isEmpty && running.allSatisfy(\.isDigit)
      if !isNumber || running.count != digits ?? running.count {
        running = 1.padded(to: digits)
        isMeant = false
      }
    }
    let right = self.number(running: running, values)
    for (index, part) in pattern.parts.enumerated() {
      let text = found(index)
      guard let wanted = wanted(part, text, right, starts[index], values) else { continue }
      return Mismatch(
        wanted: wanted, found: text, offset: min(starts[index], characters.count), right: right,
        isMeant: isMeant)
    }
    guard characters.count > end else { return nil }
    return Mismatch(
      wanted: "its end", found: String(characters[end...]), offset: end, right: right,
      isMeant: false)
  }

  /// How many characters a part has; `nil` for a running number of any length.
  private func length(of part: NumberPattern.Part, _ values: Values) -> Int? {
    switch part {
    case .fixed(let text): text.count
    case .variable(.running, let digits): digits
    case .variable(.check, _): check.count
    case .variable(let kind, let digits): values.text(of: kind, digits: digits)?.count ?? 0
    }
  }

  /// What a part should be, if `found` is something else; `right` is the whole right number, in
  /// which the part begins at `start`.
  private func wanted(
    _ part: NumberPattern.Part, _ found: String, _ right: String, _ start: Int, _ values: Values
  ) -> String? {
    switch part {
    case .fixed(let text): return found == text ? nil : "'\(text)'"
    case .variable(.running, let digits):
      if !found.isEmpty, found.allSatisfy(\.isDigit), found.count == digits ?? found.count {
        return nil
      }
      return digits.map { "a running number of \($0) digits" } ?? "a running number"
    case .variable(.check, _):
      let characters = right.dropFirst(start).prefix(check.count)
      return found == characters
        ? nil : "the check character\(check.count > 1 ? "s" : "") '\(characters)'"
    case .variable(let kind, let digits):
      guard let text = values.text(of: kind, digits: digits), text != found else { return nil }
      switch kind {
      case .year: return "the year of 'certificate.grantedOn', '\(text)',"
      case .scheme: return "the code of scheme '\(values.scheme)', '\(text)',"
      case .level: return "the code of level '\(values.level)', '\(text)',"
      case .running, .check, .number, .site: return nil
      }
    }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Diagnostic {
  fileprivate static func otherNumber(
    _ number: String, _ mismatch: NumberRule.Mismatch, _ pattern: NumberPattern, at place: Place
  ) -> Diagnostic {
    let found = mismatch.found.isEmpty ? "it ends" : "it has '\(mismatch.found)'"
    return Diagnostic(
      "OtherNumber",
      "certificate number '\(number)' must have \(mismatch.wanted) where \(found)",
      at: place.part(mismatch.offset, mismatch.found.count, of: number),
      why: "the body's numbers are '\(pattern.written)'",
      fix: mismatch.isMeant
        ? "write '\(mismatch.right)'" : "write a number such as '\(mismatch.right)'",
      notes: [Note("the pattern stands here", at: pattern.place)])
  }
}

extension Place {
  /// The place of some characters of the text that stands here; the whole place where the text is
  /// written in another way than it reads.
  func part(_ offset: Int, _ count: Int, of text: String) -> Place {
    let written = String(excerpt.dropFirst(column - 1).prefix(length))
    guard let start = written.range(of: text)?.lowerBound else { return self }
    var place = self
    place.column += written.distance(from: written.startIndex, to: start) + offset
    place.length = max(1, count)
    return place
  }
}
