/// Finds which quotes, dashes, ellipses and middle dots stand in Chinese text.
///
/// Unicode has one “ for both worlds. In Chinese text it fills an em and is punctuation of the
/// grid; in `it’s` or `2011–2012` it is a proportional sign of a word. Neighbours decide.
struct WideSigns {
  private let scalars: [Unicode.Scalar]
  private var kinds: [CharacterKind]

  /// The kinds of all `scalars` of a paragraph, each in its context.
  static func kinds(of scalars: [Unicode.Scalar]) -> [CharacterKind] {
    var signs = WideSigns(scalars: scalars, kinds: scalars.map(CharacterKind.init))
    guard scalars.contains(where: isAmbiguous) else { return signs.kinds }
    signs.resolve()
    return signs.kinds
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "‘" || scalar == "’" || scalar == "“" || scalar == "”"
  }

  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    isQuote(scalar) || scalar == "—" || scalar == "…" || scalar == "·"
  }

  private mutating func resolve() {
    var resolved = kinds
    var open: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "“", "‘":
        open.append(index)
        if isInChinese(index) { resolved[index] = .opening }
      case "’" where isApostrophe(index):
        break
      case "”", "’":
        let opening: Unicode.Scalar = scalar == "”" ? "“" : "‘"
        let partner = open.lastIndex { scalars[$0] == opening }.map { position in
          defer { open.removeSubrange(position...) }
          return open[position]
        }
        // Both signs of a pair look alike, even where only one of them touches a Han character.
        guard isInChinese(index) || partner.map({ resolved[$0] == .opening }) == true else { break }
        resolved[index] = .closing
        if let partner { resolved[partner] = .opening }
      case "—", "…":
        if isInChinese(index) { resolved[index] = .sign }
      case "·":
        if isWide(before: index) == true && isWide(after: index) == true { resolved[index] = .sign }
      default:
        break
      }
    }
    kinds = resolved
  }

  private func isApostrophe(_ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && kinds[index - 1] == .letter
      && kinds[index + 1] == .letter
  }

  /// Whether a neighbour is Chinese; a sign alone takes the side of the paragraph.
  private func isInChinese(_ index: Int) -> Bool {
    switch (isWide(before: index), isWide(after: index)) {
    case (nil, nil): kinds.contains(.han)
    case (let before, let after): before == true || after == true
    }
  }

  private func isWide(before index: Int) -> Bool? {
    scalars[..<index].lastIndex { !Self.isAmbiguous($0) }.map { kinds[$0].isWide }
  }

  private func isWide(after index: Int) -> Bool? {
    scalars[(index + 1)...].firstIndex { !Self.isAmbiguous($0) }.map { kinds[$0].isWide }
  }
}
