internal import CQpdf
internal import Diagnostics
internal import Glibc

extension OpenPDF {
  /// The files in a PDF, by name.
  func attachments(of root: qpdf_oh) throws(Diagnostic) -> [Attachment] {
    var found: [Attachment] = []
    var left = KeptPDF.Limits.mostUnpacked
    var waiting = [self[self[root, "/Names"], "/EmbeddedFiles"]]
    var visited = 0
    while let node = waiting.popLast() {
      guard qpdf_oh_is_dictionary(data, node) != 0 else { continue }
      visited += 1
      guard visited <= KeptPDF.Limits.mostNodes else {
        throw .tooMuch("nodes in its list of attachments", most: KeptPDF.Limits.mostNodes)
      }
      waiting += elements(of: self[node, "/Kids"]).reversed()
      let names = elements(of: self[node, "/Names"])
      for index in stride(from: 1, to: names.count, by: 2) {
        guard found.count < KeptPDF.Limits.mostAttachments else {
          throw .tooMuch("attachments", most: KeptPDF.Limits.mostAttachments)
        }
        let attachment = try attachment(names[index], most: left)
        left -= attachment.bytes.count
        found.append(attachment)
      }
    }
    try check()
    return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func attachment(
    _ specification: qpdf_oh, most: Int
  ) throws(Diagnostic) -> Attachment {
    let unicode = text(self[specification, "/UF"])
    let name = unicode.isEmpty ? text(self[specification, "/F"]) : unicode
    let file = self[self[specification, "/EF"], "/F"]
    guard isStream(file) else { throw .attachmentWithoutContent(name) }
    let relationship = nameValue(self[specification, "/AFRelationship"])
    return Attachment(
      name: name, mediaType: nameValue(self[qpdf_oh_get_dict(data, file), "/Subtype"]),
      relationship: Attachment.Relationship(rawValue: relationship) ?? .unspecified,
      description: text(self[specification, "/Desc"]),
      bytes: try unpacked(file, name, most: most))
  }

  /// What is in a stream that is packed as Accolade packs, or not at all.
  func unpacked(_ stream: qpdf_oh, _ name: String, most: Int) throws(Diagnostic) -> [UInt8] {
    let dictionary = qpdf_oh_get_dict(data, stream)
    var filters = elements(of: self[dictionary, "/Filter"]).map(nameValue)
    let filter = nameValue(self[dictionary, "/Filter"])
    if !filter.isEmpty { filters = [filter] }
    let isPlain = qpdf_oh_is_null(data, self[dictionary, "/DecodeParms"]) != 0
    guard filters.isEmpty || (filters == ["FlateDecode"] && isPlain) else {
      throw .packedOtherwise(name, filters)
    }
    var (bytes, count, isDecoded): (UnsafeMutablePointer<UInt8>?, Int, Int32) = (nil, 0, 0)
    _ = qpdf_oh_get_stream_data(data, stream, qpdf_dl_none, &isDecoded, &bytes, &count)
    defer { free(bytes) }
    try check()
    let raw = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let unpacked = filters.isEmpty ? raw : Inflate.unpacked(raw, most: most),
      unpacked.count <= most
    else { throw .damagedAttachment(name, most: most) }
    return unpacked
  }

  private func elements(of array: qpdf_oh) -> [qpdf_oh] {
    guard qpdf_oh_is_array(data, array) != 0 else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, array)).map {
      qpdf_oh_get_array_item(data, array, $0)
    }
  }

  private func text(_ object: qpdf_oh) -> String {
    guard qpdf_oh_is_string(data, object) != 0, let text = qpdf_oh_get_utf8_value(data, object)
    else { return "" }
    return String(cString: text)
  }

  /// A name without its slash.
  private func nameValue(_ object: qpdf_oh) -> String {
    guard qpdf_oh_is_name(data, object) != 0, let name = qpdf_oh_get_name(data, object)
    else { return "" }
    return String(String(cString: name).dropFirst())
  }
}

extension Diagnostic {
  fileprivate static func attachmentWithoutContent(_ name: String) -> Diagnostic {
    Diagnostic("DamagedAttachment", "the attachment '\(name)' has no content")
  }

  fileprivate static func packedOtherwise(_ name: String, _ filters: [String]) -> Diagnostic {
    Diagnostic(
      "DamagedAttachment",
      "'\(name)' is packed in a way that Accolade does not use: "
        + (filters.isEmpty ? "with parameters" : filters.joined(separator: ", ")))
  }

  fileprivate static func damagedAttachment(_ name: String, most: Int) -> Diagnostic {
    Diagnostic(
      "DamagedAttachment", "'\(name)' is damaged, or unpacks to more than \(most) bytes")
  }
}
