import Testing

@testable import Batch

@Suite struct ShardTests {
  @Test func givesEachAuditToOnePart() throws {
    let shards = try (1...3).map { try #require(Shard(number: $0, of: 3)) }
    for order in 1...10 { #expect(shards.count { $0.has(order) } == 1) }
    #expect((1...7).filter(shards[1].has) == [2, 5])
  }

  @Test(arguments: [
    ("2/8", [:], 2, 8),
    ("auto", ["SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "4"], 3, 4),
    (
      "auto",
      [
        "SLURM_ARRAY_TASK_ID": "0", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "0",
      ], 1, 4
    ),
    (
      "auto",
      [
        "SLURM_ARRAY_TASK_ID": "14", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10",
        "SLURM_ARRAY_TASK_STEP": "2",
      ], 3, 3
    ),
    ("auto/5", ["JOB_COMPLETION_INDEX": "0"], 1, 5),
    ("auto", ["JOB_COMPLETION_INDEX": "4", "JOB_COMPLETIONS": "5"], 5, 5),
  ])
  func readsWhichPartItIs(
    text: String, environment: [String: String], number: Int, count: Int
  ) throws {
    let shard = try Shard(text, environment: environment)
    #expect(shard == Shard(number: number, of: count))
  }

  @Test(arguments: [
    ("0/2", [:], "'0/2' is no shard; write one such as 2/8, or auto"),
    ("3/2", [:], "'3/2' is no shard; write one such as 2/8, or auto"),
    ("one", [:], "'one' is no shard; write one such as 2/8, or auto"),
    (
      "auto", [:],
      "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX says which part this is; write "
        + "--shard i/n"
    ),
    (
      "auto", ["JOB_COMPLETION_INDEX": "4"],
      "Kubernetes does not say how many completions a job has; write --shard auto/n, or set "
        + "JOB_COMPLETIONS"
    ),
    (
      "auto/4", ["JOB_COMPLETION_INDEX": "4"],
      "JOB_COMPLETION_INDEX is 4, and there are 4 completions only"
    ),
    (
      "auto", ["SLURM_ARRAY_TASK_ID": "9", "SLURM_ARRAY_TASK_COUNT": "4"],
      "SLURM_ARRAY_TASK_ID is 9, which is no part of SLURM_ARRAY_TASK_COUNT from "
        + "SLURM_ARRAY_TASK_MIN on; write --shard i/n"
    ),
  ])
  func refusesWhatIsNoPart(text: String, environment: [String: String], words: String) {
    let misused = #expect(throws: Shard.Misused.self) {
      try Shard(text, environment: environment)
    }
    #expect(misused?.words == words)
  }
}
