internal import Documents
internal import Scoring

/// The fields of one document, each declared once with its meaning and its value.
///
/// A catalogue and the values that fill it come from the same list, so that a field a template may
/// ask for always has a value of its kind. The value is a function of `Subject`; the catalogue
/// needs none, so templates are checked before any audit exists.
struct FieldSet<Subject> {
  /// One field: its declaration, and its value for a subject.
  struct Field {
    let declaration: Catalogue.Field
    /// The value; of a list's elements only the fields that are named, or all.
    fileprivate let value: (Subject, _ named: Set<String>?) -> Fields.Value

    fileprivate init(
      _ declaration: Catalogue.Field, _ value: @escaping (Subject, Set<String>?) -> Fields.Value
    ) {
      (self.declaration, self.value) = (declaration, value)
    }

    init(declaration: Catalogue.Field, value: @escaping (Subject) -> Fields.Value) {
      self.init(declaration) { subject, _ in value(subject) }
    }
  }

  private let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// The fields with further ones.
  func adding(_ more: [Field]) -> FieldSet { FieldSet(fields + more) }

  /// The declarations.
  var catalogue: Catalogue { Catalogue(fields.map(\.declaration)) }

  /// The values for `subject`, of all fields or of those that are named.
  func values(of subject: Subject, named names: Set<String>? = nil) -> Fields {
    var values = Fields()
    for field in fields where names?.contains(field.declaration.name) ?? true {
      values[field.declaration.name] = field.value(subject, names)
    }
    return values
  }
}

extension FieldSet.Field {
  /// A text that is always there.
  static func text(_ name: String, _ meaning: String, _ value: @escaping (Subject) -> String)
    -> Self
  {
    Self(declaration: .text(name, meaning)) { .text(value($0)) }
  }

  /// A text that may be absent.
  static func optional(
    _ name: String, _ meaning: String, _ value: @escaping (Subject) -> String?
  ) -> Self {
    Self(declaration: .optional(name, meaning)) { value($0).map(Fields.Value.text) ?? .absent }
  }

  /// Whether something is so.
  static func flag(_ name: String, _ meaning: String, _ value: @escaping (Subject) -> Bool) -> Self
  {
    Self(declaration: .flag(name, meaning)) { .flag(value($0)) }
  }

  /// A chart that may be absent.
  static func chart(
    _ name: String, _ meaning: String, _ value: @escaping (Subject) -> Chart?
  ) -> Self {
    Self(declaration: .chart(name, meaning)) { value($0).map(Fields.Value.chart) ?? .absent }
  }

  /// Pictures; absent where there is none.
  static func pictures(
    _ name: String, _ meaning: String, _ value: @escaping (Subject) -> [Picture]
  ) -> Self {
    Self(declaration: .pictures(name, meaning)) { subject in
      let pictures = value(subject)
      return pictures.isEmpty ? .absent : .pictures(pictures)
    }
  }

  /// A list of elements with fields of their own.
  static func list<Element>(
    _ name: String, _ meaning: String, _ elements: @escaping (Subject) -> [Element],
    _ fields: [FieldSet<Element>.Field]
  ) -> Self {
    let set = FieldSet<Element>(fields)
    return Self(.list(name, meaning, set.catalogue.fields)) { subject, names in
      .list(elements(subject).map { set.values(of: $0, named: names) })
    }
  }
}

extension FieldSet {
  /// A name in the language of the document, in the one beside it, and in each.
  static func name(
    _ name: String, _ meaning: String, _ wording: Wording, _ value: @escaping (Subject) -> Name
  ) -> [Field] {
    [
      .text(name, meaning) { wording.text(of: value($0)) },
      .text("\(name).other", "\(meaning), in the language beside the document's") {
        wording.otherText(of: value($0))
      },
    ] + both(name, meaning, value)
  }

  /// A name in both languages.
  static func both(
    _ name: String, _ meaning: String, _ value: @escaping (Subject) -> Name
  ) -> [Field] {
    [
      .text("\(name).zh", "\(meaning), in Chinese") { value($0).zh },
      .text("\(name).en", "\(meaning), in English") { value($0).en },
    ]
  }
}
