internal import Diagnostics
internal import Reading

/// Whether every cap can change a level.
struct CapCheck {
  private let scheme: Scheme
  /// For each cap the best level it allows.
  private let bests: [Int?]
  private let free: Reach
  private let root: Node

  init(_ scheme: Scheme, _ bests: [Int?], _ free: Reach, at root: Node) {
    self.scheme = scheme
    self.bests = bests
    self.free = free
    self.root = root
  }

  func report(_ problems: inout Problems) {
    for (index, cap) in scheme.caps.enumerated() {
      guard let best = bests[index], let indicator = free.indicator(cap.clause),
        let extent = scheme.extent(of: indicator)
      else { continue }
      if best == 0 {
        problems.report(.capAtBestLevel(cap, at: place(of: "level", index)))
      } else if extent.stretches(of: cap.when).isEmpty {
        problems.report(
          .capNeverHolds(cap, extent, at: root.place(of: "caps[\(index + 1)].when")))
      } else if let other = stricter(than: index) {
        problems.report(
          .capWithinOther(
            cap, scheme.caps[other], at: place(of: "id", index), other: place(of: "id", other)))
      } else {
        let nearest = scheme.levels[..<best].map(\.from).min() ?? .zero
        if free.within(cap).score.reaches(nearest) { continue }
        problems.report(.capWithoutEffect(cap, from: nearest, at: place(of: "id", index)))
      }
    }
  }

  /// A cap that holds wherever the one at an index does, and allows no better level.
  private func stricter(than index: Int) -> Int? {
    guard let own = bests[index] else { return nil }
    let cap = scheme.caps[index]
    return scheme.caps.indices.first { other in
      guard other != index, let best = bests[other], best >= own,
        scheme.caps[other].clause == cap.clause,
        cap.when.subtracting(scheme.caps[other].when).isEmpty
      else { return false }
      // Of two that say the same, the later is idle.
      let isSame = best == own && scheme.caps[other].when == cap.when
      return !isSame || other < index
    }
  }

  private func place(of key: String, _ index: Int) -> Place {
    root.descendant("caps[\(index + 1)].\(key)")?.place ?? root.place
  }
}
