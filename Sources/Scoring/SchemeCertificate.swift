internal import Diagnostics
internal import Reading

extension Scheme {
  /// What certificates by the scheme say of themselves.
  public struct Certificate: Hashable, Sendable {
    /// What keeps a certificate valid during its term.
    public struct Surveillance: Hashable, Sendable {
      /// The condition, as a sentence.
      public var text: Name
      /// Whether it is known from a source.
      public var isConfirmed: Bool
    }

    /// What the certificate is called; `nil` for no title of its own.
    public var title: Name?
    /// What it says of the holder, up to the level; `nil` for no words of its own.
    public var statement: Name?
    /// `nil` where the scheme states no condition.
    public var surveillance: Surveillance?
  }
}

extension Scheme.Certificate {
  init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    title = map.optionalName("title", &problems)
    statement = map.optionalName("statement", &problems)
    surveillance = map.map("surveillance", &problems) {
      Surveillance($0, $1, &references, &$2)
    }
    map.finish(&problems)
  }
}

extension Scheme.Certificate.Surveillance {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let text = map.name("text", &problems)
    isConfirmed = map.isConfirmed(&problems)
    references.source(&map, &problems)
    map.finish(&problems)
    guard let text else { return nil }
    self.text = text
  }
}
