internal import Scoring

/// Something an audit or an evaluation says by a word of its own, for which each language has one.
protocol Coded: CaseIterable {
  /// The key of its words below `codes` in a wording.
  static var group: String { get }
  /// The key of this one.
  var wordingKey: String { get }
}

extension Coded where Self: RawRepresentable<String> {
  var wordingKey: String { rawValue }
}

extension Audit.Kind: Coded { static var group: String { "auditKind" } }
extension Holder.Site.Kind: Coded { static var group: String { "siteKind" } }
extension Visit.Kind: Coded { static var group: String { "visitKind" } }
extension Member.Role: Coded { static var group: String { "role" } }
extension Nonconformity.Status: Coded { static var group: String { "status" } }
extension Raters.Combination: Coded { static var group: String { "combination" } }
extension Trend: Coded { static var group: String { "trend" } }
extension Comparison.Figure: Coded { static var group: String { "figure" } }
extension Comparison.NonconformityChange.State: Coded {
  static var group: String { "nonconformityChange" }
}

/// A way to find out.
enum AuditMethod: String, Coded {
  case documents, staff, sites, customers
  static var group: String { "method" }
}

/// What a clause came to, as documents say it.
enum ShownOutcome: String, Coded {
  case conforming, nonconforming, partly, notSeen, excluded
  static var group: String { "outcome" }
}

/// A decision, which a surveillance audit does not make anew.
enum ShownDecision: String, Coded {
  case awarded, maintained, refused, deferred
  static var group: String { "decision" }

  init(_ outcome: Decision.Outcome, after kind: Audit.Kind) {
    switch (outcome, kind) {
    case (.awarded, .surveillance): self = .maintained
    case (.awarded, .initial), (.awarded, .recertification): self = .awarded
    case (.refused, _): self = .refused
    case (.deferred, _): self = .deferred
    }
  }
}

/// What the points of all top clauses together are.
enum ShownTotal: String, Coded {
  case sum, average, weightedAverage
  static var group: String { "total" }
}

/// What became of a clause, where one word says it.
enum ShownChange: String, Coded {
  case excluded, included, otherwise, kept
  static var group: String { "clauseChange" }
}
