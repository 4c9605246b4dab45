/// Something drawn, with the words below it.
public struct Figure<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// What is drawn.
  public enum Content: Hashable, Sendable {
    /// A chart.
    case chart(Chart)
    /// Pictures, each a figure with a caption of its own.
    case pictures([Picture])
    /// The chart of a field; never in a document.
    case hole(Hole)
  }

  /// What is drawn.
  public var content: Content
  /// What it shows, on one line; may be empty.
  public var caption: [Inline<Hole>]

  /// Makes a figure.
  public init(_ content: Content, caption: [Inline<Hole>]) {
    self.content = content
    self.caption = caption
  }
}

extension Figure where Hole == Never {
  /// The figure in words: a table of its values or a list of its files, and the caption as a note below it.
  var inWords: [Block<Never>] {
    let blocks: [Block<Never>] =
      switch content {
      case .chart(let chart): chart.table.map { [.table($0)] } ?? []
      case .pictures(let pictures):
        [
          .list(
            List(
              start: nil, isTight: true,
              items: pictures.map { .item([.paragraph($0.inWords)]) }))
        ]
      }
    return blocks + (caption.isEmpty ? [] : [.paragraph([.emphasis(caption)])])
  }
}

extension Chart {
  /// The values as a table without a header; `nil` if there are none.
  fileprivate var table: Table<Never>? {
    let rows: [[String]] =
      switch self {
      case .radar(let shares): shares.map { [$0.label, $0.printed] }
      case .bars(let bars): bars.map { [$0.label, $0.printed] }
      case .losses(let losses): losses.map { [$0.label, $0.printed, $0.cumulated] }
      case .development(let steps, let bounds):
        steps.map { [$0.label, $0.printed] }
          + bounds.reversed().map { [$0.name, "≥ \($0.printed)"] }
      case .gauge(let gauge):
        [[gauge.label, gauge.printed]]
          + gauge.bounds.reversed().map { [$0.name, "≥ \($0.printed)"] }
          + gauge.bounds.prefix(1).map { [gauge.below, "< \($0.printed)"] }
      }
    guard let columns = rows.first?.count else { return nil }
    return Table(
      alignments: [.natural] + Array(repeating: .right, count: columns - 1),
      header: Array(repeating: [], count: columns),
      rows: rows.map { .cells($0.map { $0.isEmpty ? [] : [.text($0)] }) })
  }
}
