internal import Archiving
public import Diagnostics
internal import Drawing
internal import Reading
internal import Typesetting

extension Rosette {
  /// The digest of a certificate: the SHA-256 of the file with its evaluation and, right after it,
  /// the certificate's number, since two holders may have the same evaluation.
  static func digest(ofEvaluation file: [UInt8], number: String) -> String {
    Digest(of: file + Array(number.utf8)).hex
  }
}

/// The rosette of a certificate as a drawing of its own, to be held against the printed one.
public struct RosetteFile: Sendable {
  /// What it is computed from, in 64 hexadecimal digits.
  public let digest: String
  /// The drawing.
  public let svg: String

  // As large as a hand.
  private static let side = 288.0
  private static let thickness = 0.6

  /// Computes the rosette of an evaluation, which must be the file as it was written, byte for byte.
  ///
  /// - Parameter number: the number of the certificate.
  /// - Returns: `nil` after an error.
  public init?(
    evaluation bytes: [UInt8], path: String, number: String, into problems: inout Problems
  ) {
    let found = Node.read(bytes, path: path, into: &problems) { root, problems -> Bool? in
      // Any file has a digest, and the drawing of a wrong one would look as good.
      let isEvaluation = ["scheme", "edition", "score", "clauses"].allSatisfy {
        root.descendant($0) != nil
      }
      if !isEvaluation { problems.report(.notAnEvaluation(at: root.place)) }
      return isEvaluation ? true : nil
    }
    let digest = Rosette.digest(ofEvaluation: bytes, number: number)
    guard found != nil, let rosette = Rosette(digest: digest) else { return nil }
    let frame = Rect(x: 0, y: 0, width: Self.side, height: Self.side)
    self.digest = digest
    svg = rosette.shape(in: frame, color: .black, thickness: Self.thickness)
      .svg(title: "SHA-256 \(digest)", side: Self.side)
  }
}

extension Shape {
  fileprivate func svg(title: String, side: Double) -> String {
    let path = steps.map { step in
      switch step {
      case .move(let point): "M\(point.svg)"
      case .line(let point): "L\(point.svg)"
      case .curve(let first, let second, let end): "C\(first.svg) \(second.svg) \(end.svg)"
      case .close: "Z"
      }
    }.joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(side)" height="\(side)">
      <title>\(title)</title>
      <path fill="none" stroke="\(Color.black.hex)" stroke-width="\(lineWidth)" d="\(path)"/>
      </svg>

      """
  }
}

extension Point {
  /// To a thousandth of a point.
  fileprivate var svg: String { "\(x.thousandths) \(y.thousandths)" }
}

extension Double {
  fileprivate var thousandths: String { "\((self * 1000).rounded() / 1000)" }
}

extension Diagnostic {
  fileprivate static func notAnEvaluation(at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAnEvaluation", "the file is not an evaluation", at: place,
      fix: "name the evaluation.json that lies beside the certificate")
  }
}
