internal import CQpdf
internal import Diagnostics

// The objects of a PDF; whoever looks for some checks afterwards.

extension OpenPDF {
  /// The page of that number, counted from 0.
  func page(_ number: Int) throws(Diagnostic) -> qpdf_oh {
    let count = qpdf_get_num_pages(data)
    try check()
    guard number < count else { throw .archivingFailed("there is no page \(number + 1)") }
    return qpdf_get_page_n(data, number)
  }

  /// The value of a key in a dictionary; the null object if it is not there, or nowhere.
  subscript(dictionary: qpdf_oh, key: String) -> qpdf_oh {
    qpdf_oh_is_dictionary(data, dictionary) != 0
      ? qpdf_oh_get_key(data, dictionary, key) : qpdf_oh_new_null(data)
  }

  /// Whether the object is a stream.
  func isStream(_ object: qpdf_oh) -> Bool { qpdf_oh_is_stream(data, object) != 0 }
}
