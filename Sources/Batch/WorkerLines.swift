/// A line to a worker.
struct Order: Codable {
  /// An audit to be rendered.
  var item: Item?
  /// Whether an audit that was claimed for may be written.
  var verdict: Verdict?
}

/// Whether an audit got its folder and numbers.
struct Verdict: Codable {
  var order: Int
  var isGranted: Bool
}

/// A line from a worker.
struct Answer: Codable {
  var order: Int
  var claim: Claim?
  var rendered: Rendered?
}
