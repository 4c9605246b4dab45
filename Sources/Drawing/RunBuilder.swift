/// Gathers the clusters of a line into runs of one span, each with the area of its link.
struct RunBuilder {
  private let paragraph: ShapedParagraph
  private let baseline: Double
  private let length: Int
  private var runs: [GlyphRun] = []
  /// The area of the link of each run that has ended.
  private var links: [Mark?] = []
  private var text: [UInt8] = []
  private var span: Int?

  /// - Parameter length: about how many clusters the line has.
  init(paragraph: ShapedParagraph, baseline: Double, length: Int) {
    self.paragraph = paragraph
    self.length = length
    self.baseline = baseline
  }

  /// Adds a cluster whose pen starts at `pen`.
  ///
  /// - Parameter squeeze: the share by which the blank at its left gives way.
  mutating func append(_ index: Int, at pen: Double, squeeze: Double) {
    let cluster = paragraph.clusters[index]
    if cluster.span != span {
      let x = pen + squeeze * cluster.leadingSqueeze
      if let last = runs.indices.last {
        // The blank that gave way at its right is not its own.
        runs[last].width = min(runs[last].width, x - runs[last].origin.x)
      }
      finish()
      span = cluster.span
      let style = paragraph.style(of: cluster)
      var run = GlyphRun(
        text: "", style: style, origin: Point(x: x, y: baseline - style.rise), width: 0,
        glyphs: [], clusters: [])
      run.glyphs.reserveCapacity(length)
      run.clusters.reserveCapacity(length)
      text.reserveCapacity(3 * length)
      runs.append(run)
    }
    let last = runs.count - 1
    let pen = pen - runs[last].origin.x
    for glyph in paragraph.glyphs[cluster.glyphs] {
      let offset = Point(x: pen + glyph.offset.x, y: glyph.offset.y)
      runs[last].glyphs.append(GlyphRun.Glyph(id: glyph.id, offset: offset))
    }
    runs[last].clusters.append(
      GlyphRun.Cluster(bytes: cluster.bytes.count, glyphs: cluster.glyphs.count))
    runs[last].width = pen + cluster.advance
    text += paragraph.utf8[cluster.bytes]
  }

  /// The runs in order, the area of a link behind its run.
  mutating func marks() -> [Mark] {
    finish()
    return zip(runs, links).flatMap { run, link in [.text(run)] + (link.map { [$0] } ?? []) }
  }

  /// Closes the run being built.
  private mutating func finish() {
    guard let span, !runs.isEmpty else { return }
    let last = runs.count - 1
    runs[last].text = String(decoding: text, as: UTF8.self)
    text = []
    links.append(paragraph.spans[span].link.map { area(of: $0, runs[last]) })
  }

  private func area(of link: Link, _ run: GlyphRun) -> Mark {
    let size = run.style.size
    let area = Rect(
      x: run.origin.x, y: run.origin.y - 0.88 * size, width: run.width, height: size)
    switch link {
    case .address(let address): return .link(address: address, area: area)
    case .place(let name): return .jump(name: name, area: area)
    }
  }
}
