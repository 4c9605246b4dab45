/// How the elements of an artwork look, as far as it decides whether a rectangle can be a slot.
///
/// Drawing programs write a look as attributes, as a `style`, or as classes of a style sheet; of
/// the latter only the plain form is known, a class or several with what they set.
struct MarkupLook {
  private let elements: [Markup.Element]
  /// What the classes set, by their names.
  private let classes: [String: [String: String]]

  init(_ elements: [Markup.Element]) {
    self.elements = elements
    classes = elements.filter { $0.name == "style" }
      .reduce(into: [:]) { Self.addClasses(of: $1.text, to: &$0) }
  }

  /// Whether an element is drawn with its sides level and plumb: no transformation of it and the
  /// groups around it turns or skews it, but for quarter turns.
  func isUpright(_ index: Int) -> Bool {
    var linear: LinearMap? = .identity
    for element in lineage(index) {
      guard let words = value("transform", element), words != "none" else { continue }
      linear = linear.flatMap { inner in LinearMap(words).map { $0.after(inner) } }
    }
    return linear?.keepsRectangles ?? false
  }

  /// Whether anything of an element is seen.
  func isVisible(_ index: Int) -> Bool {
    for element in lineage(index) {
      if value("display", element) == "none" || isZero(value("opacity", element)) { return false }
    }
    func isPainted(_ paint: String, otherwise: String) -> Bool {
      !["none", "transparent"].contains(inherited(paint, index) ?? otherwise)
        && !isZero(inherited("\(paint)-opacity", index))
    }
    return !["hidden", "collapse"].contains(inherited("visibility", index) ?? "visible")
      && (isPainted("fill", otherwise: "black") || isPainted("stroke", otherwise: "none"))
  }

  /// The indices of an element and those around it, the innermost first.
  private func lineage(_ index: Int) -> [Int] {
    Array(sequence(first: index) { elements[$0].parent })
  }

  private func inherited(_ property: String, _ index: Int) -> String? {
    lineage(index).lazy.compactMap { value(property, $0) }.first { $0 != "inherit" }
  }

  /// What an element itself sets: its style before its classes, and these before its attributes.
  private func value(_ property: String, _ index: Int) -> String? {
    let element = elements[index]
    if let style = element["style"], let value = Self.declarations(style)[property] { return value }
    for name in element["class"]?.split(separator: " ") ?? [] {
      if let value = classes[String(name)]?[property] { return value }
    }
    return element[property].map(Self.trimmed)
  }

  private func isZero(_ value: String?) -> Bool {
    value.flatMap { Double($0.filter { $0 != "%" }) } == 0
  }

  /// Adds what the rules of a style sheet set for each class.
  private static func addClasses(of sheet: String, to classes: inout [String: [String: String]]) {
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let declarations = declarations(String(parts[1]))
      for selector in parts[0].split(separator: ",") {
        let name = trimmed(String(selector))
        guard name.hasPrefix(".") else { continue }
        classes[String(name.dropFirst()), default: [:]].merge(declarations) { $1 }
      }
    }
  }

  /// The values of the properties in `fill:none;stroke:none`.
  private static func declarations(_ style: String) -> [String: String] {
    var values: [String: String] = [:]
    for declaration in style.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
    return values
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
