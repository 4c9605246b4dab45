internal import CCmark

/// A node of the tree that cmark makes of a text; the only file that sees cmark.
///
/// Valid only inside the body of `read(_:body:)`, which owns the tree.
struct MarkdownNode {
  /// The kinds of nodes that CommonMark and its tables have.
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
    case table, row, cell
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
    case noteMark, note
    case unknown
  }

  private let pointer: OpaquePointer

  /// Reads `text` and gives the root of its tree to `body`.
  static func read<Result>(_ text: String, body: (MarkdownNode) -> Result) -> Result? {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    guard let table = tables.syntaxExtension,
      cmark_parser_attach_syntax_extension(parser, table) == 1
    else { return nil }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return body(MarkdownNode(pointer: root))
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .noteMark
    case CMARK_NODE_FOOTNOTE_DEFINITION: .note
    default: kindOfExtension
    }
  }

  private var kindOfExtension: Kind {
    switch string(cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header", "table_row": .row
    case "table_cell": .cell
    default: .unknown
    }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var child = cmark_node_first_child(pointer)
    while let node = child {
      children.append(MarkdownNode(pointer: node))
      child = cmark_node_next(node)
    }
    return children
  }

  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  /// The text of a node that has no children.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// What follows the opening fence of a block of code.
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }
  var destination: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  /// The first number of a list; `nil` for bullets.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The alignments of a table's columns, as the bytes `l`, `c`, `r` or 0.
  var alignments: [UInt8] {
    guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { bytes[$0] }
  }

  /// The bytes before the node in its first line.
  var startByte: Int { max(0, Int(cmark_node_get_start_column(pointer)) - 1) }

  /// The first and the last line, 1-based.
  var lines: ClosedRange<Int> {
    if startLine > 0 { return startLine...max(startLine, Int(cmark_node_get_end_line(pointer))) }
    // A paragraph that a table was cut from has no lines in cmark: it fills those up to the table.
    let before = previous.map { $0.lines.upperBound + 1 }
    let start =
      before ?? cmark_node_parent(pointer).map { MarkdownNode(pointer: $0).startLine } ?? 1
    return start...max(start, (next?.startLine ?? 1) - 1)
  }

  private var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
}

private func string(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// The table extension; cmark's register of extensions is not safe to fill from two threads.
private let tables = TableExtension()

private struct TableExtension: @unchecked Sendable {
  // Written once before anyone can see it, and only read by cmark afterwards.
  let syntaxExtension: OpaquePointer?

  init() {
    cmark_gfm_core_extensions_ensure_registered()
    syntaxExtension = cmark_find_syntax_extension("table")
  }
}
