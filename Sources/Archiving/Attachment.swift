/// A file inside a PDF.
public struct Attachment: Hashable, Sendable {
  /// What a file is to the document, as ISO 19005-3, annex E, has it.
  public enum Relationship: String, Hashable, Sendable {
    /// The document was made of it.
    case source = "Source"
    /// The document shows what is in it.
    case data = "Data"
    /// It says the same in another form.
    case alternative = "Alternative"
    /// It adds to the document.
    case supplement = "Supplement"
    /// None of these.
    case unspecified = "Unspecified"
  }

  /// The name of the file, without a folder.
  public var name: String
  /// Its media type, as `application/json`.
  public var mediaType: String
  /// What it is to the document.
  public var relationship: Relationship
  /// What it is, in words.
  public var description: String
  /// What is in it.
  public var bytes: [UInt8]

  /// Makes an attachment.
  public init(
    name: String, mediaType: String, relationship: Relationship, description: String,
    bytes: [UInt8]
  ) {
    self.name = name
    self.mediaType = mediaType
    self.relationship = relationship
    self.description = description
    self.bytes = bytes
  }
}

/// A property of a document that Accolade adds to what all PDF says about itself; its namespace is
/// `urn:accolade:evaluation#`.
public struct Property: Hashable, Sendable {
  /// Its name: a letter, and then letters and digits.
  public var name: String
  /// Its value.
  public var value: String

  /// Makes a property.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
