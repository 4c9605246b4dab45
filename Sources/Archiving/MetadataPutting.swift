internal import Drawing

extension DocumentWriter {
  /// Puts what the file says about itself into the file, in the form that ISO 16684 describes:
  /// the same as its dictionary of information, and what it promises to be.
  mutating func putMetadata(_ properties: [Property]) {
    let number = file.reserve()
    var entries = PDFBytes()
    // Not compressed: programs that know no PDF find it by its first bytes.
    entries.append("/Type/Metadata/Subtype/XML")
    let metadata = Metadata(
      information: information, date: date.inMetadata, language: language, isTagged: isTagged,
      properties: properties)
    file.put(number, stream: entries, Array(metadata.packet.utf8))
    catalog.append("/Metadata ")
    catalog.append(reference: number)
  }
}

/// What a file says about itself, in XML.
struct Metadata {
  let information: DocumentInformation
  let date: String
  let language: String
  let isTagged: Bool
  let properties: [Property]

  /// The packet.
  var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
     xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <pdfaid:part>3</pdfaid:part>
    <pdfaid:conformance>B</pdfaid:conformance>
    <dc:format>application/pdf</dc:format>
    \(described)<xmp:CreatorTool>\(DocumentInformation.creator)</xmp:CreatorTool>
    <pdf:Producer>\(DocumentInformation.creator)</pdf:Producer>
    <xmp:CreateDate>\(date)</xmp:CreateDate>
    <xmp:ModifyDate>\(date)</xmp:ModifyDate>
    </rdf:Description>
    \(accessibility)\(own)\(schemas)</rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
  }

  private var described: String {
    var lines = ""
    if !information.title.isEmpty {
      lines += Self.alternatives("dc:title", information.title)
    }
    if !information.author.isEmpty {
      lines += Self.list("dc:creator", "Seq", information.author)
    }
    if !information.subject.isEmpty {
      lines += Self.alternatives("dc:description", information.subject)
    }
    if !information.keywords.isEmpty {
      lines += "<pdf:Keywords>\(information.keywords.xml)</pdf:Keywords>\n"
    }
    if !language.isEmpty { lines += Self.list("dc:language", "Bag", language) }
    return lines
  }

  private var accessibility: String {
    guard isTagged else { return "" }
    return """
      <rdf:Description rdf:about="" xmlns:pdfuaid="\(Self.accessible.namespace)">
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>

      """
  }

  private var own: String {
    guard !properties.isEmpty else { return "" }
    let lines = properties.map {
      "<accolade:\($0.name)>\($0.value.xml)</accolade:\($0.name)>\n"
    }
    return """
      <rdf:Description rdf:about="" xmlns:accolade="\(Self.evaluation.namespace)">
      \(lines.joined())</rdf:Description>

      """
  }

  /// An archive explains the properties that its norm does not know (ISO 19005-2, 6.6.2.3).
  private var schemas: String {
    let accessible =
      isTagged
      ? Self.accessible.described([
        ("part", "Integer", "The part of ISO 14289 that the file follows.")
      ]) : ""
    let own =
      properties.isEmpty
      ? ""
      : Self.evaluation.described(
        properties.map { ($0.name, "Text", "The \($0.name) of the evaluation.") })
    guard !(accessible + own).isEmpty else { return "" }
    return """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>
      \(accessible)\(own)</rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>

      """
  }

  private static let accessible = Schema(
    name: "PDF/UA identification", namespace: "http://www.aiim.org/pdfua/ns/id/",
    prefix: "pdfuaid")
  private static let evaluation = Schema(
    name: "Accolade evaluation", namespace: "urn:accolade:evaluation#", prefix: "accolade")

  private static func alternatives(_ name: String, _ text: String) -> String {
    """
    <\(name)><rdf:Alt><rdf:li xml:lang="x-default">\(text.xml)</rdf:li></rdf:Alt></\(name)>

    """
  }

  private static func list(_ name: String, _ kind: String, _ text: String) -> String {
    "<\(name)><rdf:\(kind)><rdf:li>\(text.xml)</rdf:li></rdf:\(kind)></\(name)>\n"
  }
}

/// Properties of one namespace.
private struct Schema {
  let name: String
  let namespace: String
  let prefix: String

  /// What they are, for archives.
  func described(_ properties: [(name: String, type: String, description: String)]) -> String {
    let lines = properties.map {
      """
      <rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>\($0.name)</pdfaProperty:name>
      <pdfaProperty:valueType>\($0.type)</pdfaProperty:valueType>
      <pdfaProperty:category>external</pdfaProperty:category>
      <pdfaProperty:description>\($0.description)</pdfaProperty:description>
      </rdf:li>

      """
    }
    return """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>\(name)</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>
      \(lines.joined())</rdf:Seq></pdfaSchema:property>
      </rdf:li>

      """
  }
}

extension String {
  /// The text as XML holds it.
  fileprivate var xml: String {
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
