internal import Diagnostics
internal import Reading

/// One audit that is to be rendered.
public struct Item: Codable, Sendable {
  /// Where the audit comes from.
  enum Source: Codable, Sendable {
    /// A file of its own, `-` for standard input.
    case file(String)
    /// A line of JSON.
    case line(String, number: Int)
    /// A row of a list: what differs from the file that the list goes with.
    case row([Cell])
    /// Nowhere: the line or row cannot be read, for the reasons given.
    case unreadable
  }

  /// A value of a row, and the path it has in the audit.
  struct Cell: Codable, Sendable {
    var path: String
    var value: Node

    init(path: String, value: Node) { (self.path, self.value) = (path, value) }

    private enum CodingKeys: String, CodingKey { case path, value }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      path = try container.decode(String.self, forKey: .path)
      value = try container.decode(SentValue.self, forKey: .value).node
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(path, forKey: .path)
      try container.encode(SentValue(value), forKey: .value)
    }
  }

  /// The number of the audit in the whole input, from 1, whichever part of it is rendered.
  var order: Int
  /// What the audit is called in manifests and messages: a path, or `list.csv:7`.
  var input: String
  /// The folder below that of the run; `nil` where a value of the audit names it.
  var folder: String?
  /// Where it comes from.
  var source: Source
  /// What was found while it was looked for.
  var messages: [Message] = []
  /// What an earlier run recorded of it.
  var known: Entry?

  /// Takes an audit file of its own.
  public init(file path: String, folder: String, order: Int = 1) {
    self.init(order: order, input: path == "-" ? "stdin" : path, source: .file(path))
    self.folder = folder
  }

  init(order: Int, input: String, source: Source) {
    (self.order, self.input, self.source) = (order, input, source)
  }
}
