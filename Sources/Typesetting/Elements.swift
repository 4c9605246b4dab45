internal import Drawing

/// The elements of a document as they are made.
///
/// Documents are set more than once until all fits. What was made for a setting that is not shown
/// stays in no other element, and so is not written.
final class Elements {
  private(set) var structure = Structure()
  /// The elements of notes by their numbers, those of the last setting.
  private(set) var notes: [Int: Structure.ID] = [:]
  /// The notes whose marks were met since they were last asked for.
  private var met: [Structure.ID] = []

  /// Adds an element that is in no other yet.
  func add(_ role: Structure.Role, language: String? = nil) -> Structure.ID {
    structure.add(role, language: language)
  }

  /// Adds an element as the last child of `parent`.
  func add(
    _ role: Structure.Role, language: String? = nil, to parent: Structure.ID
  ) -> Structure.ID {
    structure.add(role, language: language, to: parent)
  }

  /// Puts elements that are in no other yet into `parent`, behind what is there.
  func put(_ children: [Structure.ID], into parent: Structure.ID) {
    structure[parent].children += children
  }

  /// Adds the note of a mark that was met.
  func addNote(_ number: Int) {
    let note = structure.add(.note)
    notes[number] = note
    met.append(note)
  }

  /// A block and behind it the notes whose marks stand in it.
  func withNotes(_ block: Structure.ID) -> [Structure.ID] {
    defer { met = [] }
    return [block] + met
  }

  /// The structure of a document that consists of `children`.
  func finished(_ children: [Structure.ID]) -> Structure {
    var whole = structure
    whole[Structure.root].children = children
    whole.closeLevels()
    return whole
  }
}

extension Structure {
  /// Gives headings the levels of their depth: an author may leave levels out, and a document may
  /// begin with any, but who listens to headings takes a level left out for a heading missed.
  fileprivate mutating func closeLevels() {
    var open: [Int] = []
    closeLevels(below: Structure.root, &open)
  }

  private mutating func closeLevels(below parent: ID, _ open: inout [Int]) {
    for child in self[parent].children {
      if case .heading(let level) = self[child].role {
        while let last = open.last, last >= level { open.removeLast() }
        open.append(level)
        self[child].role = .heading(level: open.count)
      }
      closeLevels(below: child, &open)
    }
  }
}

extension [Mark] {
  /// The marks as those of an element, or as they are where they decorate; nothing if there are
  /// none.
  func tagged(_ element: Structure.ID?) -> [Mark] {
    guard let element, !isEmpty else { return self }
    return [.begin(element)] + self + [.end]
  }

  /// The marks where they stand a second time: in no element, and leading nowhere.
  var untagged: [Mark] {
    filter { mark in
      switch mark {
      case .text, .shape, .picture: true
      case .link, .jump, .place, .begin, .end: false
      }
    }
  }
}
