internal import Diagnostics
internal import Drawing

extension DocumentWriter {
  /// Puts the areas that lead elsewhere into the file.
  mutating func putLinks() throws(Diagnostic) {
    var places: [String: (page: Int, point: Point)] = [:]
    for (number, page) in content.pages.enumerated() {
      for place in page.places where places[place.name] == nil {
        places[place.name] = (number, place.point)
      }
    }
    var parent = content.pages.count
    for (number, page) in content.pages.enumerated() {
      for (link, object) in zip(page.links, links[number]) {
        var annotation = PDFBytes()
        // Printed, and without a border.
        annotation.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
        annotation.append(link.area, on: page)
        switch link.target {
        case .address(let address):
          annotation.append("/A<</S/URI/URI")
          annotation.append(string: Self.uri(address).utf8)
          annotation.append(">>/Contents")
          annotation.append(text: link.words.isEmpty ? address : link.words)
        case .place(let name):
          guard let place = places[name] else {
            throw .archivingFailed("nothing is called '\(name)', where a link leads")
          }
          annotation.append("/Dest")
          annotation.append(
            destination: pages.lowerBound + place.page, place.point.x,
            content.pages[place.page].size.height - place.point.y)
          annotation.append("/Contents")
          annotation.append(text: link.words.isEmpty ? name : link.words)
        }
        if isTagged {
          annotation.append("/StructParent ")
          annotation.append(parent)
        }
        parent += 1
        annotation.append(">>")
        file.put(object, annotation)
      }
    }
  }

  /// The address with all but its plain characters as percents.
  private static func uri(_ address: String) -> String {
    let plain = Set("-._~:/?#[]@!$&*+,;=%".utf8)
    return address.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII && (character.isLetter || character.isNumber) || plain.contains(byte) {
        return String(character)
      }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

extension PDFBytes {
  /// Appends where a jump leads: a point of a page, its height counted from below.
  mutating func append(destination page: Int, _ x: Double, _ y: Double) {
    append("[")
    append(reference: page)
    append("/XYZ ")
    append(x)
    append(" ")
    append(y)
    append(" null]")
  }
}
