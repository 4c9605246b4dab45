extension UnsafeBufferPointer<UInt8> {
  /// The text, UTF-8, without the signs at its ends that only say where a line may end.
  ///
  /// They leave no ink and are no words. With them a glyph would not stand for its text, and the
  /// text would have to be told beside it.
  var withoutJoiners: UnsafeBufferPointer<UInt8> {
    var rest = self
    while rest.hasJoiner(at: rest.count - 3) {
      rest = UnsafeBufferPointer(rebasing: rest.dropLast(3))
    }
    while rest.hasJoiner(at: 0) { rest = UnsafeBufferPointer(rebasing: rest.dropFirst(3)) }
    return rest
  }

  /// Whether a word joiner (U+2060) or a zero width space (U+200B) stands there.
  private func hasJoiner(at place: Int) -> Bool {
    guard place >= 0, count >= place + 3, self[place] == 0xE2 else { return false }
    return (self[place + 1], self[place + 2]) == (0x81, 0xA0)
      || (self[place + 1], self[place + 2]) == (0x80, 0x8B)
  }
}
