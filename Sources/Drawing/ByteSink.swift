internal import CCairo

/// Takes the bytes that cairo writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 19) }

  /// For cairo's functions that write to a stream; valid while the sink lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends to the sink of the closure.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}

/// Hands cairo the bytes of an array.
final class ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// For cairo's functions that read from a stream; valid while the reader lives.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Copies the next bytes of the closure's array.
  static let read: cairo_read_func_t = { closure, target, length in
    guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
    let reader = Unmanaged<ByteReader>.fromOpaque(closure).takeUnretainedValue()
    let end = reader.position + Int(length)
    guard end <= reader.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    for (offset, byte) in reader.bytes[reader.position..<end].enumerated() { target[offset] = byte }
    reader.position = end
    return CAIRO_STATUS_SUCCESS
  }
}
