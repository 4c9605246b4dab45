internal import Drawing
internal import Reading

/// How the line of a rosette looks.
struct RosetteLook: Hashable, Sendable {
  var color: Color
  /// In points.
  var thickness: Double
}

extension RosetteLook {
  /// The keys of a look in a design file.
  static let keys = ["color", "thickness"]

  // A thinner line is lost on many printers, and a thicker one runs into the next.
  private static let thicknesses = 0.25...1.0

  /// Reads the keys of a look.
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    color = values.color("color", of: &map) ?? .black
    thickness = values.number("thickness", of: &map, in: Self.thicknesses, otherwise: 0.3)
  }
}
