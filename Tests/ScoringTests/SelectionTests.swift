import TestSupport
import Testing

@testable import Scoring

/// The search finds what trying everything finds; the seed is in the name of each case.
@Suite struct SelectionTests {
  /// Items with choices, some with room, in groups within groups.
  private struct Puzzle {
    var choices: [[Selection.Choice]] = []
    var groups: [Selection.Group] = []

    init(_ random: inout Seeded) {
      let count = Int.random(in: 2...5, using: &random)
      for _ in 0..<count {
        var item = [Selection.Choice(cost: 0, isChange: false, gain: 0)]
        let price = Int.random(in: 1...3, using: &random)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          item.append(
            Selection.Choice(
              cost: Int.random(in: 0...9, using: &random), isChange: true,
              gain: Int.random(in: -2...9, using: &random)))
        }
        if Bool.random(using: &random) {
          let index = Int.random(in: 0..<item.count, using: &random)
          item[index].room = Int.random(in: 1...5, using: &random)
          item[index].price = price
        }
        // A choice that is forced.
        if Int.random(in: 0..<5, using: &random) == 0 { item.removeFirst() }
        choices.append(item)
      }
      let cut = Int.random(in: 1...count, using: &random)
      let inner = Selection.Group(
        need: Bool.random(using: &random) ? Int.random(in: -2...12, using: &random) : nil,
        members: (0..<cut).map { .item($0) })
      let rest = (cut..<count).map { Selection.Group.Member.item($0) }
      let need = Int.random(in: -3...25, using: &random)
      if Bool.random(using: &random) {
        groups = [Selection.Group(need: need, members: [.group(inner)] + rest)]
      } else {
        groups = [Selection.Group(need: need, members: rest), inner]
      }
    }

    /// Every selection, with every amount of room: gains, cost and changes.
    func all() -> [(gains: [Int], cost: Int, changes: Int)] {
      var all: [(gains: [Int], cost: Int, changes: Int)] = [([], 0, 0)]
      for item in choices {
        all = all.flatMap { selection in
          item.flatMap { choice in
            (0...choice.room).map { used in
              (
                selection.gains + [choice.gain + used],
                selection.cost + choice.cost + used * choice.price,
                selection.changes + (choice.isChange || used > 0 ? 1 : 0)
              )
            }
          }
        }
      }
      return all.filter { selection in groups.allSatisfy { $0.isMet(by: selection.gains) } }
    }
  }

  @Test("finds the least cost", arguments: 1...400 as ClosedRange<UInt64>)
  func findsTheLeastCost(seed: UInt64) {
    var random = Seeded(seed)
    let puzzle = Puzzle(&random)
    var selection = Selection(puzzle.choices, .leastCost)
    let found = selection.best(of: puzzle.groups)
    #expect(found?.cost == puzzle.all().map(\.cost).min())
    #expect(selection.isExact)
  }

  @Test("finds the fewest changes", arguments: 1...400 as ClosedRange<UInt64>)
  func findsTheFewestChanges(seed: UInt64) {
    var random = Seeded(seed)
    var puzzle = Puzzle(&random)
    for item in puzzle.choices.indices {
      for choice in puzzle.choices[item].indices { puzzle.choices[item][choice].room = 0 }
    }
    var selection = Selection(puzzle.choices, .fewestChanges)
    let found = selection.best(of: puzzle.groups)
    let all = puzzle.all()
    #expect(found?.changes == all.map(\.changes).min())
  }

  @Test func prefersTheSelectionWhoseLastChangeComesFirst() {
    let choice = [
      Selection.Choice(cost: 0, isChange: false, gain: 0),
      Selection.Choice(cost: 2, isChange: true, gain: 2),
    ]
    var selection = Selection(Array(repeating: choice, count: 4), .leastCost)
    let found = selection.best(of: [
      Selection.Group(need: 4, members: (0..<4).map { .item($0) })
    ])
    #expect(found?.picks.filter { $0.choice == 1 }.map(\.item) == [0, 1])
  }

  /// Powers of two make more sums than are kept.
  @Test func saysWhereItWasCutShort() {
    let choices = (0..<20).map { index in
      [
        Selection.Choice(cost: 0, isChange: false, gain: 0),
        Selection.Choice(cost: 1 << index, isChange: true, gain: 1 << index),
      ]
    }
    let group = Selection.Group(need: 700_001, members: choices.indices.map { .item($0) })
    var selection = Selection(choices, .leastCost)
    let found = selection.best(of: [group])
    #expect(!selection.isExact)
    #expect(found.map { $0.gain >= 700_001 } == true)
  }
}

extension Selection.Group {
  fileprivate func isMet(by gains: [Int]) -> Bool {
    let inner = members.allSatisfy { member in
      if case .group(let group) = member { group.isMet(by: gains) } else { true }
    }
    return inner && need.map { sum(of: gains) >= $0 } ?? true
  }

  private func sum(of gains: [Int]) -> Int {
    members.map { member in
      switch member {
      case .item(let index): gains[index]
      case .group(let group): group.sum(of: gains)
      }
    }.reduce(0, +)
  }
}
