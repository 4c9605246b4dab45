internal import Drawing

/// Puts the lines of one text into its element, and their links into elements of their own in it.
///
/// Tags come from the lines and not from the spans, so that the lines of a text are kept for every
/// other place that has the same.
struct TextTags {
  let element: Structure.ID
  let elements: Elements
  /// The link that the last line ended with, which goes on if the next one begins with it.
  private var open: (link: Link, element: Structure.ID)?

  /// Lines of `element`.
  init(_ element: Structure.ID, _ elements: Elements) {
    self.element = element
    self.elements = elements
  }

  /// The marks of the next line.
  mutating func marks(of line: TextLine) -> [Mark] {
    guard line.marks.contains(where: { $0.target != nil }) else {
      open = nil
      return line.marks.tagged(element)
    }
    var tagged: [Mark] = []
    var plain: [Mark] = []
    var rest = line.marks[...]
    while let run = rest.popFirst() {
      guard let area = rest.first, let link = area.target else {
        open = nil
        plain.append(run)
        continue
      }
      tagged += plain.tagged(element)
      plain = []
      tagged += [run, area].tagged(self.element(of: link))
      rest.removeFirst()
    }
    return tagged + plain.tagged(element)
  }

  /// The element of a link, the last one if it goes on.
  private mutating func element(of link: Link) -> Structure.ID {
    if let open, open.link == link { return open.element }
    var parent = element
    if case .place(let name) = link, let number = NoteName.number(in: name) {
      parent = elements.add(.reference, to: element)
      elements.addNote(number)
    }
    let new = elements.add(.link, to: parent)
    open = (link, new)
    return new
  }
}

extension Mark {
  /// Where an area to press leads; `nil` for all other marks.
  fileprivate var target: Link? {
    switch self {
    case .link(let address, _): .address(address)
    case .jump(let name, _): .place(name)
    case .text, .shape, .picture, .place, .begin, .end: nil
    }
  }
}
