internal import Drawing

/// A filled rectangle that decorates: a line, or a colour behind text.
///
/// Decoration is kept apart from text, so that a page paints all of it first, in few paths, and a
/// tagged file can call it an artefact.
struct Fill: Hashable, Sendable {
  /// What covers what.
  enum Layer: Int, Hashable, Sendable, CaseIterable {
    case background
    case line
  }

  var layer: Layer
  /// x from the left edge of the column, y from the top of what it decorates.
  var frame: Rect
  var color: Color

  func moved(x: Double, y: Double) -> Fill {
    Fill(layer: layer, frame: frame.moved(x: x, y: y), color: color)
  }
}

extension [Fill] {
  /// One shape for each layer and colour, lines above backgrounds.
  var shapes: [Mark] {
    var shapes: [(layer: Fill.Layer, color: Color, shape: Shape)] = []
    for layer in Fill.Layer.allCases {
      for fill in self where fill.layer == layer && fill.frame.hasArea {
        let shape = Shape.rectangle(fill.frame, fill: fill.color)
        if let known = shapes.firstIndex(where: { $0.layer == layer && $0.color == fill.color }) {
          shapes[known].shape.steps += shape.steps
        } else {
          shapes.append((layer, fill.color, shape))
        }
      }
    }
    return shapes.map { .shape($0.shape) }
  }
}

extension Rect {
  fileprivate var hasArea: Bool { size.width > 0 && size.height > 0 }
}

extension Theme.Line {
  /// The line across `frame`, its upper edge at `y`.
  func across(_ frame: Frame, below y: Double) -> Fill {
    Fill(
      layer: .line, frame: Rect(x: frame.x, y: y, width: frame.width, height: thickness),
      color: color)
  }

  /// The line across `frame`, its lower edge at `y`.
  func across(_ frame: Frame, above y: Double) -> Fill { across(frame, below: y - thickness) }
}
