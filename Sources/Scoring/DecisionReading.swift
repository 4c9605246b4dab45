internal import Diagnostics
internal import Reading

extension Decision {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let outcome = map.choice("outcome", of: Outcome.self, &problems)
    let level = map.optionalText("level", &problems)
    let on = map.day("on", &problems)
    let by = map.prose("by", limit: TextLimit.name, &problems)
    map.finish(&problems)
    guard let outcome, let on, let by else { return nil }
    self.init(outcome: outcome, level: level, on: on, by: by)
  }
}
