internal import Diagnostics

/// What a cell of a workbook holds: its text, what that may stand for, and what is to be said
/// of it.
struct CellValue {
  var text: String
  var notation: Node.Notation = .plain
  var remark: Diagnostic?
  /// Whether the remark says why the value cannot be read.
  var isRefused: Bool { remark?.severity == .error }

  /// A cell with a text.
  init(_ text: String, _ notation: Node.Notation = .plain, _ remark: Diagnostic? = nil) {
    self.text = text
    self.notation = notation
    self.remark = remark
  }

  /// A cell with a number, as its format shows it.
  ///
  /// A number that the format shows just so may also be text, such as an edition `2011`; one that
  /// is shown otherwise, such as 5.1 as `5.10`, may not.
  ///
  /// - Parameter room: how many characters have room in the column.
  init(
    number written: String, _ format: NumberFormat, room: Double, startsIn1904: Bool,
    at place: Place
  ) {
    guard written.isJSONNumber || written.isExponential, let number = Double(written),
      number.isFinite
    else {
      self.init(written, .plain, .notANumber(written, at: place))
      return
    }
    let shape = format.shape(of: number)
    // A time has any number of digits, and its place in the day is what to speak of.
    if case .day(let form) = shape {
      self.init(serial: number, written, startsIn1904: startsIn1904, form, format, at: place)
      return
    }
    if shape == .time {
      self.init(written, .number, .timeAlone(number.timeOfDay ?? written, at: place))
      return
    }
    guard let plain = number.plainDecimal else {
      self.init(written, .number, .tooManyDigits(written, at: place))
      return
    }
    self.init(plain: plain, shape, format, room: room, at: place)
  }

  /// A cell with a number that is shown neither as a day nor as a time.
  private init(
    plain: String, _ shape: NumberSection.Shape, _ format: NumberFormat, room: Double,
    at place: Place
  ) {
    var place = place
    place.excerpt = plain
    switch shape {
    case .general(let isAlone):
      let isCut = plain.contains(".") && Double(plain.count) > min(room, Self.mostOfGeneral)
      self.init(plain, isAlone ? .plain : .number, isCut ? .cut(plain, at: place) : nil)
    case .digits(let digits):
      let rounded = digits.rounded(plain)
      let isHidden = !digits.showsZero && (rounded ?? plain).allSatisfy { "0.".contains($0) }
      if isHidden {
        self.init(plain, .number, .shown(.notAtAll, plain, by: format, at: place))
      } else {
        self.init(
          plain, digits.isAlone && rounded == nil ? .plain : .number,
          rounded.map { .rounded($0, plain, by: format, at: place) })
      }
    case .percentage: self.init(plain, .number, .percentage(plain, at: place))
    case .otherwise(let disguise):
      self.init(plain, .number, .shown(disguise, plain, by: format, at: place))
    case .day, .time: self.init(plain, .number)
    }
  }

  /// The most characters of a number that is shown as it is.
  private static let mostOfGeneral = 11.0

  /// A cell with a day, as the workbook counts days.
  private init(
    serial: Double, _ written: String, startsIn1904: Bool, _ form: DayForm?,
    _ format: NumberFormat, at place: Place
  ) {
    var place = place
    place.excerpt = written
    guard serial.magnitude < 1e9,
      let day = Day(serial: Int(serial.rounded(.down)), startsIn1904: startsIn1904)
    else {
      self.init(written, .number, .noSuchDay(written, at: place))
      return
    }
    if let time = serial.timeOfDay {
      place.excerpt = "\(day) \(time)"
      self.init(written, .number, .timeOfDay(at: place))
    } else if let form, day.isWhole(in: form) {
      self.init(day.description, .day)
    } else {
      place.excerpt = day.description
      self.init(day.description, .day, .shownInPart(day, by: format, at: place))
    }
  }

  /// A cell with a day as ISO 8601 writes it, alone or with midnight.
  init(isoDay written: String, _ format: NumberFormat, at place: Place) {
    let parts = written.split(separator: "T", maxSplits: 1)
    let isMidnight = parts.count < 2 || parts[1].allSatisfy { "0:.Z".contains($0) }
    if isMidnight, let day = parts.first.flatMap({ Day(String($0)) }) {
      // Programs that keep a day so show it so, unless its format says otherwise.
      let isShown =
        switch format.shape(of: 1) {
        case .general: true
        case .day(let form): form.map { day.isWhole(in: $0) } ?? false
        case .digits, .percentage, .time, .otherwise: false
        }
      self.init(day.description, .day, isShown ? nil : .shownInPart(day, by: format, at: place))
    } else {
      var place = place
      place.excerpt = written
      let isDay = written.contains("-")
      self.init(written, .plain, isDay ? .timeOfDay(at: place) : .timeAlone(written, at: place))
    }
  }
}

extension Day {
  /// Whether a form shows the day so that people read it as it is: two digits of a year as one of
  /// this century.
  fileprivate func isWhole(in form: DayForm) -> Bool {
    form.hasWholeYear || (2000...2099).contains(year)
  }
}

extension String {
  /// Whether this is a number with an exponent of two digits, as spreadsheet programs write it.
  fileprivate var isExponential: Bool {
    let parts = split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    return parts.count == 2 && String(parts[0]).isJSONNumber && parts[1].count <= 5
      && Int(parts[1]) != nil
  }
}

extension Double {
  /// The hour and minute of the part of a day behind the point; `nil` if there is none.
  fileprivate var timeOfDay: String? {
    let part = self - rounded(.down)
    guard part > 0 else { return nil }
    let minutes = min(86_399, Int((part * 86_400).rounded())) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The shortest decimal that is read as this number, without exponent; `nil` if it has more than
  /// 15 digits, of which a spreadsheet program keeps no more.
  var plainDecimal: String? {
    let parts = magnitude.description.split(separator: "e")
    guard let mantissa = parts.first, let exponent = parts.count > 1 ? Int(parts[1]) : 0 else {
      return nil
    }
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
    let leading = halves[0] == "0" ? "" : String(halves[0])
    var digits = leading + fraction
    var point = leading.count + exponent
    let zeros = digits.prefix { $0 == "0" }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.hasSuffix("0") { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    guard digits.count <= 15, point <= 15, point > -15 else { return nil }
    let sign = self < 0 ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}

extension Day {
  /// The day that a workbook counts so.
  ///
  /// From 1900, day 1 is 1900-01-01, and day 60 is a 29 February that never was; from 1904, day 0
  /// is 1904-01-01.
  init?(serial: Int, startsIn1904: Bool) {
    guard serial >= (startsIn1904 ? 0 : 1), serial < 500_000, startsIn1904 || serial != 60 else {
      return nil
    }
    // Days since 1900-03-01, the first after which both counts agree with the calendar.
    let sinceMarch = startsIn1904 ? serial + 1401 : serial > 60 ? serial - 61 : serial - 60
    // The civil calendar counted from a 1 March, so that leap days end a year.
    let days = sinceMarch + 693_960
    let era = days / 146_097
    let ofEra = days % 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let isNext = month >= 10
    self.init(
      year: year + era * 400 + (isNext ? 1 : 0), month: isNext ? month - 9 : month + 3, day: day)
  }
}
