internal import CQpdf
internal import Diagnostics
internal import Glibc

/// Reads the parts of a form out of a drawn PDF.
struct FormReading {
  private let pdf: OpenPDF
  private var parts: [Form.Part] = []
  /// The ranks of the parts by their numbers in the drawn PDF.
  private var ranks: [Int32: Int] = [:]
  private var waiting: [qpdf_oh] = []

  init(_ pdf: OpenPDF) { self.pdf = pdf }

  /// The parts, first the form itself.
  mutating func read() throws(Diagnostic) -> [Form.Part] {
    let page = try pdf.page(0)
    let content = pdf[page, "/Contents"]
    guard pdf.isStream(content) else { throw .archivingFailed("a form has one stream of content") }
    var form = Form.Part()
    append("/Type/XObject/Subtype/Form/BBox ", to: &form)
    append(pdf[page, "/MediaBox"], to: &form)
    append("/Resources ", to: &form)
    append(pdf[page, "/Resources"], to: &form)
    try appendStream(content, to: &form)
    parts = [form]
    // Each part that is read may refer to more.
    var next = 0
    while next < waiting.count {
      var part = Form.Part()
      if pdf.isStream(waiting[next]) {
        try appendStream(waiting[next], to: &part)
      } else {
        append(waiting[next], to: &part, resolving: true)
      }
      parts.append(part)
      next += 1
    }
    try pdf.check()
    return parts
  }

  /// Appends the entries of a stream's dictionary, and the stream as it was compressed.
  private mutating func appendStream(
    _ stream: qpdf_oh, to part: inout Form.Part
  ) throws(Diagnostic) {
    let dictionary = qpdf_oh_get_dict(pdf.data, stream)
    for key in keys(of: dictionary) where key != "/Length" {
      // Archives do not allow images whose pixels viewers may smooth.
      if key == "/Interpolate" { continue }
      append(key, to: &part)
      append(" ", to: &part)
      append(pdf[dictionary, key], to: &part)
    }
    var (bytes, count, isDecoded): (UnsafeMutablePointer<UInt8>?, Int, Int32) = (nil, 0, 0)
    _ = qpdf_oh_get_stream_data(pdf.data, stream, qpdf_dl_none, &isDecoded, &bytes, &count)
    defer { free(bytes) }
    try pdf.check()
    part.stream = Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Appends an object; unless it is resolved, one with a number of its own by a reference.
  private mutating func append(
    _ object: qpdf_oh, to part: inout Form.Part, resolving: Bool = false
  ) {
    if !resolving, qpdf_oh_is_indirect(pdf.data, object) != 0 {
      let number = qpdf_oh_get_object_id(pdf.data, object)
      if ranks[number] == nil {
        waiting.append(object)
        // The form comes first.
        ranks[number] = waiting.count
      }
      part.references.append(ranks[number, default: 0])
      part.pieces.append([])
      return
    }
    switch qpdf_oh_get_type_code(pdf.data, object) {
    case ot_dictionary:
      append("<<", to: &part)
      for key in keys(of: object) {
        append(key, to: &part)
        append(" ", to: &part)
        append(pdf[object, key], to: &part)
      }
      append(">>", to: &part)
    case ot_array:
      append("[", to: &part)
      for index in 0..<qpdf_oh_get_array_n_items(pdf.data, object) {
        append(qpdf_oh_get_array_item(pdf.data, object, index), to: &part)
        append(" ", to: &part)
      }
      append("]", to: &part)
    default: append(String(cString: qpdf_oh_unparse_resolved(pdf.data, object)), to: &part)
    }
  }

  private func append(_ text: String, to part: inout Form.Part) {
    part.pieces[part.pieces.count - 1] += Array(text.utf8)
  }

  /// The keys of a dictionary, sorted.
  private func keys(of dictionary: qpdf_oh) -> [String] {
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(pdf.data, dictionary)
    while qpdf_oh_dict_more_keys(pdf.data) != 0 {
      keys.append(String(cString: qpdf_oh_dict_next_key(pdf.data)))
    }
    return keys.sorted()
  }
}
