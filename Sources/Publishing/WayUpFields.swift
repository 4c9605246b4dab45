internal import Documents
internal import Scoring

extension FieldSet<Subject> {
  /// The shortest ways to the next level, or what stands in their way.
  static func wayUpFields(_ wording: Wording) -> [Field] {
    [
      .list(
        "waysUp", "the shortest ways to the next level, one where both are the same",
        { $0.ways },
        [
          .text("name", "what is fewest on this way") { wording[$0.kind] },
          .text("result", "points, score and level then, in a sentence") {
            wording.result(of: $0.way, $0.kind, by: $0.scheme)
          },
          .list(
            "steps", "what is done, clause by clause",
            { shown in shown.way.steps.map { (step: $0, scheme: shown.scheme) } },
            [
              .text("number", "the clause") { $0.step.clause },
              .text("name", "its title") {
                wording.text(of: $0.scheme.name(ofClause: $0.step.clause))
              },
              .text("from", "the points it wins now") { $0.step.from.shown },
              .text("to", "the points it then wins") { $0.step.to.shown },
              .text("gain", "the points won more, or lost where a cap has to be left") {
                wording.difference(Change(before: $0.step.from, after: $0.step.to))
              },
              .text("effort", "what it takes") { wording.text(of: $0.step.effort) },
            ]),
        ]),
      .list(
        "wayBarriers", "why no points on clauses lead to the next level; empty if they do",
        { $0.barriers(in: wording) }, [.text("text", "what stands in the way") { $0 }]),
    ]
  }
}

/// What is fewest on a way up.
enum WayKind: String, Coded {
  case fewestClauses, fewestPoints, both
  static var group: String { "way" }
}

private struct ShownWay {
  let kind: WayKind
  let way: WayUp
  let scheme: Scheme
}

extension Subject {
  fileprivate var ways: [ShownWay] {
    guard case .ways(let clauses, let points)? = outlook.ways else { return [] }
    func shown(_ kind: WayKind, _ way: WayUp) -> ShownWay {
      ShownWay(kind: kind, way: way, scheme: scheme)
    }
    // A way that is not proven for both is told of under both names.
    if clauses.steps == points.steps, clauses.isProvenInPrint == points.isProvenInPrint {
      return [shown(.both, clauses)]
    }
    return [shown(.fewestClauses, clauses), shown(.fewestPoints, points)]
  }

  fileprivate func barriers(in wording: Wording) -> [String] {
    guard case .blocked(let obstacles, let most)? = outlook.ways else { return [] }
    return obstacles.map(wording.text)
      + (most.map { [wording(.mostReachable, ["score": scheme.shown($0)])] } ?? [])
  }
}

extension Scheme {
  fileprivate func name(ofClause number: String) -> Name {
    clauses.flatMap(\.withDescendants).first { $0.number == number }?.name
      ?? Name(zh: number, en: number)
  }
}
