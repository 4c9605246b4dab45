import Diagnostics
import Reading
import Testing

/// YAML and JSON of the same content give the same nodes.
@Suite struct EqualNodesTests {
  @Test(arguments: [
    #"{"名": "甲", "list": [1, "2", true, null], "map": {"a": {"b": []}}, "c": {}}"#,
    "[\r\n  {\"e\u{301}\": \"𠮷龘\"},\r\n  \"end\"]",
    #"{"escapes": "\"\\\/\n\t\u4e2d", "空": ""}"#,
  ])
  func areEqualWithTheirPlacesForTextThatIsBoth(text: String) throws {
    let json = try node(text, path: "a")
    let yaml = try node(text, path: "a.yaml")
    #expect(json.bare == yaml.bare)
    #expect(json.places == yaml.places)
  }

  @Test func areEqualForTheSameContent() throws {
    let yaml = try node(
      """
      name: {zh: 甲, en: "A: b"}
      samples:
        - {drawn: 10, failed: 0}
        -
          drawn: 20
          failed: 1
      flag: true
      none: ~
      text: >-
        一
        二
      """)
    let json = try node(
      #"""
      {"name": {"zh": "甲", "en": "A: b"},
       "samples": [{"drawn": 10, "failed": 0}, {"drawn": 20, "failed": 1}],
       "flag": true, "none": null, "text": "一 二"}
      """#, path: "a.json")
    #expect(json.bare == yaml.bare)
  }
}
