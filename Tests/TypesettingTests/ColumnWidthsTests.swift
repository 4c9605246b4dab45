import TestSupport
import Testing

@testable import Typesetting

@Suite struct ColumnWidthsTests {
  /// Columns whose cells are given by their natural widths; the smallest piece is 20 wide.
  private func fit(
    _ cells: [[Double]], smallest: Double = 20, to available: Double = 450, narrowest: Double = 50
  ) -> [Double] {
    widths(available: available, narrowest: narrowest).fit(
      cells.map { ColumnNeed(cells: $0, smallest: min(smallest, $0.max() ?? 0)) })
  }

  private func widths(available: Double = 450, narrowest: Double = 50) -> ColumnWidths {
    ColumnWidths(available: available, narrowest: narrowest, padding: 12, word: 120)
  }

  private func close(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 0.01 }
  }

  @Test func sharesTheRestInProportionWhereAllFits() {
    #expect(close(fit([[50], [100]]), [150, 300]))
  }

  @Test func leavesLabelsAsWideAsTheyAre() {
    let needs = [
      ColumnNeed(cells: [60], smallest: 20, grows: false), ColumnNeed(cells: [90], smallest: 20),
    ]
    #expect(close(widths().fit(needs), [60, 390]))
  }

  @Test func keepsShortColumnsOnOneLine() {
    let widths = fit([[40, 60], [2000, 900], [30, 30]])
    #expect(close(widths, [60, 360, 30]))
  }

  @Test func givesMoreToTheColumnThatMakesRowsTall() {
    let widths = fit([[60, 60], [800, 800], [1600, 1600]])
    #expect(close([widths[0]], [60]))
    #expect(widths[2] > 1.6 * widths[1] && widths[2] < 2.4 * widths[1])
  }

  @Test func looksAtEveryRowAndNotAtTheLongestCellAlone() {
    // One long cell against nine rows in which the other column is long.
    let widths = fit([
      [1200] + .init(repeating: 60, count: 9), [60] + .init(repeating: 700, count: 9),
    ])
    #expect(widths[1] > widths[0])
  }

  @Test func keepsLongColumnsFromGettingTooNarrow() {
    let widths = fit([[300, 60], [90_000, 90_000]], narrowest: 110)
    #expect(widths[0] >= 110 - 0.01)
  }

  /// Partly nonconforming: two words below one another leave more to the texts beside them.
  @Test func breaksTwoWordsWhereRowsAreTallAnyway() {
    let texts = [Double](repeating: 900, count: 9)
    let outcomes = [Double](repeating: 60, count: 8) + [96]
    func needs(_ comfortable: Double?) -> [ColumnNeed] {
      [
        ColumnNeed(cells: texts, smallest: 40),
        ColumnNeed(cells: outcomes, smallest: 60, comfortable: comfortable),
      ]
    }
    #expect(close(widths(narrowest: 90).fit(needs(nil)), [360, 90]))
    let widths = widths(narrowest: 90).fit(needs(60))
    #expect(widths[1] < 65 && widths[1] >= 60)
  }

  @Test func keepsUnbreakablePiecesWholeWhereTheTableIsHardlyHigher() {
    let needs = [ColumnNeed(cells: [400], smallest: 400), ColumnNeed(cells: [60], smallest: 20)]
    #expect(close(widths().fit(needs), [400, 50]))
  }

  /// One digest among the cells of a column does not make the others narrow.
  @Test func breaksALongPieceRatherThanMakeTheTableHigher() {
    let text = [Double](repeating: 600, count: 20)
    let cells = [[40] + text, [400] + text, .init(repeating: 40, count: 21)]
    func needs(_ token: Double) -> [ColumnNeed] {
      zip(cells, [20, token, 20]).map { ColumnNeed(cells: $0, smallest: $1) }
    }
    #expect(close(widths().fit(needs(380)), widths().fit(needs(20))))
  }

  /// What everyone reads stays whole where a digest and many columns leave no room for all.
  @Test func keepsTheWordsOfNarrowColumnsWhole() {
    let needs =
      [ColumnNeed(cells: [900], smallest: 380)]
      + [ColumnNeed](repeating: ColumnNeed(cells: [80], smallest: 34), count: 10)
    let widths = self.widths().fit(needs)
    #expect(close(widths, [110] + .init(repeating: 34, count: 10)))
  }

  @Test func breaksPiecesThatCannotBeWholeInTheTable() {
    let widths = fit([[900], [60], [900]], smallest: 900)
    #expect(close(widths, [195, 60, 195]))
  }

  @Test(arguments: 1...200) func fillsTheTableWithColumnsAtLeastTheirSmallest(seed: UInt64) {
    var random = Seeded(seed)
    let rows = Int.random(in: 1...12, using: &random)
    let needs = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      let cells = (0..<rows).map { _ in Double.random(in: 12...900, using: &random) }
      return ColumnNeed(
        cells: cells, smallest: Double.random(in: 12...60, using: &random))
    }
    let widths = self.widths(narrowest: 57).fit(needs)
    #expect(abs(widths.reduce(0, +) - 450) < 0.01)
    if needs.reduce(0, { $0 + min($1.smallest, $1.natural) }) <= 450 {
      #expect(zip(widths, needs).allSatisfy { $0 >= min($1.smallest, $1.natural) - 0.01 })
    }
    #expect(self.widths(narrowest: 57).fit(needs) == widths)
  }
}
