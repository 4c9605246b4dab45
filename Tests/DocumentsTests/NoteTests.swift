import Diagnostics
import Documents
import Testing

@Suite struct NoteTests {
  @Test func numbersNotesInTheOrderOfTheirMarks() throws {
    let catalogue = Catalogue([
      .text("source", ""), .list("rows", "", [.text("name", "")]), .optional("more", ""),
    ])
    let fields: Fields = [
      "source": "GB/T *27922*", "rows": .list([["name": "甲"], ["name": "乙"]]), "more": .absent,
    ]
    let document = try filled(
      """
      | 名 |
      | --- |
      {{#rows}}
      | {{name}}[^row] |
      {{/rows}}

      见标准[^standard]。

      [^standard]: 据 {{source}}{{#more}}，{{more}}{{/more}}。
      [^row]: 每行。
      """, catalogue, fields)
    #expect(
      document.markdown == """
        | 名 |
        | --- |
        | 甲[^1] |
        | 乙[^2] |

        见标准[^3]。

        [^1]: 每行。

        [^2]: 每行。

        [^3]: 据 GB/T \\*27922\\*。

        """)
  }

  @Test func readsItsOwnNotesAgain() throws {
    let written = "甲[^1]乙[^2]\n\n[^1]: 一\n\n[^2]: 二\n"
    #expect(try document(written).markdown == written)
  }
}
