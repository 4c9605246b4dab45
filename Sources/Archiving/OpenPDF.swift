internal import CQpdf
internal import Diagnostics

/// A PDF that libqpdf holds in memory, with its objects.
///
/// libqpdf remembers an error until it is asked: a series of calls is checked once, at its end.
final class OpenPDF {
  /// For calls of libqpdf, together with objects of this PDF only.
  let data: qpdf_data
  // libqpdf reads from here as long as it lives.
  private let bytes: UnsafeMutableRawBufferPointer

  /// Reads an entire PDF, which must be sound: nothing is repaired.
  init(_ drawn: [UInt8]) throws(Diagnostic) {
    bytes = .allocate(byteCount: drawn.count, alignment: 1)
    bytes.copyBytes(from: drawn)
    data = qpdf_init()
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    qpdf_set_attempt_recovery(data, 0)
    _ = qpdf_read_memory(
      data, "the drawn PDF", bytes.assumingMemoryBound(to: CChar.self).baseAddress,
      UInt64(bytes.count), nil)
    try check()
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    bytes.deallocate()
  }

  /// Throws if a call since the last check has failed or found anything amiss.
  func check() throws(Diagnostic) {
    let problem =
      qpdf_has_error(data) != 0
      ? qpdf_get_error(data) : qpdf_more_warnings(data) != 0 ? qpdf_next_warning(data) : nil
    guard let problem else { return }
    if qpdf_get_error_code(data, problem) == qpdf_e_password { throw .encrypted }
    throw .archivingFailed(String(cString: qpdf_get_error_message_detail(data, problem)))
  }
}

extension Diagnostic {
  static var encrypted: Diagnostic {
    Diagnostic(
      "Encrypted", "the file is encrypted",
      why: "a document that is kept can be read by anybody (PDF/A, ISO 19005-3, 6.1.3), and what "
        + "is encrypted cannot be checked",
      fix: "name the file as it was issued, without a password")
  }
}
