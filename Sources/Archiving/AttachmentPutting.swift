internal import Drawing

extension DocumentWriter {
  /// Puts files into the file.
  mutating func putAttachments(_ attachments: [Attachment]) {
    guard !attachments.isEmpty else { return }
    var list = PDFBytes()
    // Whoever looks for a name counts on their order.
    var names: [(name: [UInt16], PDFBytes)] = []
    for attachment in attachments {
      let stream = file.reserve()
      var entries = PDFBytes()
      entries.append("/Type/EmbeddedFile/Subtype")
      entries.append(name: attachment.mediaType)
      entries.append("/Params<</Size ")
      entries.append(attachment.bytes.count)
      entries.append("/ModDate")
      entries.append(text: date.inDictionary)
      entries.append(">>")
      file.put(stream, compressing: attachment.bytes, entries)
      let number = file.put(specification(of: attachment, stream))
      list.append(reference: number)
      list.append(" ")
      var entry = PDFBytes()
      entry.append(text: attachment.name)
      entry.append(reference: number)
      names.append((Array(attachment.name.utf16), entry))
    }
    catalog.append("/AF[")
    catalog.bytes += list.bytes
    catalog.append("]/Names<</EmbeddedFiles<</Names[")
    names.sort { $0.name.lexicographicallyPrecedes($1.name) }
    for (_, entry) in names { catalog.bytes += entry.bytes }
    catalog.append("]>>>>")
  }

  private func specification(of attachment: Attachment, _ stream: Int) -> PDFBytes {
    var specification = PDFBytes()
    specification.append("<</Type/Filespec/F")
    specification.append(text: attachment.name)
    specification.append("/UF")
    specification.append(text: attachment.name)
    specification.append("/Desc")
    specification.append(text: attachment.description)
    specification.append("/AFRelationship/")
    specification.bytes += Array(attachment.relationship.rawValue.utf8)
    specification.append("/EF<</F ")
    specification.append(reference: stream)
    specification.append("/UF ")
    specification.append(reference: stream)
    specification.append(">>>>")
    return specification
  }
}

extension PDFBytes {
  /// Appends a name, with all but its letters, digits and plain signs as numbers.
  fileprivate mutating func append(name: String) {
    append("/")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      default:
        bytes += Array(("#" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
      }
    }
  }
}
