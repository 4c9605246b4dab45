internal import Drawing

/// The elements of a structure that have content, and the other cells of rows that have, with their
/// children as they are read.
///
/// An element may have content of its own between its children: what stands first on the pages is
/// read first.
struct ElementTree {
  /// What is in an element.
  enum Child {
    /// Another element.
    case element(Int)
    /// A piece of marked content of a page.
    case content(page: Int, Int)
    /// An area that leads elsewhere: its page, and its object.
    case link(page: Int, Int)

    /// The page it stands on, if it is no element.
    var page: Int? {
      switch self {
      case .element: nil
      case .content(let page, _), .link(let page, _): page
      }
    }
  }

  /// An element.
  struct Element {
    /// The place in the tree's list.
    let index: Int
    /// What it is called in the structure; `nil` for one that a link needs.
    let id: Structure.ID?
    let role: Structure.Role
    let language: String?
    /// The place of the element it is in; `nil` for the root.
    let parent: Int?
    var children: [Child] = []

    var isNote: Bool { role == .note }
  }

  /// The root first, each before what is in it.
  private(set) var elements: [Element] = []
  /// By page and piece of content, the place of its element.
  private(set) var content: [[Int]]
  /// By link, in the order of the pages, the place of its element.
  private(set) var links: [Int]

  private let structure: Structure
  /// By element of the structure, what it has on pages.
  private var own: [[(position: Int, child: Child)]]
  /// By element of the structure, where what is in it begins; `nil` if there is nothing.
  private var starts: [Int?]
  /// The ranks of links by their objects.
  private var linkRanks: [Int: Int] = [:]

  // More pieces than any page has.
  private static let pagesApart = 1 << 24

  init(_ structure: Structure, _ pages: [PageContent], _ linkObjects: [[Int]]) {
    self.structure = structure
    content = pages.map { [Int](repeating: 0, count: $0.elements.count) }
    links = [Int](repeating: 0, count: linkObjects.reduce(0) { $0 + $1.count })
    own = Array(repeating: [], count: structure.elements.count)
    starts = Array(repeating: nil, count: structure.elements.count)
    for (page, pageContent) in pages.enumerated() {
      var waiting = Array(zip(pageContent.links, linkObjects[page]))[...]
      func position(_ number: Int) -> Int { page * Self.pagesApart + number }
      for number in 0...pageContent.elements.count {
        while let (link, object) = waiting.first, link.position <= number {
          // What leads elsewhere belongs to something, or no reader would come to it.
          let id = link.element ?? Structure.root
          own[id.index].append((position(number), .link(page: page, object)))
          linkRanks[object] = linkRanks.count
          waiting.removeFirst()
        }
        if number < pageContent.elements.count {
          let id = pageContent.elements[number]
          own[id.index].append((position(number), .content(page: page, number)))
        }
      }
    }
    _ = start(of: Structure.root)
    add(Structure.root, in: nil)
  }

  /// Where what is in an element begins.
  private mutating func start(of id: Structure.ID) -> Int? {
    var start = own[id.index].first?.position
    for child in structure[id].children {
      if let other = self.start(of: child) { start = min(start ?? other, other) }
    }
    starts[id.index] = start
    return start
  }

  private mutating func add(_ id: Structure.ID, in parent: Int?) {
    let index = elements.count
    let element = structure[id]
    elements.append(
      Element(index: index, id: id, role: element.role, language: element.language, parent: parent))
    var own = self.own[id.index][...]
    for child in element.children {
      guard let start = starts[child.index] else {
        // A row has a cell for each column, also where there is nothing to say.
        if structure[child].role.isCell {
          elements[index].children.append(.element(elements.count))
          add(child, in: index)
        }
        continue
      }
      while let first = own.first, first.position < start {
        add(own.removeFirst().child, to: index)
      }
      elements[index].children.append(.element(elements.count))
      add(child, in: index)
    }
    for rest in own { add(rest.child, to: index) }
  }

  private mutating func add(_ child: Child, to index: Int) {
    switch child {
    case .content(let page, let number): content[page][number] = index
    case .link(_, let object) where elements[index].role == .link:
      links[linkRanks[object, default: 0]] = index
    case .link(_, let object):
      // Only an element of its own says what it is.
      let own = elements.count
      elements[index].children.append(.element(own))
      elements.append(
        Element(
          index: own, id: nil, role: .link, language: nil, parent: index, children: [child]))
      links[linkRanks[object, default: 0]] = own
      return
    case .element: break
    }
    elements[index].children.append(child)
  }
}

extension Structure.Role {
  fileprivate var isCell: Bool {
    switch self {
    case .cell, .headerCell: true
    default: false
    }
  }
}
