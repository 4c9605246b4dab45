/// A moment, in the forms in which a PDF says it.
struct PDFDate {
  /// As in its dictionaries.
  let inDictionary: String
  /// As in its metadata.
  let inMetadata: String

  /// Reads a date as `2026-03-09T00:00:00Z` or with an offset as `+08:00`; `nil` if it has another
  /// form.
  init?(_ date: String) {
    let isDigit = date.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let form = String(
      decoding: zip(date.utf8, isDigit).map { $1 ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
    let offsets = ["Z", "+00:00", "-00:00"]
    guard offsets.contains(where: { form == "0000-00-00T00:00:00" + $0 }) else { return nil }
    let time = date.prefix(19).filter { !"-T:".contains($0) }
    inDictionary = "D:\(time)" + date.dropFirst(19).map { $0 == ":" ? "'" : "\($0)" }.joined()
    inMetadata = date
  }
}
