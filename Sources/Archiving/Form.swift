internal import CQpdf
public import Diagnostics

/// A page of drawn PDF as an object that the pages of other PDFs show: an ornament is drawn and
/// compressed once, whatever the number of documents.
///
/// One per thread: libqpdf holds it.
public final class Form {
  let pdf: OpenPDF
  let object: qpdf_oh
  let size: (width: Double, height: Double)

  /// Makes a form of the first page of `drawn`, which has one stream of content.
  ///
  /// The form is no transparency group of its own: what is in it mixes with what lies below it, as
  /// if it were drawn there.
  public init(_ drawn: [UInt8]) throws(Diagnostic) {
    pdf = try OpenPDF(drawn)
    let page = try pdf.page(0)
    size = try pdf.size(ofPage: page)
    object = pdf[page, "/Contents"]
    guard pdf.isStream(object) else { throw .archivingFailed("a form has one stream of content") }
    let dictionary = qpdf_oh_get_dict(pdf.data, object)
    pdf.set("/Type", pdf.name("/XObject"), in: dictionary)
    pdf.set("/Subtype", pdf.name("/Form"), in: dictionary)
    pdf.set("/BBox", pdf[page, "/MediaBox"], in: dictionary)
    pdf.set("/Resources", pdf[page, "/Resources"], in: dictionary)
    try pdf.check()
  }
}
