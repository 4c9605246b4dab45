/// A sentence of documents that the code fills with values.
enum Sentence: String, CaseIterable {
  // Running texts.
  case page, reference, continued, continuedRow, figure, draft
  // Charts.
  case finalScore
  // What is drawn, in words.
  case chartOfShares, chartOfBars, chartOfLosses, chartOfDevelopment, gauge
  case chartValue, chartLoss, chartBound, markOf, stars, accreditationMark
  // What there is.
  case standard, undated, closed, samples, sampledInAll, nextLevel, wonOfApplicable, held
  case onlyCounted, notCounted, onAverage
  case more, moreLost, uncounted
  // The outcome of a clause.
  case measured, onTarget, offTarget, rated
  // Why points were lost.
  case lostAll, lostInProportion, lostUnseen, lostByExclusion, wonInBand, wonPerUnit, lostPerUnit
  case wonByTarget, wonByRating, wonByRatings, unmet
  // Intervals.
  case from, above, upTo, below
  // How points became a score and a level.
  case normalised, won, wonOf, specialDeductions, bonus, heldAtCap, heldAtFloor, reaches
  case wouldReach, reachesNone, remains, openDeductions
  // What stands in the way of a level.
  case required, belowFloor, capped, veto, failedByCount, tooEarly
  // Comparisons.
  case deductionCount, deductionCountOpen, tooSmall, onlyInEdition, otherPoints, pointsChanged
  case became, sampled, newWithStatus, comparisonOf, twoEditions, clausesKept
  case shareKept, shareChanged
  // How far levels are, and what leads to them.
  case atBound, aboveBound, belowBound, wayResult, mostReachable
  case fewerClauses, cheaperClauses, fewerPoints
  case conform, putRight, putAllRight, reachValue, valueNow, reachRating, reachRatings, meetItems
  // Certificates by schemes without words of their own.
  case certificateTitle, certificateStatement
  // What a certificate says of points that are not confirmed.
  case certificateUnconfirmed
  // Score sheets.
  case inChinese, inEnglish, fillIn, worth, eachMonth, moveUnmet, number

  /// The places it must have.
  var places: [String] { form.filter { $0 != "*" }.split(separator: " ").map(String.init) }

  /// The place whose number decides between one and many; `nil` for a sentence that counts nothing.
  var counted: String? {
    form.split(separator: " ").first { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  /// The places, the counted one with a star.
  private var form: String {
    switch self {
    case .page: "page pages"
    case .reference: "number page"
    case .figure, .accreditationMark: "number"
    case .chartOfShares, .chartOfBars, .chartOfLosses, .chartOfDevelopment, .gauge: "values"
    case .chartValue, .chartBound: "name value"
    case .chartLoss: "name value share"
    case .markOf: "name"
    case .stars: "count*"
    case .fewerClauses, .cheaperClauses, .fewerPoints, .conform, .shareKept, .continued,
      .continuedRow, .draft, .finalScore, .lostAll, .lostUnseen, .lostByExclusion, .undated,
      .fillIn, .moveUnmet, .number, .notCounted, .onAverage, .certificateTitle,
      .certificateUnconfirmed:
      ""
    case .standard, .certificateStatement: "standard name"
    case .closed: "status day"
    case .samples: "of drawn* failed"
    case .sampledInAll: "clauses* drawn failed"
    case .nextLevel: "level points*"
    case .wonOfApplicable: "won applicable"
    case .held: "sum score"
    case .onlyCounted: "clause points"
    case .measured, .onTarget, .offTarget: "value unit"
    case .rated, .bonus: "points"
    case .lostInProportion, .sampled: "drawn* failed"
    case .wonInBand, .wonPerUnit, .lostPerUnit: "value unit points*"
    case .wonByTarget: "value unit target"
    case .wonByRating, .pointsChanged: "points*"
    case .wonByRatings: "count* combination points"
    case .unmet: "items"
    case .from, .above, .upTo, .below: "value"
    case .normalised: "raw applicable score"
    case .won: "raw*"
    case .wonOf: "raw applicable"
    case .specialDeductions: "count* points"
    case .heldAtCap, .heldAtFloor, .reachesNone: "score bound"
    case .reaches, .wouldReach: "score bound level"
    case .remains: "level"
    case .openDeductions, .deductionCount: "count*"
    case .required, .veto: "clause"
    case .belowFloor: "clause won applicable share"
    case .capped: "text value"
    case .failedByCount: "count* bound"
    case .tooEarly: "count* least"
    case .deductionCountOpen: "count* open"
    case .tooSmall: "sign"
    case .onlyInEdition: "edition"
    case .otherPoints, .twoEditions, .shareChanged: "before after"
    case .became: "won applicable outcome"
    case .newWithStatus: "status"
    case .comparisonOf: "holder"
    case .more: "count"
    case .uncounted: "clauses"
    case .moreLost: "count points*"
    case .clausesKept: "count* kept"
    case .atBound: "level"
    case .aboveBound, .belowBound: "level points*"
    case .wayResult: "count* points score level"
    case .mostReachable: "score"
    case .putRight: "count failed*"
    case .putAllRight: "count*"
    case .reachValue: "unit values"
    case .valueNow: "value"
    case .reachRating, .reachRatings: "ratings"
    case .meetItems: "items"
    case .inChinese, .inEnglish: "label"
    case .worth: "name points*"
    case .eachMonth: "unit"
    }
  }
}
