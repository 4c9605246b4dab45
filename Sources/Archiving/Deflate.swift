internal import CDeflate

/// Compresses streams; one per thread.
final class Deflate {
  private let compressor: OpaquePointer

  /// - Parameter level: from 0, fast, to 12, small.
  init(level: Int32) {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      preconditionFailure("there is not enough memory")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// The bytes in the format zlib, as PDF reads them with `FlateDecode`.
  func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let most = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { target, count in
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, target.baseAddress, target.count)
    }
  }
}
