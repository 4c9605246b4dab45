internal import Diagnostics
internal import Reading

extension Comparison {
  /// Whether two audits can be compared.
  static func check(_ earlier: Side, _ later: Side, into problems: inout Problems) {
    func places(_ path: String) -> Change<Place> {
      Change(before: earlier, after: later).map { $0.audit.place(ofValue: path) }
    }
    if earlier.audit.holder.code != later.audit.holder.code {
      problems.report(
        .otherHolder(
          Change(before: earlier, after: later).map(\.audit.holder.code),
          at: places("holder.code")))
    } else if earlier.audit.holder.name.zh != later.audit.holder.name.zh {
      problems.report(.renamedHolder(at: places("holder.name.zh")))
    }
    if earlier.scheme.id != later.scheme.id {
      problems.report(
        .otherScheme(
          Change(before: earlier, after: later).map(\.scheme.id), at: places("scheme")))
    }
    if earlier.audit.says(theSameAs: later.audit) {
      return problems.report(.sameAudit(later.audit.report, at: places("report")))
    }
    let isSameReport = earlier.audit.report == later.audit.report
    if isSameReport {
      problems.report(.sameReport(later.audit.report, at: places("report")))
    }
    guard let before = earlier.lastDay, let after = later.lastDay, after <= before else { return }
    let visits = Change(before: earlier, after: later).map(\.audit.lastVisitPlace)
    if after < before {
      problems.report(.notLater(Change(before: before, after: after), at: visits))
    } else if !isSameReport {
      // Two versions of one report end on one day.
      problems.report(.sameDay(after, at: visits))
    }
  }
}

extension Audit {
  /// Whether another file says the same, wherever it says it.
  fileprivate func says(theSameAs other: Audit) -> Bool {
    var copy = other
    copy.origin = origin
    return copy == self
  }

  /// The place of a value; the file's first line if there is none.
  fileprivate func place(ofValue path: String) -> Place {
    origin.descendant(path)?.place ?? origin.place
  }

  /// Where the last day of its visits stands.
  fileprivate var lastVisitPlace: Place {
    let last = visits.indices.max { visits[$0].to < visits[$1].to } ?? 0
    return place(ofValue: "visits[\(last + 1)].to")
  }
}

extension Diagnostic {
  fileprivate static func otherHolder(
    _ codes: Change<String>, at places: Change<Place>
  ) -> Diagnostic {
    Diagnostic(
      "OtherHolder",
      "only audits of one holder are compared: '\(codes.after)' is not '\(codes.before)'",
      at: places.after, why: "a holder is known by its 统一社会信用代码",
      fix: "name two audits of one holder, or correct the code",
      notes: [Note("the holder of the earlier audit", at: places.before)])
  }

  fileprivate static func renamedHolder(at places: Change<Place>) -> Diagnostic {
    Diagnostic(
      "RenamedHolder", "the holder has another name than in the earlier audit",
      severity: .warning, at: places.after,
      why: "its code is the same, so the audits are compared",
      fix: "compare both names with the business licence",
      notes: [Note("the name in the earlier audit", at: places.before)])
  }

  fileprivate static func otherScheme(
    _ ids: Change<String>, at places: Change<Place>
  ) -> Diagnostic {
    Diagnostic(
      "OtherScheme",
      "only audits by one scheme are compared: '\(ids.after)' is not '\(ids.before)'",
      at: places.after, why: "the editions may differ, but clauses of two schemes have no relation",
      fix: "name two audits by one scheme",
      notes: [Note("the scheme of the earlier audit", at: places.before)])
  }

  fileprivate static func sameAudit(_ report: String, at places: Change<Place>) -> Diagnostic {
    Diagnostic(
      "SameAudit", "both files say the same, report '\(report)'", at: places.after,
      fix: "name two different audits of one holder",
      notes: [Note("the report of the earlier audit", at: places.before)])
  }

  fileprivate static func sameReport(_ report: String, at places: Change<Place>) -> Diagnostic {
    Diagnostic(
      "SameReport", "both audits have report '\(report)'", severity: .warning, at: places.after,
      why: "each audit has a report of its own, so these may be two versions of one",
      fix: "correct the number, or make sure that the earlier version is named first",
      notes: [Note("the report of the earlier audit", at: places.before)])
  }

  fileprivate static func sameDay(_ day: Day, at places: Change<Place>) -> Diagnostic {
    Diagnostic(
      "SameDay", "both audits ended on \(day)", severity: .warning, at: places.after,
      why: "which of them is the earlier is taken from the order of the files",
      fix: "make sure that the earlier audit is named first",
      notes: [Note("the last day of the earlier audit", at: places.before)])
  }

  fileprivate static func notLater(_ days: Change<Day>, at places: Change<Place>) -> Diagnostic {
    Diagnostic(
      "NotLater",
      "the later audit ended on \(days.after), before the earlier one did on \(days.before)",
      at: places.after, fix: "name the earlier audit first",
      notes: [Note("the last day of the earlier audit", at: places.before)])
  }
}
