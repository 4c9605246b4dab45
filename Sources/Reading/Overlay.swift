extension Node {
  /// This map with the values of `other` in place of its own of the same name, at any depth, and
  /// with those that it lacks at its end; of anything else `other`.
  ///
  /// A key without a value takes the value away that stands there.
  public func overlaid(by other: Node) -> Node {
    guard case .map(var entries) = content, case .map(let others) = other.content else {
      return other
    }
    for entry in others {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      if case .null = entry.value.content {
        entries.remove(at: index)
      } else {
        entries[index].keyPlace = entry.keyPlace
        entries[index].value = entries[index].value.overlaid(by: entry.value)
      }
    }
    return Node(.map(entries), at: other.place, label: other.label)
  }
}
