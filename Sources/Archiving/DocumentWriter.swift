internal import Drawing

/// Puts a document into a file, part by part.
struct DocumentWriter {
  let content: DocumentContent
  let structure: Structure
  let information: DocumentInformation
  let date: PDFDate
  var file: PDFFile
  /// What the catalog says, as the parts add to it.
  var catalog = PDFBytes()
  /// The objects of fonts, pictures and pages, by their numbers in the content.
  var fonts: [Int] = []
  var pictures: [Int] = []
  let pages: Range<Int>
  /// The objects of links by page.
  var links: [[Int]] = []

  init(
    content: DocumentContent, structure: Structure, information: DocumentInformation,
    date: PDFDate, deflate: Deflate
  ) {
    self.content = content
    self.structure = structure
    self.information = information
    self.date = date
    file = PDFFile(deflate)
    pages = file.reserve(content.pages.count)
  }

  /// Whether marks belong to elements.
  var isTagged: Bool { content.pages.contains { !$0.elements.isEmpty } }

  /// The language of the document.
  var language: String { structure[Structure.root].language ?? information.language }

  /// Says which colours are meant.
  mutating func putProfile(_ profile: [UInt8]) {
    let number = file.reserve()
    var entries = PDFBytes()
    entries.append("/N 3/Filter/FlateDecode")
    file.put(number, stream: entries, profile)
    catalog.append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1")
    catalog.append("/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ")
    catalog.append(reference: number)
    catalog.append(">>]")
  }

  /// The whole file.
  mutating func finished() -> [UInt8] {
    var root = PDFBytes()
    root.append("<</Type/Catalog")
    root.bytes += catalog.bytes
    if !language.isEmpty {
      root.append("/Lang")
      root.append(string: language.utf8)
    }
    root.append("/ViewerPreferences<</DisplayDocTitle true>>>>")
    let number = file.put(root)
    return file.finished(root: number, information: putInformation())
  }

  private mutating func putInformation() -> Int {
    var dictionary = PDFBytes()
    dictionary.append("<<")
    let entries: [(StaticString, String)] = [
      ("/Title", information.title), ("/Author", information.author),
      ("/Subject", information.subject), ("/Keywords", information.keywords),
      ("/Creator", DocumentInformation.creator), ("/Producer", DocumentInformation.creator),
      ("/CreationDate", date.inDictionary), ("/ModDate", date.inDictionary),
    ]
    for (key, value) in entries where !value.isEmpty {
      dictionary.append(key)
      dictionary.append(text: value)
    }
    dictionary.append(">>")
    return file.put(dictionary)
  }
}

extension DocumentInformation {
  static let creator = "Accolade"
}
