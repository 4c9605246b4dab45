/// What a template may ask for: the fields by name, with their kind and meaning.
public struct Catalogue: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// The name in holes; parts joined with dots, as in `holder.name`.
    public var name: String
    /// What the field holds.
    public var kind: Kind
    /// What it says, in one line, for the author of a template.
    public var meaning: String
  }

  /// What a field holds.
  public indirect enum Kind: Hashable, Sendable {
    /// A text that is always there.
    case text
    /// A text that may be absent: its hole must stand inside a section of the same name.
    case optionalText
    /// Whether something is so; only for sections.
    case flag
    /// A list, maybe empty, each element with fields of its own; only for sections.
    case list(Catalogue)
    /// A chart that may be absent; only for fenced blocks of its name, and for sections.
    case chart
    /// Pictures, at least one if not absent; for blocks and sections as those of a chart.
    case pictures
  }

  /// The fields, in the order a reader should meet them.
  public var fields: [Field]

  /// Makes a catalogue of `fields`.
  public init(_ fields: [Field]) { self.fields = fields }

  /// The field called `name`.
  public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}

extension Catalogue.Field {
  /// A text that is always there.
  public static func text(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .text, meaning: meaning)
  }

  /// A text that may be absent.
  public static func optional(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .optionalText, meaning: meaning)
  }

  /// Whether something is so.
  public static func flag(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .flag, meaning: meaning)
  }

  /// A list of elements with `fields` of their own.
  public static func list(_ name: String, _ meaning: String, _ fields: [Self]) -> Self {
    Self(name: name, kind: .list(Catalogue(fields)), meaning: meaning)
  }

  /// A chart that may be absent.
  public static func chart(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .chart, meaning: meaning)
  }

  /// Pictures that may be absent.
  public static func pictures(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .pictures, meaning: meaning)
  }
}

/// The values of a catalogue's fields for one document.
public struct Fields: Hashable, Sendable {
  /// The value of one field.
  public indirect enum Value: Hashable, Sendable {
    /// A text; line feeds in it become line breaks.
    case text(String)
    /// No text and no chart, for a field that may be absent.
    case absent
    /// Whether something is so.
    case flag(Bool)
    /// The elements of a list.
    case list([Fields])
    /// A chart.
    case chart(Chart)
    /// Pictures.
    case pictures([Picture])
  }

  private var values: [String: Value] = [:]

  /// No values yet.
  public init() {}

  /// The value of the field called `name`; `nil` if it was never set.
  public subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names that have a value, sorted.
  public var names: [String] { values.keys.sorted() }
}
