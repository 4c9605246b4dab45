/// How far the places between the characters of a paragraph may grow, and how far give way.
struct Gaps {
  // Sums from the start of the paragraph on, so that a line is the difference of two.
  private var stretches: [Double] = []
  private var squeezes: [Double] = []

  init(_ paragraph: ShapedParagraph) {
    stretches.reserveCapacity(paragraph.clusters.count)
    squeezes.reserveCapacity(paragraph.clusters.count)
    var (stretch, squeeze) = (0.0, 0.0)
    let clusters = paragraph.clusters
    for (index, right) in clusters.enumerated() {
      if index > 0 {
        let left = clusters[index - 1]
        let size = min(paragraph.style(of: left).size, paragraph.style(of: right).size)
        let isBesideHan = right.kind.isWide || index > 1 && clusters[index - 2].kind.isWide
        stretch +=
          size
          * (left.kind == .space && isBesideHan
            ? PunctuationSpacing.stretchOfSpaceBesideHan
            : PunctuationSpacing.stretch(between: left.kind, and: right.kind))
        squeeze +=
          size * PunctuationSpacing.squeeze(between: left.kind, and: right.kind)
          + left.trailingSqueeze + right.leadingSqueeze
      }
      stretches.append(stretch)
      squeezes.append(squeeze)
    }
  }

  /// How much wider a line may become.
  func stretch(of ink: ClosedRange<Int>) -> Double {
    stretches[ink.upperBound] - stretches[ink.lowerBound]
  }

  /// How much narrower a line may become.
  func squeeze(of ink: ClosedRange<Int>) -> Double {
    squeezes[ink.upperBound] - squeezes[ink.lowerBound]
  }

  /// How a line with `slack` points to spare comes to fill its width.
  func filling(of ink: ClosedRange<Int>, slack: Double) -> Filling {
    guard slack > 0 else {
      let squeeze = squeeze(of: ink)
      return .squeezed(squeeze > 0 ? min(1, -slack / squeeze) : 0)
    }
    let stretch = stretch(of: ink)
    return slack <= stretch ? .stretched(slack / stretch) : .loose
  }

  /// How far the cluster that ends `ink` moves to the right if a line that starts with `ink` is
  /// filled.
  func shift(of ink: ClosedRange<Int>, _ filling: Filling) -> Double {
    switch filling {
    case .stretched(let share): share * stretch(of: ink)
    case .squeezed(let share): -share * squeeze(of: ink)
    case .loose: 0
    }
  }
}

/// How a justified line comes to fill its width.
enum Filling: Hashable {
  /// Its gaps grow, by this share of what they may.
  case stretched(Double)
  /// Its gaps give way, by this share of what they may.
  case squeezed(Double)
  /// It stays ragged rather than being torn apart.
  case loose

  /// The share by which blanks give way.
  var squeeze: Double { if case .squeezed(let share) = self { share } else { 0 } }
}
