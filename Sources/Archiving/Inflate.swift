internal import CDeflate

/// Unpacks streams that somebody else may have packed.
enum Inflate {
  /// What is packed in the format zlib; `nil` if it is damaged or has more than `most` bytes.
  static func unpacked(_ bytes: [UInt8], most: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    // A small file that claims to be a large one gets no more room than it fills.
    var room = min(most, max(4096, 8 * bytes.count))
    while true {
      var isPacked = true
      var isTooSmall = false
      let unpacked = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        let result = libdeflate_zlib_decompress(
          decompressor, bytes, bytes.count, target.baseAddress, room, &count)
        isTooSmall = result == LIBDEFLATE_INSUFFICIENT_SPACE
        isPacked = result == LIBDEFLATE_SUCCESS
        if !isPacked { count = 0 }
      }
      if isPacked { return unpacked }
      guard isTooSmall, room < most else { return nil }
      room = min(most, 4 * room)
    }
  }
}
