internal import CQpdf
internal import Diagnostics

// The objects of a PDF; whoever makes or looks for some checks afterwards.

extension OpenPDF {
  /// The page of that number, counted from 0.
  func page(_ number: Int) throws(Diagnostic) -> qpdf_oh {
    let count = qpdf_get_num_pages(data)
    try check()
    guard number < count else { throw .archivingFailed("there is no page \(number + 1)") }
    return qpdf_get_page_n(data, number)
  }

  /// The size of a page, in points.
  func size(ofPage page: qpdf_oh) throws(Diagnostic) -> (width: Double, height: Double) {
    let box = (0..<4).map { side in
      qpdf_oh_get_numeric_value(data, qpdf_oh_get_array_item(data, self[page, "/MediaBox"], side))
    }
    try check()
    return (box[2] - box[0], box[3] - box[1])
  }

  /// The value of a key in a dictionary; the null object if it is not there.
  subscript(dictionary: qpdf_oh, key: String) -> qpdf_oh {
    qpdf_oh_get_key(data, dictionary, key)
  }

  /// Gives a key of a dictionary its value.
  func set(_ key: String, _ value: qpdf_oh, in dictionary: qpdf_oh) {
    qpdf_oh_replace_key(data, dictionary, key, value)
  }

  /// The dictionary of a key in a dictionary, which is put there if it is missing.
  func dictionary(_ key: String, in dictionary: qpdf_oh) -> qpdf_oh {
    if qpdf_oh_is_dictionary(data, self[dictionary, key]) == 0 {
      set(key, qpdf_oh_new_dictionary(data), in: dictionary)
    }
    return self[dictionary, key]
  }

  /// Whether the object is a stream.
  func isStream(_ object: qpdf_oh) -> Bool { qpdf_oh_is_stream(data, object) != 0 }

  /// A name, which is written with a slash.
  func name(_ name: String) -> qpdf_oh { qpdf_oh_new_name(data, name) }

  /// A new stream of content.
  func stream(_ content: String) -> qpdf_oh {
    let stream = qpdf_oh_new_stream(data)
    let bytes = Array(content.utf8)
    let none = qpdf_oh_new_null(data)
    qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, none, none)
    return stream
  }

  /// A number as content writes it, to a millionth.
  func number(_ value: Double) -> String {
    String(cString: qpdf_oh_unparse(data, qpdf_oh_new_real_from_double(data, value, 6)))
  }
}
