import Documents

/// A catalogue with every kind of field, and values for it.
enum Sample {
  static let catalogue = Catalogue([
    .text("holder.name", "the holder"),
    .optional("holder.nameEn", "the holder in English"),
    .flag("isDraft", "whether this is a draft"),
    .list(
      "findings", "what was found",
      [
        .text("clause", "the clause"),
        .text("text", "what was seen"),
        .optional("action", "what is to be done"),
        .list("samples", "the samples", [.text("name", "which")]),
      ]),
    .list("sites", "the sites", [.text("name", "where")]),
  ])

  static let fields: Fields = [
    "holder.name": "海川 *A|B*",
    "holder.nameEn": "Haichuan",
    "isDraft": .flag(true),
    "findings": .list([
      [
        "clause": "5.1.1", "text": "seen", "action": .absent,
        "samples": .list([["name": "s1"], ["name": "s2"]]),
      ],
      ["clause": "5.1.2", "text": "1. not seen", "action": "mend", "samples": .list([])],
    ]),
    "sites": .list([]),
  ]
}
