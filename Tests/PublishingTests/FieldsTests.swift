import Diagnostics
import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

@Suite struct FieldsTests {
  @Test(arguments: exampleNames, Language.allCases)
  func givesEveryFieldOfTheReportAValueOfItsKind(name: String, language: Language) throws {
    let checked = try example(name)
    let award = try? Award(of: checked.audit, checked.evaluation)
    let subject = Subject(checked: checked, award: award, folder: ".", isDraft: false)
    let set = try FieldSet.report(in: wording(language))
    let problems = set.catalogue.check(set.values(of: subject))
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test func givesEveryFieldOfTheCertificateAValueOfItsKind() throws {
    let checked = try example()
    let award = try Award(of: checked.audit, checked.evaluation)
    let subject = Subject(checked: checked, award: award, folder: ".", isDraft: false)
    let set = try FieldSet.certificate(
      in: Both(zh: wording(.simplifiedChinese), en: wording(.english)))
    let problems = set.catalogue.check(
      set.values(of: Granting(subject: subject, award: award, evaluation: [])))
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test(arguments: [
    ("94.999", "94.99"), ("94.995", "94.99"), ("94.994", "94.99"), ("95", "95"),
    ("89.9999999", "89.99"), ("69.995", "69.99"), ("99.999", "99.99"), ("93.785", "93.79"),
    ("10/3", "3.33"), ("5/3", "1.67"),
  ])
  func printsNoScoreAsALevelItDidNotReach(exact: String, shown: String) throws {
    let scheme = try #require(schemes().first { $0.id == "gb-t-27922-2011" })
    #expect(scheme.shown(try #require(Fraction(exact))) == shown)
  }

  @Test(arguments: [("10/3", "3.33"), ("5/3", "1.67"), ("0.005", "0.01"), ("94.999", "95")])
  func roundsPoints(exact: String, shown: String) throws {
    #expect(try #require(Fraction(exact)).shown == shown)
  }

  @Test func writesOneDayInBothLanguages() throws {
    let checked = try example()
    let award = try Award(of: checked.audit, checked.evaluation)
    let day = award.certificate.grantedOn
    #expect(try wording(.simplifiedChinese).text(of: day) == "2026年5月28日")
    #expect(try wording(.english).text(of: day) == "28 May 2026")
  }

  @Test(arguments: ["report.md", "summary.md"])
  func refusesAMisspeltFieldWithPlaceAndNearMiss(name: String) throws {
    let file = packageRoot.appending(path: "Templates/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "{{holder.name}}", with: "{{holder.nmae}}")
    let source = Source(path: name, text: text)
    let line = try #require(source.lines.firstIndex { $0.contains("{{holder.nmae}}") })
    let words = source.lines[line]
    let start = try #require(words.firstRange(of: "holder.nmae")).lowerBound
    let column = words.distance(from: words.startIndex, to: start) + 1
    var problems = Problems()
    let catalogue = try FieldSet.report(in: wording()).catalogue
    #expect(Template.read(source, catalogue: catalogue, into: &problems) == nil)
    let first = try #require(problems.diagnostics.first)
    #expect(first.identifier == "UnknownField")
    #expect(first.place?.line == line + 1)
    #expect(first.place?.column == column)
    #expect(first.fix?.contains("'holder.name'") == true)
  }
}
