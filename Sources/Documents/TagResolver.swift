internal import Diagnostics

/// Pairs the tags of a text, and holds their names against a catalogue.
///
/// Works on the order of the tags alone, before Markdown is read; so every problem of a name or a
/// pair is found in one run, whatever else is wrong with the text.
struct TagResolver {
  /// What the tags are, by their index.
  struct Resolution {
    /// The hole of each tag; `nil` for closing tags and for those with a problem.
    var holes: [Hole?]
    /// The tag that closes or opens the section of each tag, if there is one.
    var partners: [Int?]
    /// In how many lists each tag stands.
    var depths: [Int]
  }

  /// Where names are looked up: the fields of the document, or those of a list's elements.
  private struct Scope {
    /// `nil` if the list is unknown, so that nothing can be said of its elements.
    var catalogue: Catalogue?
  }

  /// A section that is open where the tags have been read to.
  private struct OpenSection {
    var tag: Int
    /// The field and the depth of its list; `nil` if it is unknown.
    var field: FoundField?
    var isInverted: Bool
    var opensScope: Bool
  }

  private struct FoundField: Equatable {
    var field: Catalogue.Field
    var depth: Int
  }

  private let tags: [Tag]
  private var scopes: [Scope]
  private var open: [OpenSection] = []
  private var resolution: Resolution

  private init(_ tags: [Tag], _ catalogue: Catalogue) {
    self.tags = tags
    scopes = [Scope(catalogue: catalogue)]
    resolution = Resolution(
      holes: Array(repeating: nil, count: tags.count),
      partners: Array(repeating: nil, count: tags.count),
      depths: Array(repeating: 0, count: tags.count))
  }

  /// Resolves `tags`, the fields of which must be in `catalogue` or in the lists around them.
  static func resolve(
    _ tags: [Tag], catalogue: Catalogue, into problems: inout Problems
  ) -> Resolution {
    var resolver = TagResolver(tags, catalogue)
    for index in tags.indices {
      resolver.resolution.depths[index] = resolver.scopes.count - 1
      switch tags[index].role {
      case .value: resolver.useValue(index, into: &problems)
      case .opening, .inverted: resolver.openSection(index, into: &problems)
      case .closing: resolver.closeSection(index, into: &problems)
      }
    }
    for section in resolver.open { problems.report(.unclosedSection(tags[section.tag])) }
    return resolver.resolution
  }

  private mutating func useValue(_ index: Int, into problems: inout Problems) {
    let tag = tags[index]
    guard let found = find(tag, into: &problems) else { return }
    switch found.field.kind {
    case .list, .flag, .chart, .pictures: problems.report(.notAText(found.field, at: tag.place))
    case .optionalText where !open.contains { $0.field == found && !$0.isInverted }:
      problems.report(.missingGuard(tag))
    case .text, .optionalText:
      resolution.holes[index] = hole(tag, found, use: .value)
    }
  }

  private mutating func openSection(_ index: Int, into problems: inout Problems) {
    let tag = tags[index]
    let isInverted = tag.role == .inverted
    var section = OpenSection(tag: index, isInverted: isInverted, opensScope: false)
    defer { open.append(section) }
    guard let found = find(tag, into: &problems) else {
      section.opensScope = !isInverted
      if section.opensScope { scopes.append(Scope(catalogue: elementsOfNearMiss(tag.name))) }
      return
    }
    if found.field.kind == .text {
      problems.report(.notASection(tag))
      return
    }
    resolution.holes[index] = hole(tag, found, use: isInverted ? .inverted : .section)
    section.field = found
    if case .list(let elements) = found.field.kind, !isInverted {
      section.opensScope = true
      scopes.append(Scope(catalogue: elements))
    }
  }

  private mutating func closeSection(_ index: Int, into problems: inout Problems) {
    let tag = tags[index]
    if let position = open.lastIndex(where: { tags[$0.tag].name == tag.name }) {
      for section in open[(position + 1)...] {
        let inner = tags[section.tag]
        problems.report(
          isClosedLater(inner.name, after: index)
            ? .crossedSections(closing: tag, stillOpen: inner) : .unclosedSection(inner))
      }
      pair(open[position].tag, index)
      close(downTo: position)
    } else if let last = open.last, isMisspelt(tag.name, for: tags[last.tag].name, after: index) {
      problems.report(.misspeltClosing(tag, opening: tags[last.tag]))
      pair(last.tag, index)
      close(downTo: open.count - 1)
    } else if !wasCrossed(tag.name, before: index) {
      problems.report(.unopenedSection(tag))
    }
  }

  private mutating func close(downTo position: Int) {
    while open.count > position {
      if open.removeLast().opensScope { scopes.removeLast() }
    }
  }

  private mutating func pair(_ opening: Int, _ closing: Int) {
    resolution.partners[opening] = closing
    resolution.partners[closing] = opening
  }

  private func hole(_ tag: Tag, _ found: FoundField, use: Hole.Use) -> Hole {
    Hole(tag.name, at: tag.place, use: use, outwards: scopes.count - 1 - found.depth)
  }

  /// The field a tag names, looked for from the innermost list outwards.
  private func find(_ tag: Tag, into problems: inout Problems) -> FoundField? {
    for (depth, scope) in scopes.enumerated().reversed() {
      if let field = scope.catalogue?[tag.name] { return FoundField(field: field, depth: depth) }
    }
    if scopes.allSatisfy({ $0.catalogue != nil }) {
      problems.report(.unknownField(tag, visible: visibleNames, lists: lists(with: tag.name)))
    }
    return nil
  }

  private var visibleNames: [String] {
    var seen: Set<String> = []
    return scopes.reversed().flatMap { $0.catalogue?.fields ?? [] }.map(\.name)
      .filter { seen.insert($0).inserted }
  }

  /// The lists in sight whose elements have a field called `name`.
  private func lists(with name: String) -> [String] {
    scopes.reversed().flatMap { $0.catalogue?.fields ?? [] }.compactMap { field in
      guard case .list(let elements) = field.kind, elements[name] != nil else { return nil }
      return field.name
    }
  }

  /// The elements of the list that a misspelt name most likely means.
  private func elementsOfNearMiss(_ name: String) -> Catalogue? {
    for near in NearMiss.of(name, among: visibleNames) {
      for scope in scopes.reversed() {
        if case .list(let elements) = scope.catalogue?[near]?.kind { return elements }
      }
    }
    return nil
  }

  private func isClosedLater(_ name: String, after index: Int) -> Bool {
    let next = tags[(index + 1)...].first { $0.name == name && $0.isOfSection }
    return next?.role == .closing
  }

  /// Whether a section of this name was closed by force when an outer one was closed too early.
  private func wasCrossed(_ name: String, before index: Int) -> Bool {
    guard
      let before = tags[..<index].lastIndex(where: { $0.name == name && $0.isOfSection }),
      tags[before].role != .closing
    else { return false }
    return resolution.partners[before] == nil
  }

  private func isMisspelt(_ closing: String, for opening: String, after index: Int) -> Bool {
    !NearMiss.of(closing, among: [opening]).isEmpty && !isClosedLater(opening, after: index)
  }
}
