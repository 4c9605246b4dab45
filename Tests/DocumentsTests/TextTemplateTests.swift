import Diagnostics
import Documents
import TestSupport
import Testing

/// Single texts with holes, as the slots of a certificate have them.
@Suite struct TextTemplateTests {
  static let line = "  text: \"No. {{holder.name}}\""

  private func read(
    _ text: String, at place: Place = Place(path: "c.yaml", line: 3, column: 9, excerpt: line),
    into problems: inout Problems
  ) -> TextTemplate? {
    TextTemplate.read(text, at: place, catalogue: Sample.catalogue, into: &problems)
  }

  @Test(arguments: [
    ("No. {{holder.name}}!", "No. 海川 *A|B*!"),
    ("*{{#isDraft}}draft {{/isDraft}}{{^sites}}-{{/sites}}*", "*draft -*"),
    (
      "{{#findings}}{{clause}}{{#samples}} {{name}}{{/samples}};\n{{/findings}}",
      "5.1.1 s1 s2;\n5.1.2;\n"
    ),
    ("\\{{holder.name}}", "\\海川 *A|B*"),
    ("", ""),
  ])
  func fillsTheHolesAndNothingElse(text: String, filled: String) throws {
    var problems = Problems()
    let template = try #require(read(text, into: &problems))
    #expect(template.fill(Sample.fields, into: &problems) == filled)
    #expect(problems.isEmpty)
  }

  @Test func namesItsFieldsOnceInOrder() throws {
    var problems = Problems()
    let template = try #require(
      read(
        "{{#isDraft}}{{holder.name}}{{/isDraft}}{{holder.name}}{{^sites}}{{/sites}}",
        into: &problems))
    #expect(template.fieldNames == ["isDraft", "holder.name", "sites"])
  }

  @Test func pointsIntoTheLineTheTextStandsIn() {
    var problems = Problems()
    #expect(
      read(
        "No. {{holder.nam}}",
        at: Place(path: "c.yaml", line: 3, column: 9, excerpt: "  text: \"No. {{holder.nam}}\""),
        into: &problems) == nil)
    #expect(
      problems.printed == """
        c.yaml:3:16: error: there is no field 'holder.nam' here [UnknownField]
          3 |   text: "No. {{holder.nam}}"
            |                ^^^^^^^^^^
          fix: write 'holder.name' or 'holder.nameEn'
        """)
  }

  @Test func pointsToTheWholeTextIfItIsNotInTheLine() {
    var problems = Problems()
    #expect(
      read(
        "a\n{{holder.nam}}", at: Place(path: "c.yaml", line: 3, column: 9, excerpt: "  text: |"),
        into: &problems) == nil)
    #expect(
      problems.printed == """
        c.yaml:3:9: error: there is no field 'holder.nam' here [UnknownField]
          3 |   text: |
            |         ^
          fix: write 'holder.name' or 'holder.nameEn'
        """)
  }

  @Test func reportsAValueThatIsMissing() throws {
    var problems = Problems()
    let template = try #require(read("No. {{holder.name}}", into: &problems))
    #expect(template.fill(Fields(), into: &problems) == nil)
    #expect(
      problems.printed == """
        c.yaml:3:16: error: field 'holder.name' was given no value [MissingValue]
          3 |   text: "No. {{holder.name}}"
            |                ^^^^^^^^^^^
          why: whoever fills a document gives every field of its catalogue a value
        """)
  }
}
