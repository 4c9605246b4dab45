internal import Diagnostics
internal import Drawing

extension DocumentWriter {
  /// Puts the outline that viewers show beside the pages into the file.
  mutating func putOutline(_ bookmarks: [Bookmark]) throws(Diagnostic) {
    guard !bookmarks.isEmpty else { return }
    let root = file.reserve()
    let objects = file.reserve(bookmarks.count)
    var entries = [Entry](repeating: Entry(), count: bookmarks.count)
    var whole = Entry()
    // The open ancestors, outermost first; a level that skips one hangs below the nearest.
    var ancestors: [Int] = []
    for (index, bookmark) in bookmarks.enumerated() {
      while let last = ancestors.last, bookmarks[last].level >= bookmark.level {
        ancestors.removeLast()
      }
      entries[index].parent = ancestors.last
      if let parent = ancestors.last {
        entries[index].previous = entries[parent].children.last
        entries[parent].children.append(index)
      } else {
        entries[index].previous = whole.children.last
        whole.children.append(index)
      }
      if let previous = entries[index].previous { entries[previous].next = index }
      ancestors.append(index)
    }
    for (index, bookmark) in bookmarks.enumerated() {
      guard content.pages.indices.contains(bookmark.page) else {
        throw .archivingFailed("there is no page \(bookmark.page + 1)")
      }
      let entry = entries[index]
      var object = PDFBytes()
      object.append("<</Title")
      object.append(text: bookmark.title)
      object.append("/Parent ")
      object.append(reference: entry.parent.map { objects.lowerBound + $0 } ?? root)
      let neighbours: [(StaticString, Int?)] = [
        ("/Prev ", entry.previous), ("/Next ", entry.next),
      ]
      for (key, neighbour) in neighbours {
        guard let neighbour else { continue }
        object.append(key)
        object.append(reference: objects.lowerBound + neighbour)
      }
      // The outermost are open; of the others only the count of children is told.
      object.append(entry, objects.lowerBound, isOpen: bookmark.level == 1)
      object.append("/Dest")
      let height = content.pages[bookmark.page].size.height
      object.append(
        destination: pages.lowerBound + bookmark.page, 0, height - bookmark.y)
      object.append(">>")
      file.put(objects.lowerBound + index, object)
    }
    var outline = PDFBytes()
    outline.append("<</Type/Outlines")
    let shown = whole.children.reduce(whole.children.count) {
      $0 + (bookmarks[$1].level == 1 ? entries[$1].children.count : 0)
    }
    whole.shown = shown
    outline.append(whole, objects.lowerBound, isOpen: true)
    outline.append(">>")
    file.put(root, outline)
    catalog.append("/Outlines ")
    catalog.append(reference: root)
  }

  /// An entry of the outline, with its neighbours by their ranks.
  fileprivate struct Entry {
    var parent: Int?
    var previous: Int?
    var next: Int?
    var children: [Int] = []
    /// How many entries show below it if it is open, where these are not its children.
    var shown: Int?
  }
}

extension PDFBytes {
  /// Appends what an entry says about its children.
  fileprivate mutating func append(_ entry: DocumentWriter.Entry, _ first: Int, isOpen: Bool) {
    guard let start = entry.children.first, let end = entry.children.last else { return }
    append("/First ")
    append(reference: first + start)
    append("/Last ")
    append(reference: first + end)
    append("/Count ")
    append((isOpen ? 1 : -1) * (entry.shown ?? entry.children.count))
  }
}
