/// The sums of points that raised ratings make, each with the fewest raters who raise theirs.
struct RaisedSums {
  /// More sums than these are not kept.
  private static let limit = 512

  /// A sum of the ratings of the first few raters, and the last of these.
  private struct Sum {
    var points: Int
    var changes: Int32
    var place: Int32
    /// Where the sum without the last one stands.
    var before: Int32
  }

  /// For each sum the places of the ratings that make it; those that make the most first.
  let all: [[Int32]]

  /// - Parameters:
  ///   - start: the places of the ratings given.
  ///   - ratings: the best first.
  ///   - isComplete: becomes false where sums are left out.
  init(of start: [Int32], _ ratings: [Rating], _ isComplete: inout Bool) {
    let best = start.map { ratings[Int($0)].points < ratings[0].points ? 0 : $0 }
    guard let points = RaisedSums.parts(of: ratings.map(\.points), count: start.count) else {
      isComplete = false
      all = [best]
      return
    }
    var steps = [[Sum(points: 0, changes: 0, place: 0, before: 0)]]
    for from in start {
      var sums: [Sum] = []
      for place in (0...from).reversed() {
        let more = steps[steps.count - 1].enumerated().map { index, sum in
          Sum(
            points: sum.points + points[Int(place)], changes: sum.changes + (place < from ? 1 : 0),
            place: place, before: Int32(index))
        }
        sums = RaisedSums.merged(sums, more)
      }
      if sums.count > RaisedSums.limit {
        isComplete = false
        sums.removeLast(sums.count - RaisedSums.limit)
      }
      steps.append(sums)
    }
    all = [best] + steps[steps.count - 1].indices.map { RaisedSums.places(of: $0, steps) }
  }

  private static func places(of index: Int, _ steps: [[Sum]]) -> [Int32] {
    var (places, index): ([Int32], Int) = ([], index)
    for sums in steps.dropFirst().reversed() {
      places.append(sums[index].place)
      index = Int(sums[index].before)
    }
    return places.reversed()
  }

  /// Both lists as one by their points, each sum once.
  private static func merged(_ a: [Sum], _ b: [Sum]) -> [Sum] {
    var sums: [Sum] = []
    sums.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || (i < a.count && a[i].points < b[j].points) {
        sums.append(a[i])
        i += 1
      } else if i == a.count || b[j].points < a[i].points {
        sums.append(b[j])
        j += 1
      } else {
        sums.append(b[j].changes < a[i].changes ? b[j] : a[i])
        i += 1
        j += 1
      }
    }
    return sums
  }

  /// Points as multiples of a common part; `nil` where there is none so that sums are numbers.
  private static func parts(of points: [Fraction], count: Int) -> [Int]? {
    var units = Fraction(1)
    for number in points {
      guard let divisor = (units * number).divisor else { return nil }
      units = units * Fraction(divisor)
    }
    let parts = points.compactMap { number -> Int? in
      let part = number * units
      return part.magnitude <= Fraction(Int.max / (count + 1)) ? part.int : nil
    }
    return parts.count == points.count ? parts : nil
  }
}
