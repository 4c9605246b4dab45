internal import Drawing

/// Makes things smaller in even steps until they fit.
enum Shrinking {
  /// How much smaller the largest text becomes with a step, in points: too little to be seen
  /// between two certificates.
  private static let step = 0.25

  /// What `set` makes at the largest size at which it fits.
  ///
  /// - Parameters:
  ///   - size: the largest size, in points.
  ///   - floor: the smallest one.
  ///   - set: makes something of a size; `nil` if that does not fit. What fits at a size must fit
  ///     at every smaller one.
  /// - Returns: `nil` if it does not fit at the smallest size.
  static func fit<Value>(
    from size: Double, to floor: Double, _ set: (_ size: Double) throws(TextError) -> Value?
  ) throws(TextError) -> Value? {
    if let value = try set(size) { return value }
    // The largest size that fits lies between two numbers of steps, one too few and one enough.
    var few = 0
    var enough = Int(((size - floor) / step).rounded(.up))
    func smaller(_ steps: Int) -> Double { max(floor, size - Double(steps) * step) }
    guard enough > 0, var best = try set(smaller(enough)) else { return nil }
    while enough - few > 1 {
      let steps = (few + enough) / 2
      if let value = try set(smaller(steps)) {
        (best, enough) = (value, steps)
      } else {
        few = steps
      }
    }
    return best
  }
}
