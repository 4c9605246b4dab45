public import Reading

/// Who is certified.
public struct Holder: Hashable, Sendable {
  /// A place where services are given.
  public struct Site: Hashable, Sendable {
    /// Whether a place is kept or set up for a time.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A lasting place.
      case fixed
      /// A place for a time.
      case temporary
    }

    /// Its name.
    public var name: Name
    /// Whether it lasts.
    public var kind: Kind
    /// Its address.
    public var address: Name
    /// What is done there.
    public var activities: Name?
  }

  /// The registered name.
  public var name: Name
  /// The 统一社会信用代码 (GB 32100), 18 characters.
  public var code: String
  /// Where the holder is registered.
  public var registeredAddress: Name
  /// Where the audit took place, if elsewhere.
  public var auditedAddress: Name?
  /// The places in the scope.
  public var sites: [Site]
}

/// One of the auditors.
public struct Member: Hashable, Sendable {
  /// What a member does.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Leads the team; exactly one.
    case leader
    /// Audits.
    case member
    /// Knows the trade.
    case expert
  }

  /// The name.
  public var name: Prose
  /// What the member does.
  public var role: Role
  /// The registration number.
  public var registration: String
}

/// A part of the audit at one place.
public struct Visit: Hashable, Sendable {
  /// What kind of place it was.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A lasting place of the holder.
    case fixed
    /// A place for a time.
    case temporary
    /// By telephone or network.
    case remote
  }

  /// The first day.
  public var from: Day
  /// The last day.
  public var to: Day
  /// Where.
  public var place: Prose
  /// What kind of place it was.
  public var kind: Kind
}

/// The certification body.
public struct Body: Hashable, Sendable {
  /// Who signs certificates.
  public struct Signatory: Hashable, Sendable {
    /// The name.
    public var name: Name
    /// The office.
    public var title: Name
  }

  /// The body's name.
  public var name: Name
  /// The body's address.
  public var address: Name
  /// The file name of the body's mark: SVG, PNG or JPEG, beside the audit file.
  public var mark: String?
  /// Who signs certificates.
  public var signatory: Signatory
  /// How a certificate can be checked.
  public var query: Prose?
}
