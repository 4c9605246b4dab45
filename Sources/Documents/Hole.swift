public import Diagnostics

/// A place in a template where a field of the catalogue is used.
public struct Hole: Hashable, Sendable {
  /// What happens there.
  public enum Use: Hashable, Sendable {
    /// `{{field}}`: the text is shown.
    case value
    /// A fenced block called `field`: the chart is shown.
    case figure
    /// `{{#field}}`: what follows is repeated for a list, or kept if there is a value.
    case section
    /// `{{^field}}`: what follows is kept if the list is empty or there is no value.
    case inverted
  }

  /// The name of the field, as the author wrote it.
  public var name: String
  /// Where the name stands in the template.
  public var place: Place
  /// What happens there.
  public var use: Use
  /// How many lists outwards from the innermost one the field belongs to.
  ///
  /// Decided once by the catalogue, so that a value missing from an element is never replaced by
  /// one of the same name further out.
  var outwards: Int

  /// The hole of a field of the document itself, whatever lists it stands in.
  init(_ name: String, at place: Place, ofDocumentFor use: Use) {
    self.init(name, at: place, use: use, outwards: .max)
  }

  init(_ name: String, at place: Place, use: Use, outwards: Int) {
    self.name = name
    self.place = place
    self.use = use
    self.outwards = outwards
  }
}

extension Hole: CustomStringConvertible {
  /// The hole as an author writes it, or the tag that opens its section.
  public var description: String {
    switch use {
    case .figure: name
    case .value: "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    }
  }
}
