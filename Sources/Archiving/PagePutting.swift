internal import Diagnostics
internal import Drawing

extension DocumentWriter {
  /// Puts the pages into the file, with the areas that lead elsewhere.
  mutating func putPages() throws(Diagnostic) {
    let tree = file.reserve()
    for (number, page) in content.pages.enumerated() {
      links.append(file.reserve(page.links.count).map(\.self))
      put(page, number, in: tree)
    }
    try putLinks()
    var root = PDFBytes(capacity: 64 + 10 * pages.count)
    root.append("<</Type/Pages/Count ")
    root.append(pages.count)
    root.append("/Kids[")
    for page in pages {
      root.append(reference: page)
      root.append(" ")
    }
    root.append("]>>")
    file.put(tree, root)
    catalog.append("/Pages ")
    catalog.append(reference: tree)
  }

  private mutating func put(_ page: PageContent, _ number: Int, in tree: Int) {
    let stream = file.reserve()
    file.put(stream, compressing: page.bytes)
    var dictionary = PDFBytes()
    dictionary.append("<</Type/Page/Parent ")
    dictionary.append(reference: tree)
    let whole = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    let boxes: [(StaticString, Rect?)] = [
      ("/MediaBox", whole), ("/BleedBox", page.bleed), ("/TrimBox", page.trim),
    ]
    for (key, box) in boxes {
      guard let box else { continue }
      dictionary.append(key)
      dictionary.append(box, on: page)
    }
    dictionary.append("/Contents ")
    dictionary.append(reference: stream)
    dictionary.append("/Resources<<")
    dictionary.append("/Font<<", "/F", page.fonts, fonts)
    dictionary.append("/XObject<<", "/P", page.pictures, pictures)
    dictionary.append(">>")
    // What is not opaque mixes with what lies below it as light of the profile does, not as ink.
    if !page.pictures.isEmpty {
      dictionary.append("/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>")
    }
    if !page.elements.isEmpty {
      dictionary.append("/StructParents ")
      dictionary.append(number)
    }
    if isTagged { dictionary.append("/Tabs/S") }
    if !links[number].isEmpty {
      dictionary.append("/Annots[")
      for link in links[number] {
        dictionary.append(reference: link)
        dictionary.append(" ")
      }
      dictionary.append("]")
    }
    dictionary.append(">>")
    file.put(pages.lowerBound + number, dictionary)
  }
}

extension PDFBytes {
  /// Appends a rectangle of a page.
  mutating func append(_ rectangle: Rect, on page: PageContent) {
    append("[")
    let height = page.size.height
    let edges = [
      rectangle.minX, height - rectangle.maxY, rectangle.maxX, height - rectangle.minY,
    ]
    for edge in edges {
      append(edge)
      append(" ")
    }
    append("]")
  }

  /// Appends a dictionary of resources; none if there are no numbers.
  fileprivate mutating func append(
    _ start: StaticString, _ name: StaticString, _ numbers: [Int], _ objects: [Int]
  ) {
    guard !numbers.isEmpty else { return }
    append(start)
    for number in numbers {
      append(name)
      append(number)
      append(" ")
      append(reference: objects[number])
    }
    append(">>")
  }
}
