internal import Archiving
internal import Foundation
internal import Glibc

extension Entry.File {
  /// What a file holds now; a file that is missing, or is none, has no bytes and no digest.
  init(_ name: String, at path: String) {
    self.init(name: name, bytes: 0, digest: "")
    var information = stat()
    // A pipe or a device may never end.
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      let file = FileHandle(forReadingAtPath: path)
    else { return }
    var digest = Digest.Running()
    while let block = try? file.read(upToCount: 1 << 18), !block.isEmpty {
      digest.take(Array(block))
      bytes += block.count
    }
    self.digest = digest.finish().hex
  }
}

/// The digest of many things in their order.
public struct Fingerprint {
  private var digest = Digest.Running()

  /// Of nothing yet.
  public init() {}

  /// Takes a text; where it ends matters.
  public mutating func take(_ text: String) {
    let bytes = Array(text.utf8)
    digest.take(Array("\(bytes.count):".utf8) + bytes)
  }

  /// Takes a file with its name, or all files in and below a folder in the order of their names.
  ///
  /// - Parameter sizesOnly: whether its size stands for what it holds.
  public mutating func take(fileAt path: String, sizesOnly: Bool = false) {
    var information = stat()
    guard stat(path, &information) == 0 else { return take("no file") }
    if information.st_mode & S_IFMT == S_IFDIR {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.sorted() {
        take(name)
        take(fileAt: "\(path)/\(name)", sizesOnly: sizesOnly)
      }
    } else if sizesOnly {
      take("\(information.st_size)")
    } else {
      take(Entry.File("", at: path).digest)
    }
  }

  /// The digest in hexadecimal digits.
  public mutating func finish() -> String { digest.finish().hex }
}
