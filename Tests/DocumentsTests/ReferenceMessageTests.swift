import Diagnostics
import Documents
import TestSupport
import Testing

/// Ids, references and notes that cannot be meant.
@Suite struct ReferenceMessageTests {
  private static let catalogue = Catalogue([
    .list("rows", "", [.text("name", "")]), .flag("isLong", ""),
  ])

  @Test func refusesAnIdThatTwoHeadingsHave() {
    #expect(
      problemsOf("# A {#a}\n\n# B {#a}\n", Catalogue([])) == """
        report.md:3:5: error: two headings have the id 'a' [RepeatedId]
          3 | # B {#a}
            |     ^^^^
          fix: give each heading its own
        report.md:1:5: note: it is first given here
          1 | # A {#a}
            |     ^^^^
        """)
  }

  @Test func refusesIdsInOtherPlaces() {
    #expect(
      problemsOf("# {#a} A\n\nText {#b}\n", Catalogue([])) == """
        report.md:1:3: error: an id stands where no heading ends [MisplacedId]
          1 | # {#a} A
            |   ^^^^
          fix: end a heading with it, such as '## Scope {#scope}', or write '\\{#' for plain signs

        report.md:3:6: error: an id stands where no heading ends [MisplacedId]
          3 | Text {#b}
            |      ^^^^
          fix: end a heading with it, such as '## Scope {#scope}', or write '\\{#' for plain signs
        """)
  }

  @Test func refusesIdsOfOtherSigns() {
    #expect(
      problemsOf("# A {#a_b}\n\n# B {#}\n\n[](#甲)\n", Catalogue([])) == """
        report.md:1:5: error: an id must be letters, digits, hyphens and dots [MalformedId]
          1 | # A {#a_b}
            |     ^^^^^^
          fix: write it in such signs, as in '{#annex-sites}' and '[](#annex-sites)'

        report.md:3:5: error: an id must be letters, digits, hyphens and dots [MalformedId]
          3 | # B {#}
            |     ^^^
          fix: write it in such signs, as in '{#annex-sites}' and '[](#annex-sites)'

        report.md:5:4: error: an id must be letters, digits, hyphens and dots [MalformedId]
          5 | [](#甲)
            |    ^^^
          fix: write it in such signs, as in '{#annex-sites}' and '[](#annex-sites)'
        """)
  }

  @Test func takesEscapedBracesForText() throws {
    let text = try filled("# A \\{#a}\n\nText \\{#b}\n", Catalogue([]), [:])
    #expect(text.markdown == "# A {#a}\n\nText {#b}\n")
  }

  @Test func refusesReferencesToUnknownIds() {
    #expect(
      problemsOf("# A {#exclusions}\n\nsee [](#exclusion), [x](#rows)\n", Catalogue([])) == """
        report.md:3:8: error: no heading has the id 'exclusion' [UnknownId]
          3 | see [](#exclusion), [x](#rows)
            |        ^^^^^^^^^^
          fix: write 'exclusions'

        report.md:3:25: error: no heading has the id 'rows' [UnknownId]
          3 | see [](#exclusion), [x](#rows)
            |                         ^^^^^
          fix: write 'exclusions'
        """)
  }

  @Test func refusesMarksWithoutNoteAndNotesWithoutMark() {
    #expect(
      problemsOf("a[^sorce]\n\n[^source]: text\n", Catalogue([])) == """
        report.md:1:2: error: there is no note 'sorce' [UnknownNote]
          1 | a[^sorce]
            |  ^^^^^^^^
          fix: write 'source'

        report.md:3:1: error: no mark leads to the note 'source' [UnusedNote]
          3 | [^source]: text
            | ^^^^^^^^^
          fix: write '[^source]' where it belongs, or delete the note
        """)
  }

  @Test func refusesHolesOfListsInNotes() {
    #expect(
      problemsOf(
        "{{#rows}}\n\n{{name}}[^a]\n\n[^a]: {{name}}\n\n{{/rows}}\n", Self.catalogue) == """
          report.md:5:9: error: '{{name}}' in a note stands in the section of a list [ListInNote]
            5 | [^a]: {{name}}
              |         ^^^^
            why: a note belongs to the whole document
            fix: move the note out of the section, and name fields of the document in it
          """)
  }

  @Test func refusesReferencesToSectionsThatAreNotThere() throws {
    let template = "{{#isLong}}\n# A {#a}\ntext\n{{/isLong}}\n# B\nsee [](#a)\n"
    let document = try filled(template, Self.catalogue, ["isLong": .flag(false)])
    var problems = Problems()
    #expect(document.numbered(by: .none, into: &problems) == nil)
    #expect(
      problems.printed == """
        report.md:6:8: error: the section 'a' is not in the body of this document [VanishedId]
          6 | see [](#a)
            |        ^^
          why: a section without content falls away with its heading
          fix: put the reference into a section of a field that goes with it
        """)
  }

  @Test func saysThatAReferenceLeadsToTheCover() throws {
    let document = try filled("# T\n\n# A {#a}\n\ntext\n\n---\n\nsee [](#a)\n", Self.catalogue, [:])
    var problems = Problems()
    #expect(document.numbered(by: .none, into: &problems) == nil)
    #expect(
      problems.printed == """
        report.md:9:8: error: the heading with the id 'a' stands on the cover [IdOnCover]
          9 | see [](#a)
            |        ^^
          why: all that stands before the first '---' is the cover, where no reference leads
          fix: write '---' on a line of its own where the cover ends
        """)
  }

  @Test func refusesIdsThatComeOutTwice() throws {
    let template = "{{#rows}}\n# {{name}} {#a}\ntext\n{{/rows}}\n"
    let fields: Fields = ["rows": .list([["name": "x"], ["name": "y"]])]
    let document = try filled(template, Self.catalogue, fields)
    var problems = Problems()
    #expect(document.numbered(by: .none, into: &problems) == nil)
    #expect(
      problems.printed == """
        report.md:2:12: error: two headings have the id 'a' [RepeatedId]
          2 | # {{name}} {#a}
            |            ^^^^
          why: a heading in a section that repeats comes out several times
          fix: put a hole into the id, such as '{#clause-{{number}}}'
        """)
  }

  @Test func refusesAnIdWhereNoHeadingHasOne() {
    #expect(
      problemsOf("# A\n\n[](#a)\n", Catalogue([])) == """
        report.md:3:4: error: no heading has the id 'a' [UnknownId]
          3 | [](#a)
            |    ^^
          fix: end the heading with '{#a}'
        """)
  }

  @Test func refusesReferencesWithHolesThatLeadNowhere() {
    #expect(
      problemsOf("# A {#a}\n\n{{#rows}}\n[](#b-{{name}})\n{{/rows}}\n", Self.catalogue) == """
        report.md:4:4: error: no heading can have this id [UnknownId]
          4 | [](#b-{{name}})
            |    ^^^
          fix: write it as the heading's id is written
        """)
  }

  @Test func refusesSectionsInIds() {
    #expect(
      problemsOf(
        "# A {#a-{{#isLong}}b{{/isLong}}}\n\n[](#a-{{^isLong}}c{{/isLong}})\n", Self.catalogue
      ) == """
        report.md:1:12: error: '{{#isLong}}' stands in an id, which may hold only values [SectionInId]
          1 | # A {#a-{{#isLong}}b{{/isLong}}}
            |            ^^^^^^
          fix: put the section around the whole heading or link

        report.md:3:10: error: '{{^isLong}}' stands in an id, which may hold only values [SectionInId]
          3 | [](#a-{{^isLong}}c{{/isLong}})
            |          ^^^^^^
          fix: put the section around the whole heading or link
        """)
  }

  @Test(arguments: ["c\n\n    d", "- c\n    - d"])
  func refusesNotesOfMoreThanOneParagraph(words: String) {
    #expect(
      problemsOf("a[^b]\n\n[^b]: \(words)\n", Catalogue([])) == """
        report.md:3:1: error: a note must be one paragraph [LongNote]
          3 | [^b]: \(words.prefix { $0 != "\n" })
            | ^
          fix: write it in one paragraph, or say it in the text
        """)
  }

  @Test func refusesMarksOfNotesInNotes() {
    #expect(
      problemsOf("a[^b]\n\n[^b]: c[^d]\nand [^b]\n\n[^d]: e\n", Catalogue([])) == """
        report.md:3:8: error: a note has the mark of a note in it [NoteInNote]
          3 | [^b]: c[^d]
            |        ^^^^
          fix: say both in one note, or mark both in the text

        report.md:4:5: error: a note has the mark of a note in it [NoteInNote]
          4 | and [^b]
            |     ^^^^
          fix: say both in one note, or mark both in the text
        """)
  }
}
