internal import CCairo

/// What a call of cairo came to.
///
/// Open, not an enumeration: a later cairo may report what this one does not know.
public struct CairoStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// Cairo's number.
  public let rawValue: UInt32

  /// Makes a status of cairo's number.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Cairo's words.
  public var description: String {
    String(cString: cairo_status_to_string(cairo_status_t(rawValue)))
  }
}

/// Throws unless `status` is success.
func check(_ status: cairo_status_t) throws(DrawingError) {
  guard status == CAIRO_STATUS_SUCCESS else {
    throw .cairo(CairoStatus(rawValue: status.rawValue))
  }
}
