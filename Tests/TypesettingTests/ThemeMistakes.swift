@testable import Typesetting

// A small theme, and the mistakes that can be made in it.

extension ThemeTests {
  static let small = """
    format: accolade-theme/1
    colors: {ink: "#101010", accent: "#1b4560"}
    page: {size: A4, margins: {top: 72, right: 72, bottom: 72, left: 72}}
    styles:
      body: {face: serif, size: 10, lineHeight: 1.6}
      heading1: {face: serif, size: 10, lineHeight: 1.6}
      heading2: {face: serif, size: 10, lineHeight: 1.6}
      heading3: {face: serif, size: 10, lineHeight: 1.6}
      heading4: {face: serif, size: 10, lineHeight: 1.6}
      note: {face: serif, size: 10, lineHeight: 1.6}
      list: {face: serif, size: 10, lineHeight: 1.6}
      quote: {face: serif, size: 10, lineHeight: 1.6}
      tableHeader: {face: serif, size: 10, lineHeight: 1.6}
      tableCell: {face: serif, size: 10, lineHeight: 1.6}
      tableLabel: {face: serif, size: 10, lineHeight: 1.6}
      tableGroup: {face: serif, size: 10, lineHeight: 1.6}
      header: {face: serif, size: 10, lineHeight: 1.6}
      footer: {face: serif, size: 10, lineHeight: 1.6}
    inline:
      strong: {weight: bold}
      emphasis: {family: sans}
      code: {family: sans}
      link: {color: accent}
    list: {bullets: [•], bullet: {}, number: "{number}.", indent: 2, gap: 0.5}
    quote: {indent: 16}
    table:
      padding: {edge: 4, horizontal: 4, vertical: 4}
      narrowest: 5
      whole: 0.3
    cover:
      kicker: {face: serif, size: 10, lineHeight: 1.6}
      title: {face: serif, size: 10, lineHeight: 1.6}
      subtitle: {face: serif, size: 10, lineHeight: 1.6}
      award: {face: serif, size: 10, lineHeight: 1.6}
      text: {face: serif, size: 10, lineHeight: 1.6}
      label: {face: serif, size: 10, lineHeight: 1.6}
      value: {face: serif, size: 10, lineHeight: 1.6}
      padding: {edge: 0, horizontal: 4, vertical: 4}
      boxes:
        - {x: 0, y: 0, width: 18, height: 841, color: accent}
    header: {left: "{title}"}
    footer: {center: "{page}"}
    contents: {levels: [], dots: {size: 1, distance: 5}}
    notes: {text: {face: serif, size: 8, lineHeight: 1.5}, indent: 1, width: 100}
    charts:
      caption: {face: sans, size: 8, lineHeight: 1.5}
      label: {face: sans, size: 8, lineHeight: 1.5}
      value: {face: sans, size: 8, lineHeight: 1.5}
      note: {face: sans, size: 8, lineHeight: 1.5}
      data: accent
      area: "#cccccc"
      rest: "#dddddd"
      second: "#888888"
      line: 1
      dot: 2
      bar: 8
      rowGap: 4
      labels: 0.4
      radius: 100
      rings: 4
      field: 100
    pictures: {across: 2, between: 16, tallest: 0.3, resolution: 200}

    """

  static let mistakes = [
    Mistake(
      name: "a file that is no theme", text: "accolade-theme/1",
      change: "accolade-design/1",
      message: """
        theme.yaml:1:9: error: a theme must have the format 'accolade-theme/1' [NotATheme]
          1 | format: accolade-design/1
            |         ^^^^^^^^^^^^^^^^^
          fix: write 'format: accolade-theme/1'
        """),
    Mistake(
      name: "a named colour of another form", text: "accent: \"#1b4560\"",
      change: "accent: \"#1b45\"",
      message: """
        theme.yaml:2:34: error: 'colors.accent' must be a colour of the form "#rrggbb", found '#1b45' [NotAColor]
          2 | colors: {ink: "#101010", accent: "#1b45"}
            |                                  ^^^^^^^
          fix: write six hexadecimal digits after '#', in quotes, such as "#1f3a5f"
        """),
    Mistake(
      name: "no colour of text", text: "ink: \"#101010\", ",
      change: "",
      message: """
        theme.yaml:2:1: error: 'colors' must have 'ink', the colour of text where a style names none [NoInk]
          2 | colors: {accent: "#1b4560"}
            | ^^^^^^
          fix: add 'ink', such as ink: "#1c1f23"
        """),
    Mistake(
      name: "a colour that is not named", text: "link: {color: accent}",
      change: "link: {color: acent}",
      message: """
        theme.yaml:23:17: error: 'inline.link.color' must be a colour of 'colors' or of the form "#rrggbb", found 'acent' [NotAColor]
          23 |   link: {color: acent}
             |                 ^^^^^
          fix: write 'accent', or six hexadecimal digits after '#' in quotes
        """),
    Mistake(
      name: "a colour unlike any other", text: "link: {color: accent}",
      change: "link: {color: red}",
      message: """
        theme.yaml:23:17: error: 'inline.link.color' must be a colour of 'colors' or of the form "#rrggbb", found 'red' [NotAColor]
          23 |   link: {color: red}
             |                 ^^^
          fix: write one of 'ink', 'accent', or six hexadecimal digits after '#' in quotes
        """),
    Mistake(
      name: "a size with a unit", text: "heading4: {face: serif, size: 10,",
      change: "heading4: {face: serif, size: 10pt,",
      message: """
        theme.yaml:9:33: error: 'styles.heading4.size' must be a number from 4 to 72, found '10pt' [NotInRange]
          9 |   heading4: {face: serif, size: 10pt, lineHeight: 1.6}
            |                                 ^^^^
          fix: write digits, with a point before decimals, without quotes or unit
        """),
    Mistake(
      name: "a size out of range", text: "heading4: {face: serif, size: 10,",
      change: "heading4: {face: serif, size: 100,",
      message: """
        theme.yaml:9:33: error: 'styles.heading4.size' must be a number from 4 to 72, found '100' [NotInRange]
          9 |   heading4: {face: serif, size: 100, lineHeight: 1.6}
            |                                 ^^^
          fix: write a number from 4 to 72
        """),
    Mistake(
      name: "a size in quotes", text: "heading4: {face: serif, size: 10,",
      change: "heading4: {face: serif, size: \"10\",",
      message: """
        theme.yaml:9:33: error: 'styles.heading4.size' must be a number from 4 to 72, found '10' [NotInRange]
          9 |   heading4: {face: serif, size: "10", lineHeight: 1.6}
            |                                 ^^^^
          fix: write digits, with a point before decimals, without quotes or unit
        """),
    Mistake(
      name: "a face of another house", text: "heading4: {face: serif,",
      change: "heading4: {face: Arial bold,",
      message: """
        theme.yaml:9:20: error: 'styles.heading4.face' must be a family and a weight, found 'Arial bold' [NotAFace]
          9 |   heading4: {face: Arial bold, size: 10, lineHeight: 1.6}
            |                    ^^^^^^^^^^
          fix: write 'serif', 'serif bold', 'sans' or 'sans bold'
        """),
    Mistake(
      name: "a style without a face", text: "heading4: {face: serif, ",
      change: "heading4: {",
      message: """
        theme.yaml:9:3: error: 'styles.heading4' must have 'face' [MissingKey]
          9 |   heading4: {size: 10, lineHeight: 1.6}
            |   ^^^^^^^^
          fix: add 'face'
        """),
    Mistake(
      name: "a misspelt key", text: "heading4: {face: serif, size: 10,",
      change: "heading4: {face: serif, colour: accent, size: 10,",
      message: """
        theme.yaml:9:27: error: 'styles.heading4' has no key 'colour' [UnknownKey]
          9 |   heading4: {face: serif, colour: accent, size: 10, lineHeight: 1.6}
            |                           ^^^^^^
          fix: write 'color'
        """),
    Mistake(
      name: "a paper that is not known", text: "size: A4",
      change: "size: A5",
      message: """
        theme.yaml:3:14: error: 'page.size' must be one of its known words, found 'A5' [NotAChoice]
          3 | page: {size: A5, margins: {top: 72, right: 72, bottom: 72, left: 72}}
            |              ^^
          fix: use one of 'A4', 'Letter', 'A4 landscape', 'Letter landscape'
        """),
    Mistake(
      name: "margins without a column", text: "left: 72",
      change: "left: 400",
      message: """
        theme.yaml:3:1: error: the margins leave 123.28 × 697.89 points for text; it needs 144 × 144 [MarginsTooWide]
          3 | page: {size: A4, margins: {top: 72, right: 72, bottom: 72, left: 400}}
            | ^^^^
          fix: make the margins smaller
        """),
    Mistake(
      name: "a box that leaves the page", text: "height: 841",
      change: "height: 843",
      message: """
        theme.yaml:40:8: error: 'cover.boxes[1]' must lie on the page of 595.28 × 841.89 points [BoxOffPage]
          40 |     - {x: 0, y: 0, width: 18, height: 843, color: accent}
             |        ^
          fix: lower 'x', 'y', 'width' or 'height'
        """),
    Mistake(
      name: "a misspelt placeholder", text: "\"{page}\"",
      change: "\"{page} / {page s}\"",
      message: """
        theme.yaml:42:28: error: 'footer.center' cannot name {page s} [UnknownPlaceholder]
          42 | footer: {center: "{page} / {page s}"}
             |                            ^^^^^^^^
          fix: write '{pages}' or '{page}'
        """),
    Mistake(
      name: "numbers without a place", text: "number: \"{number}.\"",
      change: "number: \"•\"",
      message: """
        theme.yaml:24:42: error: 'list.number' must have {number} in it [NoPlaceholder]
          24 | list: {bullets: [•], bullet: {}, number: "•", indent: 2, gap: 0.5}
             |                                          ^^^
          fix: write it where the number stands, such as "{number}."
        """),
    Mistake(
      name: "no bullet", text: "bullets: [•]",
      change: "bullets: []",
      message: """
        theme.yaml:24:8: error: 'list.bullets' must have at least one element [EmptyList]
          24 | list: {bullets: [], bullet: {}, number: "{number}.", indent: 2, gap: 0.5}
             |        ^^^^^^^
        """),
    Mistake(
      name: "an alignment that is not known", text: "heading4: {face: serif,",
      change: "heading4: {align: justify, face: serif,",
      message: """
        theme.yaml:9:21: error: 'styles.heading4.align' must be one of its known words, found 'justify' [NotAChoice]
          9 |   heading4: {align: justify, face: serif, size: 10, lineHeight: 1.6}
            |                     ^^^^^^^
          fix: write 'justified'
        """),
    Mistake(
      name: "a chart of an unknown colour", text: "data: accent",
      change: "data: acent",
      message: """
        theme.yaml:50:9: error: 'charts.data' must be a colour of 'colors' or of the form "#rrggbb", found 'acent' [NotAColor]
          50 |   data: acent
             |         ^^^^^
          fix: write 'accent', or six hexadecimal digits after '#' in quotes
        """),
    Mistake(
      name: "labels that leave no room for bars", text: "labels: 0.4",
      change: "labels: 0.9",
      message: """
        theme.yaml:58:11: error: 'charts.labels' must be a number from 0.1 to 0.6, found '0.9' [NotInRange]
          58 |   labels: 0.9
             |           ^^^
          fix: write a number from 0.1 to 0.6
        """),
    Mistake(
      name: "artwork of another proportion", text: "left: 72}}",
      change: "left: 72}, artwork: square.svg}",
      message: """
        theme.yaml:3:80: error: 'page.artwork' must have the proportion of the page of 595.28 × 841.89 points, found 595 × 595 [ArtworkProportion]
          3 | page: {size: A4, margins: {top: 72, right: 72, bottom: 72, left: 72}, artwork: square.svg}
            |                                                                                ^^^^^^^^^^
          why: it covers the page from edge to edge
          fix: draw it 595.28 × 841.89 points large
        """),
    Mistake(
      name: "artwork that is not there", text: "  boxes:",
      change: "  artwork: missing.svg\n  boxes:",
      message: """
        theme.yaml:39:12: error: missing [Missing]
          39 |   artwork: missing.svg
             |            ^^^^^^^^^^^
        """),
    Mistake(
      name: "a mark that leaves the page", text: "  boxes:",
      change: "  mark: {x: 500, width: 100, height: 40}\n  boxes:",
      message: """
        theme.yaml:39:3: error: 'cover.mark' must lie on the page of 595.28 × 841.89 points [BoxOffPage]
          39 |   mark: {x: 500, width: 100, height: 40}
             |   ^^^^
          fix: lower 'x', 'y', 'width' or 'height'
        """),
    Mistake(
      name: "a mark without a height", text: "  boxes:",
      change: "  mark: {width: 100, height: 0}\n  boxes:",
      message: """
        theme.yaml:39:30: error: 'cover.mark.height' must be a number from 8 to 2000, found '0' [NotInRange]
          39 |   mark: {width: 100, height: 0}
             |                              ^
          fix: write a number from 8 to 2000
        """),
  ]
}
