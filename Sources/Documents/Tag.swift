internal import Diagnostics

/// One pair of double braces in the text of a template, before anyone knows where Markdown puts it.
struct Tag {
  /// What the sign after the braces says.
  enum Role {
    /// `{{field}}`
    case value
    /// `{{#field}}`
    case opening
    /// `{{^field}}`
    case inverted
    /// `{{/field}}`
    case closing
  }

  var role: Role
  var name: String
  /// Where the name stands.
  var place: Place
  /// The index of its line.
  var line: Int
  /// The braces and all between them.
  var range: Range<String.Index>

  /// Whether the tag opens or closes a section.
  var isOfSection: Bool { role != .value }

  /// The tag as an author writes it.
  var written: String {
    switch role {
    case .value: "{{\(name)}}"
    case .opening: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .closing: "{{/\(name)}}"
    }
  }
}
