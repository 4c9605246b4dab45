/// A line of a manifest: what became of one audit.
public struct Entry: Codable, Hashable, Sendable {
  /// How it ended.
  enum Outcome: String, Codable, Sendable {
    /// Its files were written.
    case done
    /// It has problems, or its files could not be written.
    case failed
  }

  /// A file that was written, or read.
  struct File: Codable, Hashable, Sendable {
    var name: String
    var bytes: Int
    /// SHA-256 in hexadecimal digits.
    var digest: String
  }

  /// A certificate number, and where it stands.
  struct Number: Codable, Hashable, Sendable {
    var number: String
    var place: SentPlace
  }

  /// When it was recorded and how long it took: all that differs between two equal runs.
  struct Time: Codable, Hashable, Sendable {
    /// UTC, such as `2026-11-30T08:15:00Z`.
    var at: String
    var milliseconds: Int
  }

  /// The number of the audit in the whole input, from 1.
  var order: Int
  /// The path of the file, or list and row.
  var input: String
  /// Of the audit's bytes; `nil` where it could not be read.
  var digest: String?
  /// Of everything else that the files depend on: options, templates, schemes, this program.
  var settings: String
  /// The pictures that the audit names; one that is missing has no bytes and an empty digest.
  var pictures: [File]?
  var outcome: Outcome
  /// Below the folder of the run.
  var folder: String?
  /// The id of the level reached, or `none`.
  var level: String?
  /// The numbers of its certificates.
  var certificates: [Number]?
  /// What was written; `nil` where nothing was.
  var files: [File]?
  /// Problems and warnings.
  var messages: [Message]
  var time: Time?
}
