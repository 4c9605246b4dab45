public import Reading

/// Number and term of a certificate.
public struct CertificateData: Hashable, Sendable {
  /// The certificate that another one takes the place of.
  public struct Replaced: Hashable, Sendable {
    /// Its number.
    public var number: String
    /// The day it was granted.
    public var grantedOn: Day
  }

  /// Which of several copies this is; only the original has legal force.
  public struct Copy: Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// How many there are.
    public var of: Int
  }

  /// The certificate's number.
  public var number: String
  /// The day it was granted; never before the decision.
  public var grantedOn: Day
  /// The first day of its term; never before it was granted.
  public var validFrom: Day
  /// The last day of its term.
  public var validUntil: Day
  /// From 1; a revised certificate has the next one.
  public var version: Int
  /// What it takes the place of; always there from the second version on.
  public var replaces: Replaced?
  /// `nil` for the original.
  public var copy: Copy?
}
