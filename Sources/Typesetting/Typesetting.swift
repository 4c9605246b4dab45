// Typesetting: what stands where on which page.
//
// Comes in: a Document without holes and a Theme, or a certificate's design and its texts.
// Goes out: pages of marks, and the bookmarks of a report.
// Must never know: what an audit or a scheme is, and how a mark becomes ink.
//
// A report goes through four steps, each in files named for it:
//   blocks → pieces   (ReportText, ReportList, ReportTable …) every text is measured once
//   pieces → pages    (Pagination) numbers only: heights, and where a page may end
//   pages  → marks    (ReportLayout) every piece is moved to its place
//   header and footer (RunningText) when the number of pages is known
// All looks come from the theme; there is no size, colour or wording in these files.
