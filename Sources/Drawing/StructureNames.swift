extension Structure.Role {
  /// The name of the standard structure type.
  public var name: StaticString {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(1): "H1"
    case .heading(2): "H2"
    case .heading(3): "H3"
    case .heading(4): "H4"
    case .heading(5): "H5"
    case .heading: "H6"
    case .paragraph: "P"
    case .list: "L"
    case .item: "LI"
    case .label: "Lbl"
    case .itemBody: "LBody"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .link: "Link"
    case .reference: "Reference"
    case .note: "Note"
    case .contents: "TOC"
    case .contentsEntry: "TOCI"
    case .quotation: "BlockQuote"
    case .words: "Span"
    }
  }
}
