internal import Archiving
internal import Diagnostics
internal import Drawing

extension Press {
  /// The bytes of a PDF of `pages`; `nil` after an error.
  func pdf(
    of pages: [Page], _ structure: Structure, bookmarks: [Bookmark] = [],
    _ information: DocumentInformation, attachments: [Attachment], properties: [Property],
    into problems: inout Problems
  ) -> [UInt8]? {
    guard let archive = archive(into: &problems) else { return nil }
    do {
      return try archive.write(
        pages, structure: structure, bookmarks: bookmarks, information: information,
        attachments: attachments, properties: properties)
    } catch {
      problems.report(error)
      return nil
    }
  }
}
