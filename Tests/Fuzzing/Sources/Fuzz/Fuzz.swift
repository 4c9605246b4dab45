internal import CFuzzer
internal import Glibc

/// Feeds one target with the inputs libFuzzer makes: `fuzz TARGET [OPTION…] [FOLDER…]`.
///
/// Without a target it prints the names of all.
@main enum Fuzz {
  /// What takes each input.
  nonisolated(unsafe) private static var take: ([UInt8]) -> Void = { _ in }

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print(Target.all.map(\.name).joined(separator: "\n")) }
    guard let target = Target.all.first(where: { $0.name == arguments[1] }) else {
      return print("no target '\(arguments[1])'")
    }
    take = target.prepare()
    var count = CommandLine.argc
    var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    // libFuzzer must not take the name of the target for a folder of inputs.
    CommandLine.unsafeArgv[1] = CommandLine.unsafeArgv[0]
    values = values.map { $0 + 1 }
    count -= 1
    _ = LLVMFuzzerRunDriver(&count, &values) { bytes, count in
      let start = clock()
      Fuzz.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
      // The processor's time, as libFuzzer's own limit goes by the clock on the wall.
      precondition(clock() - start < 2 * CLOCKS_PER_SEC, "an input took two seconds")
      return 0
    }
  }
}
