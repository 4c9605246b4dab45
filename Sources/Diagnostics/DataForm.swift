// The same problems as data, for `--format json`.

extension Diagnostic: Encodable {
  private enum CodingKeys: String, CodingKey {
    case severity, identifier, summary, place, why, fix, notes
  }

  /// Writes the fields by their names; absent ones are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(identifier, forKey: .identifier)
    try container.encode(summary, forKey: .summary)
    try container.encodeIfPresent(place, forKey: .place)
    try container.encodeIfPresent(why, forKey: .why)
    try container.encodeIfPresent(fix, forKey: .fix)
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
  }
}

extension Place: Encodable {
  private enum CodingKeys: String, CodingKey { case path, line, column, length, sheet, cell }

  /// Writes the path, then line, column and length where the file has lines, and sheet and cell
  /// where it has sheets; the excerpt stays with the file.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    if line > 0 {
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(length, forKey: .length)
    }
    if let cell {
      try container.encode(cell.sheet, forKey: .sheet)
      try container.encode(cell.name, forKey: .cell)
    }
  }
}
