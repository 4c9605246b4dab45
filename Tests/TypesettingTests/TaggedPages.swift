import Drawing
import Testing

@testable import Typesetting

/// Pages as readers meet them that go by the structure: elements in order, and decoration apart.
struct TaggedPages {
  let structure: Structure
  /// What stands between a `begin` and its `end`, by the element, in the order of the pages.
  private var parts: [Structure.ID: [Part]] = [:]
  /// The marks that are in no element.
  private(set) var decoration: [Mark] = []
  /// What is wrong with the marks themselves.
  private(set) var faults: [String] = []

  private struct Part {
    /// The place among all marks of the document.
    let place: Int
    var marks: [Mark]
  }

  init(_ pages: [Page], _ structure: Structure) {
    self.structure = structure
    var place = 0
    for (number, page) in pages.enumerated() {
      var open: (id: Structure.ID, part: Part)?
      for mark in page.marks {
        place += 1
        switch mark {
        case .begin(let id):
          if open != nil { faults.append("page \(number + 1) begins \(id.index) inside another") }
          open = (id, Part(place: place, marks: []))
        case .end:
          guard let (id, part) = open else {
            faults.append("page \(number + 1) ends nothing")
            continue
          }
          if part.marks.isEmpty { faults.append("page \(number + 1) has nothing of \(id.index)") }
          parts[id, default: []].append(part)
          open = nil
        case .text, .shape, .picture, .link, .jump, .place:
          if open == nil { decoration.append(mark) } else { open?.part.marks.append(mark) }
        }
      }
      if open != nil { faults.append("page \(number + 1) leaves an element open") }
    }
    let shown = Set(inOrder)
    if shown.count != inOrder.count { faults.append("an element is there twice") }
    for id in parts.keys where !shown.contains(id) {
      faults.append("\(id.index) is on a page and in no other element")
    }
  }

  /// All elements below the root, each before its children.
  var inOrder: [Structure.ID] { below(Structure.root) }

  private func below(_ id: Structure.ID) -> [Structure.ID] {
    structure[id].children.flatMap { [$0] + below($0) }
  }

  /// The marks of an element itself.
  func marks(of id: Structure.ID) -> [Mark] { parts[id, default: []].flatMap(\.marks) }

  /// The text of the document in the order in which it is read, a line for each element.
  var text: String { text(of: Structure.root) }

  /// The text of an element with all that is in it.
  func text(of id: Structure.ID) -> String {
    if case .figure(let alternative) = structure[id].role { return "[\(alternative)]\n" }
    let own = parts[id, default: []].map { ($0.place, $0.marks.text) }
    let children = structure[id].children.map { (first(of: $0), text(of: $0)) }
    let inside: [String]
    if own.isEmpty {
      inside = children.map(\.1)
    } else {
      inside = (own + children.map { ($0.0 ?? .max, $0.1) }).sorted { $0.0 < $1.0 }.map(\.1)
    }
    let isInline =
      switch structure[id].role {
      case .link, .reference, .words: true
      default: false
      }
    let whole = inside.joined()
    return isInline || whole.hasSuffix("\n") ? whole : whole + "\n"
  }

  private func first(of id: Structure.ID) -> Int? {
    let own = parts[id]?.first?.place
    return ([own] + structure[id].children.map(first)).compactMap(\.self).min()
  }

  /// The elements of a role.
  func elements(_ isWanted: (Structure.Role) -> Bool) -> [Structure.ID] {
    inOrder.filter { isWanted(structure[$0].role) }
  }

  /// The structure as text for people: an element in each line, with what stands in it alone.
  var dump: String { structure[Structure.root].children.map { dump($0, "") }.joined() }

  private func dump(_ id: Structure.ID, _ indent: String) -> String {
    let element = structure[id]
    let own = marks(of: id)
    let targets = own.compactMap { mark in
      switch mark {
      case .link(let address, _): address
      case .jump(let name, _): "#\(name)"
      case .text, .shape, .picture, .place, .begin, .end: nil
      }
    }
    let line =
      "\(indent)\(element.role.name)" + (element.language.map { " in \($0)" } ?? "")
      + (own.text.isEmpty ? "" : ": \(own.text)")
      + (targets.isEmpty ? "" : " → \(targets.joined(separator: " "))")
    return line + "\n" + element.children.map { dump($0, indent + "  ") }.joined()
  }
}

extension [Mark] {
  /// The text of the runs, one behind the other.
  var text: String {
    map { if case .text(let run) = $0 { run.text } else { "" } }.joined()
  }
}

extension Structure.Role {
  fileprivate var name: String {
    switch self {
    case .heading(let level): "heading \(level)"
    case .headerCell(let scope, let columns):
      "header of \(scope)" + (columns > 1 ? " over \(columns)" : "")
    case .cell(let columns): columns > 1 ? "cell over \(columns)" : "cell"
    case .figure(let alternative): "figure [\(alternative)]"
    case .list(let isNumbered): isNumbered ? "numbered list" : "list"
    default: "\(self)"
    }
  }
}

/// What holds for the structure of every document.
func expectSound(_ tagged: TaggedPages, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(tagged.faults == [], sourceLocation: sourceLocation)
  expectLevels(tagged, sourceLocation)
  expectRows(tagged, sourceLocation)
  expectLinks(tagged, sourceLocation)
}

/// The first heading is of level 1, and none is deeper than the one before by more than one.
private func expectLevels(_ tagged: TaggedPages, _ location: SourceLocation) {
  var before = 0
  for id in tagged.inOrder {
    guard case .heading(let level) = tagged.structure[id].role else { continue }
    #expect((1...before + 1).contains(level), sourceLocation: location)
    before = level
  }
}

/// All rows of a table have cells for as many columns.
private func expectRows(_ tagged: TaggedPages, _ location: SourceLocation) {
  for table in tagged.elements({ $0 == .table }) {
    let widths = tagged.structure[table].children.map { row in
      tagged.structure[row].children.reduce(0) { sum, cell in
        switch tagged.structure[cell].role {
        case .headerCell(_, let columns), .cell(let columns): sum + columns
        default: sum
        }
      }
    }
    #expect(!widths.isEmpty && Set(widths).count == 1, "\(widths)", sourceLocation: location)
  }
}

/// Areas to press stand in elements of links, which lead to one place each.
private func expectLinks(_ tagged: TaggedPages, _ location: SourceLocation) {
  func targets(_ marks: [Mark]) -> Set<String> {
    Set(
      marks.compactMap { mark in
        switch mark {
        case .link(let address, _): address
        case .jump(let name, _): "#\(name)"
        case .text, .shape, .picture, .place, .begin, .end: nil
        }
      })
  }
  #expect(targets(tagged.decoration) == [], sourceLocation: location)
  for id in tagged.inOrder {
    let count = targets(tagged.marks(of: id)).count
    let wanted = tagged.structure[id].role == .link ? 1 : 0
    #expect(count == wanted, sourceLocation: location)
  }
}
