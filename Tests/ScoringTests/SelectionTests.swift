import TestSupport
import Testing

@testable import Scoring

/// The search finds what trying everything finds; the seed is in the name of each case.
@Suite struct SelectionTests {
  /// Items with choices, some with room, in groups within groups.
  private struct Puzzle {
    typealias Trial = (gains: [Selection.Amount], cost: Selection.Amount, changes: Int)

    var choices: [[Selection.Choice]] = []
    var groups: [Selection.Group] = []

    init(_ random: inout Seeded) {
      let count = Int.random(in: 2...5, using: &random)
      for _ in 0..<count {
        var item = [Selection.Choice(cost: 0, isChange: false, gain: 0)]
        let price = Selection.Amount(Int.random(in: 1...3, using: &random))
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          item.append(
            Selection.Choice(
              cost: .random(in: 0...9, using: &random), isChange: true,
              gain: .random(in: -2...9, using: &random)))
        }
        if Bool.random(using: &random) {
          var choice = item[Int.random(in: 0..<item.count, using: &random)]
          choice.isChange = true
          choice.room = .random(in: 1...5, using: &random)
          choice.roomCost = choice.room * price
          item.append(choice)
        }
        // A choice that is forced.
        if Int.random(in: 0..<5, using: &random) == 0 { item.removeFirst() }
        choices.append(item)
      }
      let cut = Int.random(in: 1...count, using: &random)
      let inner = Selection.Group(
        need: Bool.random(using: &random) ? .random(in: -2...12, using: &random) : nil,
        members: (0..<cut).map { .item($0) })
      let rest = (cut..<count).map { Selection.Group.Member.item($0) }
      let need = Selection.Amount.random(in: -3...25, using: &random)
      if Bool.random(using: &random) {
        groups = [Selection.Group(need: need, members: [.group(inner)] + rest)]
      } else {
        groups = [Selection.Group(need: need, members: rest), inner]
      }
    }

    /// Every selection, with every amount of room: gains, cost and changes.
    func all() -> [Trial] {
      var all: [Trial] = [([], 0, 0)]
      for item in choices {
        all = all.flatMap { trial in item.flatMap { choice in Puzzle.trials(trial, choice) } }
      }
      return all.filter { selection in groups.allSatisfy { $0.isMet(by: selection.gains) } }
    }

    /// A trial and a choice more, with every amount of its room.
    private static func trials(_ trial: Trial, _ choice: Selection.Choice) -> [Trial] {
      let price = choice.room > 0 ? choice.roomCost / choice.room : 0
      return (0...choice.room).map { used -> Trial in
        let changes = trial.changes + (choice.isChange ? 1 : 0)
        let cost = trial.cost + choice.cost + used * price
        return (trial.gains + [choice.gain + used], cost, changes)
      }
    }
  }

  @Test(
    "finds the least cost for each number of changes", arguments: 1...600 as ClosedRange<UInt64>)
  func findsTheLeastCost(seed: UInt64) {
    var random = Seeded(seed)
    let puzzle = Puzzle(&random)
    let all = Dictionary(grouping: puzzle.all(), by: \.changes)
    let least = all.mapValues { $0.map(\.cost).min() ?? 0 }
    for effort in [Effort.little, .much, .bounding] {
      var selection = Selection(puzzle.choices, effort)
      let found = selection.best(of: puzzle.groups)
      for changes in 0...puzzle.choices.count {
        let cost = changes < found.count ? found[changes]?.cost : nil
        #expect(cost == least[changes], "\(changes) changes")
      }
      #expect(selection.isWhole && selection.isProof)
    }
  }

  @Test(
    "loses nothing to a relaxation, and less than any selection costs",
    arguments: 1...600 as ClosedRange<UInt64>)
  func losesNothingToARelaxation(seed: UInt64) {
    var random = Seeded(seed)
    let puzzle = Puzzle(&random)
    for changes in [nil, 0, 1, 2, 3] as [Int?] {
      let all = puzzle.all().filter { $0.changes <= changes ?? .max }
      let least = all.map(\.cost).min()
      let relaxation = Relaxation(puzzle.choices, puzzle.groups, changes: changes)
      guard let least else { continue }
      #expect(relaxation.grains.cost(relaxation.least) <= least)
      var limits = relaxation.limits(cost: least)
      limits.changes = changes ?? .max
      var selection = Selection(relaxation.choices, within: limits)
      let found = selection.best(of: relaxation.groups)
      #expect(found.compactMap { $0?.cost }.min() == least)
      #expect(
        found.firstIndex { $0 != nil }
          == all.filter { $0.cost == least }.map(\.changes).min())
    }
  }

  /// With choices in part the gains of a group cost what their cheapest parts cost.
  @Test func isCloseWhereChoicesAreSmall() {
    let choices = (1...40 as ClosedRange<Selection.Amount>).map { price in
      (0...20 as ClosedRange<Selection.Amount>).map { count in
        Selection.Choice(cost: count * price, isChange: count > 0, gain: count * 10)
      }
    }
    let group = Selection.Group(need: 1005, members: choices.indices.map { .item($0) })
    let relaxation = Relaxation(choices, [group])
    // Five items are taken whole, of the next a half of one part.
    #expect(relaxation.grains.cost(relaxation.least) == 20 * (1 + 2 + 3 + 4 + 5) + 2)
    let price = relaxation.groups[0].price
    #expect(price.least(1000) < relaxation.grains.least(600))
    #expect(price.most(1001) > relaxation.grains.least(600))
  }

  @Test("exceeds no limit", arguments: 1...200 as ClosedRange<UInt64>)
  func exceedsNoLimit(seed: UInt64) {
    var random = Seeded(seed)
    let puzzle = Puzzle(&random)
    let limits = Selection.Limits(
      changes: Int.random(in: 0...3, using: &random), cost: .random(in: 0...12, using: &random))
    let all = puzzle.all().filter { $0.changes <= limits.changes && $0.cost <= limits.cost }
    var selection = Selection(puzzle.choices, within: limits)
    let found = selection.best(of: puzzle.groups)
    #expect(found.compactMap { $0?.cost }.min() == all.map(\.cost).min())
    #expect(found.firstIndex { $0 != nil } == all.map(\.changes).min())
  }

  private static func doubling(_ count: Int) -> [[Selection.Choice]] {
    (0..<count).map { index in
      [
        Selection.Choice(cost: 0, isChange: false, gain: 0),
        Selection.Choice(cost: 1 << index, isChange: true, gain: 1 << index),
      ]
    }
  }

  @Test func prefersTheSelectionWhoseChangesComeFirst() {
    let choice = [
      Selection.Choice(cost: 0, isChange: false, gain: 0),
      Selection.Choice(cost: 2, isChange: true, gain: 2),
    ]
    var selection = Selection(Array(repeating: choice, count: 4))
    let found = selection.best(of: [
      Selection.Group(need: 4, members: (0..<4).map { .item($0) })
    ])
    #expect(found[2]?.picks.filter { $0.choice == 1 }.map(\.item) == [0, 1])
  }

  /// Powers of two make more sums than are kept; in the two halves of twenty all are.
  @Test func findsWhatAllPairsOfTwoHalvesAreNeededFor() {
    let choices = Self.doubling(20)
    let group = Selection.Group(need: 700_001, members: choices.indices.map { .item($0) })
    var selection = Selection(choices)
    #expect(selection.best(of: [group]).compactMap { $0?.cost }.min() == 700_001)
  }

  /// What is chosen of too many may be too dear, what is merged too cheap; the truth lies between.
  @Test func boundsTheLeastCostWhereNotAllIsKept() {
    let choices = Self.doubling(36)
    let need: Selection.Amount = 50_000_000_001
    let group = Selection.Group(need: need, members: choices.indices.map { .item($0) })
    var (chosen, merged) = (Selection(choices), Selection(choices, .bounding))
    let most = chosen.best(of: [group]).compactMap { $0?.cost }.min()
    let least = merged.best(of: [group]).compactMap { $0?.cost }.min()
    #expect(most.map { $0 > need } == true)
    #expect(least.map { $0 < need } == true)
  }
}

extension Selection.Group {
  fileprivate func isMet(by gains: [Selection.Amount]) -> Bool {
    let inner = members.allSatisfy { member in
      if case .group(let group) = member { group.isMet(by: gains) } else { true }
    }
    return inner && need.map { sum(of: gains) >= $0 } ?? true
  }

  private func sum(of gains: [Selection.Amount]) -> Selection.Amount {
    members.map { member in
      switch member {
      case .item(let index): gains[index]
      case .group(let group): group.sum(of: gains)
      }
    }.reduce(0, +)
  }
}
