/// A part of the input that one of several processes renders: of every `count` audits one.
public struct Shard: Hashable, Sendable {
  /// From 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// Makes a shard; `nil` for a number that is not among 1 to `count`.
  public init?(number: Int, of count: Int) {
    guard (1...100_000).contains(count), (1...count).contains(number) else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Why a shard cannot be told.
  public struct Misused: Error {
    /// In words, as for a usage message.
    public let words: String
  }

  /// Reads `2/8`; or `auto`, where Slurm or Kubernetes says which part this process has, and
  /// `auto/8` where the number of parts is not among what it says.
  ///
  /// - Parameter environment: the variables of the process.
  public init(_ text: String, environment: [String: String]) throws(Misused) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let count = parts.count == 2 ? Int(parts[1]) : nil
    if parts.first == "auto", parts.count == 1 || count != nil {
      self = try Shard.auto(count, environment)
      return
    }
    guard parts.count == 2, let number = Int(parts[0]), let count,
      let shard = Shard(number: number, of: count)
    else {
      throw Misused(words: "'\(text)' is no shard; write one such as 2/8, or auto")
    }
    self = shard
  }

  private static func auto(
    _ count: Int?, _ environment: [String: String]
  ) throws(Misused) -> Shard {
    func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
    if let id = number("SLURM_ARRAY_TASK_ID") {
      let first = number("SLURM_ARRAY_TASK_MIN") ?? 1
      let step = number("SLURM_ARRAY_TASK_STEP") ?? 1
      let index = step > 0 ? (id - first) / step : 0
      guard let count = count ?? number("SLURM_ARRAY_TASK_COUNT"), step > 0,
        (id - first).isMultiple(of: step), let shard = Shard(number: index + 1, of: count)
      else {
        throw Misused(
          words: "SLURM_ARRAY_TASK_ID is \(id), which is no part of SLURM_ARRAY_TASK_COUNT from "
            + "SLURM_ARRAY_TASK_MIN on; write --shard i/n")
      }
      return shard
    }
    if let index = number("JOB_COMPLETION_INDEX") {
      guard let count = count ?? number("JOB_COMPLETIONS") else {
        throw Misused(
          words: "Kubernetes does not say how many completions a job has; write --shard auto/n, "
            + "or set JOB_COMPLETIONS")
      }
      guard let shard = Shard(number: index + 1, of: count) else {
        throw Misused(
          words: "JOB_COMPLETION_INDEX is \(index), and there are \(count) completions only")
      }
      return shard
    }
    throw Misused(
      words: "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX says which part this is; write "
        + "--shard i/n")
  }

  /// Whether an audit, counted from 1, is in this part.
  func has(_ order: Int) -> Bool { (order - 1) % count == number - 1 }

  /// What the names of its files end in.
  var suffix: String { "-\(number)-of-\(count)" }
}
