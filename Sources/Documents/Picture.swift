/// A picture of a file, with the words below it.
public struct Picture: Hashable, Sendable {
  /// The id in the picture library of whoever lays it out.
  public var id: String
  /// The file, as its author names it.
  public var file: String
  /// What is to be seen.
  public var caption: String

  /// Makes a picture.
  public init(id: String, file: String, caption: String) {
    self.id = id
    self.file = file
    self.caption = caption
  }

  /// The picture where none can be shown: the name of its file may lead nowhere from there, so
  /// that it is told and not linked.
  var inWords: [Inline<Never>] { [.text("\(caption) — "), .code(file)] }
}
