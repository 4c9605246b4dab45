/// What stands at one level of a tree before its sections are put together.
enum Piece<Element> {
  case element(Element)
  /// A tag of a section, by its index.
  case tag(Int)
}

/// Puts the pieces of one level together: what stands between two tags becomes a section.
///
/// A tag whose partner is not on the same level is added to `unpaired`.
func nest<Element>(
  _ pieces: [Piece<Element>], partners: [Int?], unpaired: inout [Int],
  section: (_ opening: Int, _ content: [Element]) -> Element?
) -> [Element] {
  let here = Set(pieces.compactMap { if case .tag(let index) = $0 { index } else { nil } })
  var open: [(tag: Int, before: [Element])] = []
  var content: [Element] = []
  for piece in pieces {
    switch piece {
    case .element(let element):
      content.append(element)
    case .tag(let index):
      guard let partner = partners[index] else { continue }
      guard here.contains(partner) else {
        unpaired.append(index)
        continue
      }
      if index < partner {
        open.append((index, content))
        content = []
      } else if let last = open.popLast() {
        let section = section(last.tag, content)
        content = last.before + (section.map { [$0] } ?? [])
      }
    }
  }
  return content
}
