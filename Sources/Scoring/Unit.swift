internal import Diagnostics
internal import Reading

/// What a measure counts: 小时, hours.
public struct Unit: Hashable, Sendable {
  /// The unit; in English for any number but one.
  public var name: Name
  /// In English for one, where that differs: `hour`.
  public var one: String?

  /// Makes a unit.
  public init(_ name: Name, one: String? = nil) {
    self.name = name
    self.one = one
  }

  /// The unit as it stands behind `value`, or behind none.
  public func name(for value: Fraction?) -> Name {
    guard let one, let value, value == Fraction(1) || value == Fraction(-1) else { return name }
    return Name(zh: name.zh, en: one)
  }

  /// Reads `{zh: 元, en: yuan}` or `{zh: 小时, en: {one: hour, many: hours}}`.
  init?(_ node: Node, _ label: String, _ problems: inout Problems) {
    guard var map = Mapping(node, label, &problems) else { return nil }
    let zh = map.text("zh", limit: TextLimit.name, &problems)
    var one: String?
    var many: String?
    if let node = map.required("en", &problems) {
      if case .map = node.content, var forms = Mapping(node, map.path("en"), &problems) {
        one = forms.text("one", limit: TextLimit.name, &problems)
        many = forms.text("many", limit: TextLimit.name, &problems)
        forms.finish(&problems)
        if one == nil { many = nil }
      } else {
        many = node.text(map.path("en"), limit: TextLimit.name, &problems)
      }
    }
    map.finish(&problems)
    guard let zh, let many else { return nil }
    self.init(Name(zh: zh, en: many), one: one)
  }
}
