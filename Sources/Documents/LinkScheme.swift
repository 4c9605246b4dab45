/// Where links may lead: what a reader of a report, a page or a summary can be sent to without harm.
///
/// An address without a scheme leads to a place beside the document or in it.
enum LinkScheme {
  /// In lower case.
  static let known = ["http", "https", "mailto", "tel"]

  /// What stands before the colon of an address, if it is none of the known; `nil` for an address
  /// that may be linked.
  static func refused(in address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard !scheme.contains(where: { "/?#".contains($0) }) else { return nil }
    return known.contains(scheme.lowercased()) ? nil : String(scheme)
  }
}
