internal import Diagnostics
internal import Glibc

extension Source {
  /// Takes the bytes of a CSV as text: UTF-8, or GB 18030 with a warning.
  ///
  /// Spreadsheet programs in China write GB 18030 unless asked for UTF-8; what is valid UTF-8 is
  /// never taken for it.
  static func readCSV(
    _ bytes: [UInt8], path: String, into problems: inout Problems
  ) -> Source? {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if bytes.count <= Limits.mostBytes, !isUTF16, !bytes.contains(0),
      String(validating: bytes, as: UTF8.self) == nil, let converted = fromGB18030(bytes)
    {
      guard ChineseText(bytes, as: converted).isPlausible else {
        problems.report(.otherEncoding(path: path))
        return nil
      }
      problems.report(.gb18030(path: path))
      return read(converted, path: path, into: &problems)
    }
    return read(bytes, path: path, into: &problems)
  }

  /// The same text in UTF-8; `nil` if the bytes are no GB 18030.
  static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    // The system has no converter only where it was stripped of it.
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    // Two bytes become three at the most, one becomes one.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes.map { CChar(bitPattern: $0) }
    var (unread, unused) = (input.count, output.count)
    let count = output.count
    let isWhole = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, target) = (input.baseAddress, output.baseAddress)
        // It returns the largest number where it stops before the end.
        let irreversible = iconv(converter, &source, &unread, &target, &unused)
        return irreversible != UInt.max && unread == 0
      }
    }
    return isWhole ? output.prefix(count - unused).map { UInt8(bitPattern: $0) } : nil
  }
}

extension Diagnostic {
  fileprivate static func gb18030(path: String) -> Diagnostic {
    Diagnostic(
      "NotUTF8", "the file is not UTF-8; it was read as GB 18030", severity: .warning,
      at: Place(path: path, line: 0, column: 0), fix: "save the file as CSV UTF-8")
  }

  fileprivate static func otherEncoding(path: String) -> Diagnostic {
    Diagnostic(
      "NotUTF8", "the file is not UTF-8, and read as GB 18030 it would make no sense",
      at: Place(path: path, line: 0, column: 0),
      why: "its characters would be rare or foreign ones, as when Big5, Shift_JIS or EUC is "
        + "taken for GB 18030",
      fix: "save the file as CSV UTF-8")
  }
}
