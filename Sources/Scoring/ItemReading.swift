internal import Diagnostics
internal import Reading

extension Item {
  /// The items of a checklist: all have points, which sum to the clause's, or they share alike.
  static func list(
    points: Fraction?, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) -> [Item]? {
    let before = problems.errorCount
    let parts = map.list("items", isRequired: true, &problems) {
      node, name, problems -> (item: Item, hasPoints: Bool)? in
      guard var map = Mapping(node, name, &problems) else { return nil }
      let id = references.newID(.item, &map, &problems)
      let text = map.name("text", limit: TextLimit.prose, &problems)
      let points = map.optionalFraction("points", &problems)
      map.finish(&problems)
      guard let id, let text else { return nil }
      return (Item(id: id, text: text, points: points ?? .zero), points != nil)
    }
    guard problems.errorCount == before, let points, let list = map.node.descendant("items") else {
      return nil
    }
    if parts.allSatisfy({ !$0.hasPoints }) {
      return parts.map {
        Item(id: $0.item.id, text: $0.item.text, points: points / Fraction(parts.count))
      }
    }
    if let index = parts.firstIndex(where: { !$0.hasPoints }) {
      problems.report(.itemWithoutPoints(parts[index].item.id, at: list.elements[index].place))
    } else {
      let sum = parts.map(\.item.points).sum()
      if sum != points { problems.report(.otherItemSum(sum, points: points, at: list.label)) }
    }
    return parts.map(\.item)
  }
}
