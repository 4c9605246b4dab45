public import Diagnostics
internal import Reading
public import Scoring

extension Scheme {
  /// The scheme in a file, which it keeps; `nil` after an error.
  public static func read(fileAt path: String, into problems: inout Problems) -> Scheme? {
    Source.bytes(ofFileAt: path, into: &problems).flatMap {
      read($0, path: path, into: &problems)
    }
  }

  /// The scheme in the bytes of a file, which it keeps; `nil` after an error.
  static func read(_ bytes: [UInt8], path: String, into problems: inout Problems) -> Scheme? {
    guard let root = Node.read(bytes, path: path, into: &problems),
      var scheme = read(root, into: &problems)
    else { return nil }
    let isJSON = path.lowercased().hasSuffix(".json")
    scheme.files = [File(name: isJSON ? "scheme.json" : "scheme.yaml", bytes: bytes)]
    return scheme
  }
}
