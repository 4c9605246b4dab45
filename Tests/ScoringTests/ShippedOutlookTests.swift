import TestSupport
import Testing

@testable import Scoring

/// Every expert's case has its ways up, or a rule that blocks them.
@Suite struct ShippedOutlookTests {
  @Test("has the shortest ways up", arguments: try ShippedCase.all())
  func hasTheShortestWaysUp(_ shipped: ShippedCase) throws {
    let (expected, scheme) = (shipped.expected, shipped.scheme)
    let evaluation = expected.evaluation(by: scheme)
    let outlook = Outlook(of: evaluation, term: expected.term, by: scheme)
    switch outlook.ways {
    case nil: #expect(scheme.levels.isEmpty || evaluation.level == scheme.levels.first)
    case .blocked(let obstacles, let most)?: #expect(!obstacles.isEmpty || most != nil)
    case .ways(let clauses, let points)?:
      #expect(clauses.steps.count <= points.steps.count)
      #expect(points.points <= clauses.points)
      #expect(clauses.proven.clauses && clauses.proven.points && points.proven.points)
      #expect(!points.steps.isEmpty)
    }
  }
}
