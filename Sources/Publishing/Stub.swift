public import Diagnostics
public import Scoring
extension House {
  public func summary(of: CheckedAudit, into problems: inout Problems) -> String? { "" }
  public func checkPrintable(_ audit: Audit, into problems: inout Problems) {}
}
