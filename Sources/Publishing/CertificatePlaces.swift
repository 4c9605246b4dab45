internal import Diagnostics
internal import Reading
internal import Scoring

extension Audit {
  /// Where the audit gives the text of a field of the certificate; `nil` if it does not.
  ///
  /// - Parameter site: the site whose certificate it is; `nil` for the main one.
  func place(ofCertificateField name: String, site: Int? = nil) -> Place? {
    let path =
      switch name {
      case "certificate.main": "certificate.number"
      // Of what the code holds, only the holder's name can be long.
      case "certificate.code": "holder.name"
      case _ where name.hasPrefix("sites"): "holder.\(name)"
      case _ where name.hasPrefix("site."): "holder.sites[\(site ?? 0)]\(name.dropFirst(4))"
      // Words of the scheme or the house, which an audit has no say in.
      default: name
      }
    // A text that may be in both languages is printed as recorded.
    if let node = origin.descendant("\(path).zh") ?? origin.descendant(path) {
      return node.ownPlace
    }
    // Days and words of a choice are given once and printed in both languages.
    guard path.hasSuffix(".zh") || path.hasSuffix(".en") else { return nil }
    return origin.descendant(String(path.dropLast(3)))?.place
  }
}

extension Node {
  /// Where a text stands, or the name of what holds several.
  fileprivate var ownPlace: Place { if case .scalar = content { place } else { label } }
}
