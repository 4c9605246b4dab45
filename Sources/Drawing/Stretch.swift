/// How the characters of a justified line move apart.
struct Stretch {
  /// How much the line grew.
  private(set) var total = 0.0

  private let range: ClosedRange<Int>
  private var shifts: [Double] = []

  /// No stretch of the clusters in `range`.
  init(of range: ClosedRange<Int>) { self.range = range }

  /// How far the cluster at `index` moves to the right.
  func shift(of index: Int) -> Double { shifts.isEmpty ? 0 : shifts[index - range.lowerBound] }

  /// Fills `slack` points, or nothing if the gaps would grow beyond what the eye forgives.
  mutating func fill(_ slack: Double, in paragraph: ShapedParagraph) {
    var limits = [0.0]
    for index in range.dropFirst() {
      let (left, right) = (paragraph.clusters[index - 1], paragraph.clusters[index])
      let size = min(paragraph.style(of: left).size, paragraph.style(of: right).size)
      limits.append(PunctuationSpacing.stretch(between: left.kind, and: right.kind) * size)
    }
    let room = limits.reduce(0, +)
    guard slack > 0, room > 0, slack <= room else { return }
    var shift = 0.0
    shifts = limits.map { limit in
      shift += limit / room * slack
      return shift
    }
    total = slack
  }
}
