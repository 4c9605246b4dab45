internal import Drawing

// The tree of elements, after ISO 32000-1, 14.7 and 14.8.

extension DocumentWriter {
  /// Puts the elements that have content into the file; none if nothing belongs to one.
  mutating func putStructure() {
    guard isTagged else { return }
    var tree = ElementTree(structure, content.pages, links)
    let root = file.reserve()
    let objects = file.reserve(tree.elements.count)
    for index in tree.elements.indices {
      let parent = tree.elements[index].parent.map { objects.lowerBound + $0 } ?? root
      file.put(objects.lowerBound + index, element(tree.elements[index], in: parent, objects))
    }
    var dictionary = PDFBytes()
    dictionary.append("<</Type/StructTreeRoot/K ")
    dictionary.append(reference: objects.lowerBound)
    dictionary.append("/ParentTree ")
    dictionary.append(reference: putParents(&tree, objects))
    dictionary.append("/ParentTreeNextKey ")
    dictionary.append(content.pages.count + tree.links.count)
    let notes = tree.elements.indices.filter { tree.elements[$0].isNote }
    if !notes.isEmpty {
      dictionary.append("/IDTree<</Names[")
      for note in notes {
        dictionary.append(identifier: note)
        dictionary.append(reference: objects.lowerBound + note)
      }
      dictionary.append("]>>")
    }
    dictionary.append(">>")
    file.put(root, dictionary)
    catalog.append("/MarkInfo<</Marked true>>/StructTreeRoot ")
    catalog.append(reference: root)
  }

  private func element(
    _ element: ElementTree.Element, in parent: Int, _ objects: Range<Int>
  ) -> PDFBytes {
    var object = PDFBytes(capacity: 128)
    object.append("<</S/")
    object.append(element.role.name)
    object.append("/P ")
    object.append(reference: parent)
    if element.isNote {
      object.append("/ID")
      object.append(identifier: element.index)
    }
    if let language = element.language {
      object.append("/Lang")
      object.append(string: language.utf8)
    }
    attributes(of: element, to: &object)
    let page = element.children.lazy.compactMap(\.page).first
    if let page {
      object.append("/Pg ")
      object.append(reference: pages.lowerBound + page)
    }
    object.append("/K[")
    for child in element.children {
      switch child {
      case .element(let index):
        object.append(reference: objects.lowerBound + index)
        object.append(" ")
      case .content(let own, let number) where own == page:
        object.append(number)
        object.append(" ")
      case .content(let own, let number):
        object.append("<</Type/MCR/Pg ")
        object.append(reference: pages.lowerBound + own)
        object.append("/MCID ")
        object.append(number)
        object.append(">>")
      case .link(let own, let link):
        object.append("<</Type/OBJR")
        if own != page {
          object.append("/Pg ")
          object.append(reference: pages.lowerBound + own)
        }
        object.append("/Obj ")
        object.append(reference: link)
        object.append(">>")
      }
    }
    object.append("]>>")
    return object
  }

  private func attributes(of element: ElementTree.Element, to object: inout PDFBytes) {
    switch element.role {
    case .figure(let alternative):
      object.append("/Alt")
      object.append(text: alternative)
      if let id = element.id, let page = content.pages.first(where: { $0.figures[id] != nil }),
        let frame = page.figures[id]
      {
        object.append("/A<</O/Layout/BBox")
        object.append(frame, on: page)
        object.append(">>")
      }
    case .headerCell(let scope, let columns):
      object.append("/A<</O/Table/Scope")
      object.append(scope == .column ? "/Column" : "/Row")
      object.append(columns: columns)
      object.append(">>")
    case .list(let isNumbered):
      object.append("/A<</O/List/ListNumbering")
      object.append(isNumbered ? "/Decimal>>" : "/Disc>>")
    case .cell(let columns) where columns > 1:
      object.append("/A<</O/Table")
      object.append(columns: columns)
      object.append(">>")
    default: break
    }
  }

  /// Says for each piece of content, and each area that leads elsewhere, which element it is of.
  private mutating func putParents(_ tree: inout ElementTree, _ objects: Range<Int>) -> Int {
    var parents = PDFBytes(capacity: 1 << 12)
    parents.append("<</Nums[")
    for (number, page) in tree.content.enumerated() where !page.isEmpty {
      var list = PDFBytes(capacity: 10 * page.count)
      list.append("[")
      for element in page {
        list.append(reference: objects.lowerBound + element)
        list.append(" ")
      }
      list.append("]")
      parents.append(number)
      parents.append(" ")
      parents.append(reference: file.put(list))
      parents.append(" ")
    }
    for (number, element) in tree.links.enumerated() {
      parents.append(content.pages.count + number)
      parents.append(" ")
      parents.append(reference: objects.lowerBound + element)
      parents.append(" ")
    }
    parents.append("]>>")
    return file.put(parents)
  }
}

extension PDFBytes {
  /// Appends the name of an element; such names sort as their numbers do.
  fileprivate mutating func append(identifier index: Int) {
    let digits = String(index)
    append("(")
    bytes += Array((String(repeating: "0", count: max(0, 6 - digits.count)) + digits).utf8)
    append(")")
  }

  fileprivate mutating func append(columns: Int) {
    guard columns > 1 else { return }
    append("/ColSpan ")
    append(columns)
  }
}
