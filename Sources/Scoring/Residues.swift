/// The totals that the gains of a puzzle may come to, told by what is left over where a total is
/// divided by the power of each prime number.
///
/// An item whose gains are whole sevenths can only change what a total leaves over by 7: so for each
/// prime number the few items that have it below their lines decide what can be left over, and a
/// total that leaves over something else is no sum of gains.
struct Residues {
  typealias Amount = SumPuzzle.Amount

  /// What can be left over by the power of one prime number.
  private struct Wheel {
    let power: Int
    let mayLeave: [Bool]
    let count: Int
  }

  /// Those of which all that can be left over together is listed, and the others.
  private let listed: [Wheel]
  private let others: [Wheel]
  /// The product of the powers of the listed.
  private let round: Amount

  /// More combinations are not listed.
  private static let mostListed = 1 << 16
  /// More totals are not looked at.
  private static let mostTotals = 1 << 20

  init(of puzzle: SumPuzzle) {
    let items = puzzle.items
    var wheels = puzzle.primes.map { _, power in
      var mayLeave = [Bool](repeating: false, count: power)
      mayLeave[0] = true
      for item in items {
        let rests = Set(puzzle.gains[item].map { Int($0 % Amount(power)) })
        if rests == [0] { continue }
        var next = [Bool](repeating: false, count: power)
        for rest in rests {
          for index in mayLeave.indices where mayLeave[index] {
            next[(index + rest) % power] = true
          }
        }
        mayLeave = next
      }
      return Wheel(power: power, mayLeave: mayLeave, count: mayLeave.count { $0 })
    }
    // The fewest of their own first.
    wheels.sort { ($0.count * $1.power, $0.power) < ($1.count * $0.power, $1.power) }
    var (listed, combinations) = (0, 1)
    while listed < wheels.count, combinations * wheels[listed].count <= Residues.mostListed {
      combinations *= wheels[listed].count
      listed += 1
    }
    self.listed = Array(wheels[..<listed])
    others = Array(wheels[listed...])
    round = self.listed.reduce(1) { $0 * Amount($1.power) }
  }

  /// The smallest total from `least` on that may be one; `nil` where too many were looked at.
  func first(from least: Amount) -> Amount? {
    var starts: [Amount] = [0]
    for wheel in listed {
      let step = unit(of: wheel)
      let parts = wheel.mayLeave.indices.filter { wheel.mayLeave[$0] }
        .map { Amount($0) * step % round }
      starts = starts.flatMap { start in parts.map { (start + $0) % round } }
    }
    let ahead = starts.map { start in
      let ahead = (start - least) % round
      return ahead < 0 ? ahead + round : ahead
    }.sorted()
    var turn = least
    var looked = 0
    while looked < Residues.mostTotals {
      for ahead in ahead {
        let total = turn + ahead
        if others.allSatisfy({ $0.mayLeave[Int(total % Amount($0.power))] }) { return total }
        looked += 1
      }
      turn += round
    }
    return nil
  }

  /// The number that leaves 1 over for one of the listed and nothing for the others.
  private func unit(of wheel: Wheel) -> Amount {
    let (power, step) = (Amount(wheel.power), round / Amount(wheel.power))
    let count = (0..<power).first { $0 * (step % power) % power == 1 % power } ?? 0
    return count * step
  }
}
