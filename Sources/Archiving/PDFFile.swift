internal import Drawing

/// A PDF file as it is put together, object by object.
///
/// Streams stand in the file as they are given; all other objects gather in compressed streams of
/// objects.
struct PDFFile {
  fileprivate enum Entry {
    case missing
    case at(offset: Int)
    case inStream(Int, rank: Int)
  }

  private var bytes: [UInt8]
  /// By the number of the object; none has number 0.
  private var entries: [Entry] = [.missing]
  private var gathered = PDFBytes()
  private var gatheredPlaces: [(number: Int, offset: Int)] = []
  private let deflate: Deflate

  // Whoever looks for one object reads all of its stream.
  private static let mostGathered = 250

  init(_ deflate: Deflate) {
    self.deflate = deflate
    bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    bytes.reserveCapacity(1 << 17)
  }

  /// The number of an object that is still to come.
  mutating func reserve() -> Int {
    entries.append(.missing)
    return entries.count - 1
  }

  /// The numbers of so many objects that are still to come, one after the other.
  mutating func reserve(_ count: Int) -> Range<Int> {
    let first = entries.count
    entries += repeatElement(.missing, count: count)
    return first..<first + count
  }

  /// Puts an object that is no stream into the file.
  mutating func put(_ number: Int, _ object: PDFBytes) {
    gatheredPlaces.append((number, gathered.bytes.count))
    gathered.bytes += object.bytes
    gathered.bytes.append(UInt8(ascii: "\n"))
    if gatheredPlaces.count == Self.mostGathered { flush() }
  }

  /// Puts an object that is no stream into the file.
  mutating func put(_ object: PDFBytes) -> Int {
    let number = reserve()
    put(number, object)
    return number
  }

  /// Puts a stream into the file.
  ///
  /// - Parameters:
  ///   - entries: what its dictionary holds besides the length.
  ///   - data: what follows, as it stands in the file.
  mutating func put(_ number: Int, stream entries: PDFBytes, _ data: [UInt8]) {
    self.entries[number] = .at(offset: bytes.count)
    var head = PDFBytes()
    head.append(number)
    head.append(" 0 obj\n<<")
    head.bytes += entries.bytes
    head.append("/Length ")
    head.append(data.count)
    head.append(">>stream\n")
    bytes += head.bytes
    bytes += data
    bytes += Array("\nendstream\nendobj\n".utf8)
  }

  /// Puts a stream into the file, compressed.
  mutating func put(_ number: Int, compressing data: [UInt8], _ entries: PDFBytes = PDFBytes()) {
    var entries = entries
    entries.append("/Filter/FlateDecode")
    put(number, stream: entries, deflate.compressed(data))
  }

  /// The whole file.
  ///
  /// Its identifier is the digest of all its bytes, the digits of both identifiers taken as nought.
  mutating func finished(root: Int, information: Int) -> [UInt8] {
    flush()
    let table = reserve()
    let start = bytes.count
    entries[table] = .at(offset: start)
    var places = PDFBytes(capacity: entries.count * 7)
    for entry in entries { places.append(entry) }
    let digits = [UInt8](repeating: UInt8(ascii: "0"), count: 64)
    var dictionary = PDFBytes()
    dictionary.append("/Type/XRef/Size ")
    dictionary.append(entries.count)
    dictionary.append("/W[1 4 2]/Root ")
    dictionary.append(reference: root)
    dictionary.append("/Info ")
    dictionary.append(reference: information)
    dictionary.append("/ID[<")
    let inDictionary = dictionary.bytes.count
    dictionary.bytes += digits
    dictionary.append("><")
    dictionary.bytes += digits
    dictionary.append(">]")
    let head = "\(table) 0 obj\n<<".utf8.count
    put(table, compressing: places.bytes, dictionary)
    bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
    let first = start + head + inDictionary
    let identifier = Array(Digest(of: bytes).hex.utf8)
    bytes.replaceSubrange(first..<first + 64, with: identifier)
    bytes.replaceSubrange(first + 66..<first + 130, with: identifier)
    return bytes
  }

  /// Writes the gathered objects as a stream.
  private mutating func flush() {
    guard !gatheredPlaces.isEmpty else { return }
    let number = reserve()
    var data = PDFBytes(capacity: gathered.bytes.count + 12 * gatheredPlaces.count)
    for (rank, place) in gatheredPlaces.enumerated() {
      entries[place.number] = .inStream(number, rank: rank)
      data.append(place.number)
      data.append(" ")
      data.append(place.offset)
      data.append(" ")
    }
    var dictionary = PDFBytes()
    dictionary.append("/Type/ObjStm/N ")
    dictionary.append(gatheredPlaces.count)
    dictionary.append("/First ")
    dictionary.append(data.bytes.count)
    data.bytes += gathered.bytes
    gatheredPlaces.removeAll(keepingCapacity: true)
    gathered.bytes.removeAll(keepingCapacity: true)
    put(number, compressing: data.bytes, dictionary)
  }
}

extension PDFBytes {
  /// A row of the table of places: a kind, a place in four bytes, and a rank in two.
  fileprivate mutating func append(_ entry: PDFFile.Entry) {
    let (kind, place, rank) =
      switch entry {
      case .missing: (0, 0, 0xFFFF)
      case .at(let offset): (1, offset, 0)
      case .inStream(let stream, let rank): (2, stream, rank)
      }
    for byte in [kind, place >> 24, place >> 16, place >> 8, place, rank >> 8, rank] {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }
}
