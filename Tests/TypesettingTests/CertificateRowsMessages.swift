extension CertificateRowsMistakes {
  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "a column named by a slot without texts", line: "      - slot: name",
      change: "      - slot: name\n        heading: list",
      message: """
        annex.yaml:16:18: error: slot 'list' holds no texts to name the column [NoTextsForHeading]
          16 |         heading: list
             |                  ^^^^
        """),
    Mistake(
      testDescription: "rows of a field that is no list", line: "rows: sites",
      change: "rows: scope.zh",
      message: """
        annex.yaml:5:11: error: 'scope.zh' is not a field with a list [NotAList]
          5 |     rows: scope.zh
            |           ^^^^^^^^
          fix: write 'sites'
        """),
    Mistake(
      testDescription: "a misspelt list", line: "rows: sites", change: "rows: site",
      message: """
        annex.yaml:5:11: error: 'site' is not a field with a list [NotAList]
          5 |     rows: site
            |           ^^^^
          fix: write 'sites'
        """),
    Mistake(
      testDescription: "a field that elements do not have", line: "{{name.en}}",
      change: "{{name.eng}}",
      message: """
        annex.yaml:18:23: error: there is no field 'name.eng' here [UnknownField]
          18 |           - {text: "{{name.eng}}", face: serif, size: 8}
             |                       ^^^^^^^^
          fix: write 'name.en'
        """),
    Mistake(
      testDescription: "a field of the certificate in a row", line: "{{number}}",
      change: "{{holder.code}}",
      message: """
        annex.yaml:14:23: error: there is no field 'holder.code' here [UnknownField]
          14 |           - {text: "{{holder.code}}", face: serif, size: 9}
             |                       ^^^^^^^^^^^
          fix: use one of 'number', 'name.zh', 'name.en', 'kind.zh', 'kind.en', 'address.zh', \
        'address.en', 'activities.zh', 'activities.en'
        """),
    Mistake(
      testDescription: "a column the artwork does not have", line: "- slot: address",
      change: "- slot: adress",
      message: """
        annex.yaml:19:15: error: the artwork 'list.svg' has no slot 'adress' [UnknownSlot]
          19 |       - slot: adress
             |               ^^^^^^
          why: a slot is a rectangle of the artwork with this id
          fix: write 'address'
        """),
    Mistake(
      testDescription: "a column that leaves the slot", line: "- slot: address",
      change: "- slot: below",
      message: """
        annex.yaml:19:15: error: column 'below' (x 170…380, y 20…130) lies outside slot 'list' (x \
        20…380, y 20…120) in the artwork 'list.svg' [ColumnOutsideSlot]
          19 |       - slot: below
             |               ^^^^^
          fix: move its rectangle into that of the slot
        """),
    Mistake(
      testDescription: "columns that overlap", line: "- slot: address", change: "- slot: wide",
      message: """
        annex.yaml:19:15: error: slot 'wide' (x 150…380, y 20…120) overlaps slot 'name' (x \
        60…160, y 20…120) in the artwork 'list.svg' [SlotsOverlap]
          19 |       - slot: wide
             |               ^^^^
          why: what stands in one must not cover what stands in the other
          fix: move their rectangles apart in the artwork
        annex.yaml:15:15: note: the other slot is filled here
          15 |       - slot: name
             |               ^^^^
        """),
    Mistake(
      testDescription: "a column twice", line: "- slot: address", change: "- slot: name",
      message: """
        annex.yaml:19:15: error: slot 'name' can only be filled once [SlotFilledTwice]
          19 |       - slot: name
             |               ^^^^
          fix: delete one of the two
        annex.yaml:15:15: note: it is filled here already
          15 |       - slot: name
             |               ^^^^
        """),
    Mistake(
      testDescription: "a floor above the smallest text", line: "floor: 6.5", change: "floor: 8.5",
      message: """
        annex.yaml:6:12: error: 'slots[1].floor' must not be above the smallest size of its \
        texts, which is 8 [FloorAboveSize]
          6 |     floor: 8.5
            |            ^^^
          why: the texts of a list shrink together down to its floor
        """),
    Mistake(
      testDescription: "no floor", line: "    floor: 6.5\n", change: "",
      message: """
        annex.yaml:4:5: error: 'slots[1]' must have 'floor' [MissingKey]
          4 |   - slot: list
            |     ^^^^
          fix: add 'floor'
        """),
    Mistake(
      testDescription: "a misspelt key of a column", line: "align: right", change: "alig: right",
      message: """
        annex.yaml:12:9: error: 'slots[1].columns[1]' has no key 'alig' [UnknownKey]
          12 |         alig: right
             |         ^^^^
          fix: write 'align'
        """),
    Mistake(
      testDescription: "a look that texts of rows do not have", line: "face: serif bold",
      change: "lines: 2, face: serif bold",
      message: """
        annex.yaml:17:35: error: 'slots[1].columns[2].texts[1]' has no key 'lines' [UnknownKey]
          17 |           - {text: "{{name.zh}}", lines: 2, face: serif bold, size: 9}
             |                                   ^^^^^
          fix: use one of 'lang', 'text', 'face', 'size', 'color', 'tracking', 'lineHeight'
        """),
    Mistake(
      testDescription: "the page of the annex in a row", line: "{{number}}",
      change: "{{annex.page}}",
      message: """
        annex.yaml:14:23: error: there is no field 'annex.page' here [UnknownField]
          14 |           - {text: "{{annex.page}}", face: serif, size: 9}
             |                       ^^^^^^^^^^
          fix: use one of 'number', 'name.zh', 'name.en', 'kind.zh', 'kind.en', 'address.zh', \
        'address.en', 'activities.zh', 'activities.en'
        """),
    Mistake(
      testDescription: "the page of the annex below the rows", line: "text: \"End\"",
      change: "text: \"End {{annex.page}}\"",
      message: """
        annex.yaml:22:24: error: there is no field 'annex.page' here [UnknownField]
          22 |     end: {text: "End {{annex.page}}", face: serif, size: 8}
             |                        ^^^^^^^^^^
          fix: use one of 'holder.name.zh', 'holder.name.en', 'holder.code', \
        'holder.registeredAddress.zh', 'holder.registeredAddress.en', 'scope.zh', 'scope.en', \
        'scheme.name.zh', 'scheme.name.en', 'scheme.standard.zh', 'scheme.standard.en', \
        'scheme.edition', \
        … (67 in all)
        """),
    Mistake(
      testDescription: "a misspelt key of what continues", line: "line: {thickness",
      change: "continued: {txt: More, face: serif, size: 8}\n    line: {thickness",
      message: """
        annex.yaml:9:5: error: 'slots[1].continued' must have 'text' [MissingKey]
          9 |     continued: {txt: More, face: serif, size: 8}
            |     ^^^^^^^^^
          fix: add 'text'

        annex.yaml:9:17: error: 'slots[1].continued' has no key 'txt' [UnknownKey]
          9 |     continued: {txt: More, face: serif, size: 8}
            |                 ^^^
          fix: write 'text'
        """),
    Mistake(
      testDescription: "a floor above what continues", line: "line: {thickness",
      change: "continued: {text: More, face: serif, size: 6}\n    line: {thickness",
      message: """
        annex.yaml:6:12: error: 'slots[1].floor' must not be above the smallest size of its \
        texts, which is 6 [FloorAboveSize]
          6 |     floor: 6.5
            |            ^^^
          why: the texts of a list shrink together down to its floor
        """),
    Mistake(
      testDescription: "rows with the look of a text", line: "floor: 6.5",
      change: "floor: 6.5\n    size: 9",
      message: """
        annex.yaml:7:5: error: 'slots[1]' has no key 'size' [UnknownKey]
          7 |     size: 9
            |     ^^^^
          fix: use one of 'slot', 'text', 'texts', 'stars', 'picture', 'rows', 'qr', 'micro', \
        'rosette', 'columns', 'end', 'continued', … (16 in all)
        """),
  ]

  static let refusals: [Refusal] = [
    Refusal(
      testDescription: "rows higher than a page",
      sites: [
        CertificateSample.site(1, zh: String(repeating: "服务", count: 100)),
        CertificateSample.site(2),
        CertificateSample.site(3, en: String(repeating: "Service ", count: 60)),
      ],
      message: """
        annex.yaml:15:15: error: row 1 of 'sites' is higher than column 'name', even at 6.5 points \
        [RowDoesNotFit]
          15 |       - slot: name
             |               ^^^^
          why: a row is never divided between pages
          fix: shorten 'sites[1].name.zh' or 'sites[1].name.en'

        annex.yaml:15:15: error: row 3 of 'sites' is higher than column 'name', even at 6.5 points \
        [RowDoesNotFit]
          15 |       - slot: name
             |               ^^^^
          why: a row is never divided between pages
          fix: shorten 'sites[3].name.en' or 'sites[3].name.zh'
        """),
    Refusal(
      testDescription: "a word wider than its column",
      sites: [
        CertificateSample.site(1),
        CertificateSample.site(2, en: String(repeating: "Kundendienst", count: 4)),
      ],
      message: """
        annex.yaml:15:15: error: a word is wider than column 'name', even at 6.5 points \
        [WordDoesNotFit]
          15 |       - slot: name
             |               ^^^^
          why: a certificate is never printed with a word broken anywhere
          fix: shorten 'sites[2].name.en'
        """),
    Refusal(
      testDescription: "a character that turns the direction of text",
      sites: [CertificateSample.site(1), CertificateSample.site(2, zh: "服务\u{202E}站")],
      message: """
        annex.yaml:15:15: error: the text of slot 'name', made of 'sites[2].name.zh', cannot be \
        printed: a control or format character cannot be printed (U+202E) [TextCannotBeSet]
          15 |       - slot: name
             |               ^^^^
        """),
  ]
}
