import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite struct CanonicalJSONTests {
  private func canonical(_ text: String, _ path: String = "a.json") throws -> String {
    var problems = Problems()
    let root = Node.read(Array(text.utf8), path: path, into: &problems)
    return try #require(root, "\(problems.printed)").canonicalJSON {
      $0 == "n" || $0.hasSuffix("[].n") || $0 == "list[]"
    }
  }

  @Test(arguments: [
    (#"{"b": "1", "a": {"d": [1, "x"], "c": "y"}}"#, #"{"a":{"c":"y","d":["1","x"]},"b":"1"}"#),
    (#"{"n": 4.50, "list": [1.0, -0.0, 10, 0.10]}"#, #"{"list":[1,0,10,0.1],"n":4.5}"#),
    // Of RFC 8785, 3.2.3: by code units of UTF-16, in which U+1F600 comes before U+FB33.
    (
      "{\"\\ufb33\": \"4\", \"\\ud83d\\ude00\": \"3\", \"\\u20ac\": \"2\", \"\\u00f6\": \"1\"}",
      "{\"ö\":\"1\",\"€\":\"2\",\"😀\":\"3\",\"\u{FB33}\":\"4\"}"
    ),
    // Of RFC 8785, 3.2.2.2.
    (#"{"a": "\u20ac$\u000a\u0041'\u0042\u0022\u005c\\\"\/"}"#, #"{"a":"€$\nA'B\"\\\\\"/"}"#),
    (#"{"a": true, "b": false}"#, #"{"a":true,"b":false}"#),
  ])
  func writesWhatTheNormSays(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test func isTheSameForYAMLAndJSON() throws {
    let yaml = """
      n: 4.50
      text: 4.50
      list: [3, 10/3]
      prose: |
        one
        two
      """
    let json = #"{"prose": "one\ntwo", "list": [3.0, "10/3"], "text": "4.50", "n": 4.5}"#
    #expect(try canonical(yaml, "a.yaml") == canonical(json))
    #expect(
      try canonical(json) == #"{"list":[3,"10/3"],"n":4.5,"prose":"one\ntwo","text":"4.50"}"#)
  }

  @Test func leavesOutEmptyListsOfTheOutermostMapOnly() throws {
    #expect(try canonical(#"{"a": [], "b": {"c": []}}"#) == #"{"b":{"c":[]}}"#)
  }
}
