internal import CQpdf
internal import Diagnostics

extension OpenPDF {
  /// Puts forms below and above what a page shows.
  func put(_ layers: Layers, onPage number: Int) throws(Diagnostic) {
    let page = try page(number)
    let below = try content(showing: layers.below, on: page)
    let above = try content(showing: layers.above, on: page)
    let contents = qpdf_oh_new_array(data)
    // What was drawn leaves its own coordinates behind, which must not reach what lies above.
    qpdf_oh_append_item(data, contents, stream(below + (above.isEmpty ? "" : "q\n")))
    qpdf_oh_append_item(data, contents, self[page, "/Contents"])
    if !above.isEmpty { qpdf_oh_append_item(data, contents, stream("Q\n" + above)) }
    set("/Contents", contents, in: page)
    try check()
  }

  /// The content that shows forms on a page, which then holds them.
  private func content(
    showing placements: [Placement], on page: qpdf_oh
  ) throws(Diagnostic) -> String {
    let height = try size(ofPage: page).height
    let known = dictionary("/XObject", in: dictionary("/Resources", in: page))
    var content = ""
    for placement in placements {
      let form = placement.form
      var number = 0
      while qpdf_oh_has_key(data, known, "/Form\(number)") != 0 { number += 1 }
      // A form that other pages show too is copied into the file once.
      set(
        "/Form\(number)", qpdf_oh_copy_foreign_object(data, form.pdf.data, form.object), in: known)
      let x = self.number(placement.x)
      let y = self.number(height - placement.y - form.size.height)
      content += "q 1 0 0 1 \(x) \(y) cm /Form\(number) Do Q\n"
    }
    try check()
    return content
  }
}
