import Foundation
import TestSupport
import Testing

/// What stands where files are to be written, and disks without room.
@Suite struct ObstacleTests {
  @Test func failsOneAuditWhereItsFolderIsTaken() throws {
    let corpus = try Corpus(3)
    let out = corpus.output()
    _ = try corpus.scratch.write("a file".utf8, "out/a00")
    try FileManager.default.createDirectory(
      atPath: "\(out)/a01/summary.md/inside", withIntermediateDirectories: true)
    let verdict = try corpus.render("--jobs", "2")
    #expect(verdict.code == 3)
    #expect(
      verdict.complaints.hasPrefix(
        """
        \(out)/a00: error: the documents cannot be written: a file stands where a folder must be \
        [Unwritable]
          fix: name another folder with '--to'
        \(out)/a01: error: the documents cannot be written: a folder stands where a file must be \
        [Unwritable]
          fix: name another folder with '--to'

        """))
    #expect(try tree(out)["branch/a02/summary.md"] != nil)
    #expect(try tree(out).keys.allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func replacesALinkAndNotWhatItLeadsTo() throws {
    let corpus = try Corpus(2)
    let elsewhere = try corpus.scratch.write("precious".utf8, "elsewhere.md")
    let folder = "\(corpus.output())/a00"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/summary.md", withDestinationPath: elsewhere.path)
    #expect(try corpus.render().code == 0)
    #expect(try String(contentsOf: elsewhere, encoding: .utf8) == "precious")
    #expect(try String(contentsOfFile: "\(folder)/summary.md", encoding: .utf8) != "precious")
  }

  @Test func replacesFilesThatMayOnlyBeRead() throws {
    let corpus = try Corpus(2)
    #expect(try corpus.render().code == 0)
    let file = "\(corpus.output())/a00/summary.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    #expect(try corpus.render().code == 0)
  }

  @Test func tellsThatTheFolderOfTheRunCannotBeMade() throws {
    let corpus = try Corpus(2)
    _ = try corpus.scratch.write("a file".utf8, "out")
    let verdict = try corpus.render()
    #expect(verdict.code == 2)
    #expect(
      verdict.complaints == """
        \(corpus.output()): error: the file cannot be written: a file stands where a folder must \
        be [Unwritable]

        """)
  }

  @Test func endsWhereNobodyReadsItsOutput() throws {
    let corpus = try Corpus(6)
    let verdict = try run(
      "bash",
      [
        "-c",
        "set -o pipefail; '\(commandPath)' render audits --to out --only summary --jobs 2 | true",
      ], folder: corpus.scratch.url)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    #expect(try manifest("\(corpus.output())/manifest.jsonl").count == 6)
  }

  /// Whether a small disk can be had here.
  static var hasSmallDisks: Bool {
    (try? run("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]))?.code == 0
  }

  /// A disk of so many pages, on which a run ends for want of room, and goes on with more of it.
  ///
  /// With `ACCOLADE_DISKS=1` every size; some of them by default.
  @Test(.enabled(if: hasSmallDisks, "small disks cannot be had here"))
  func losesNothingOnAFullDisk() throws {
    let corpus = try Corpus(4, broken: [1])
    #expect(try corpus.render("--jobs", "2", to: corpus.output("whole")).code == 3)
    let all = ProcessInfo.processInfo.environment["ACCOLADE_DISKS"] != nil
    let script = corpus.scratch.url.appending(path: "disk.sh")
    try Data(
      """
      set -u
      for pages in \(all ? "$(seq 1 34)" : "1 2 5 9 13 17 18 19 26"); do
        mkdir -p disk
        mount -t tmpfs -o size=$((pages * 4096)) none disk
        "$1" render audits --to disk/out --only summary --jobs 2 >/dev/null 2>said
        code=$?
        echo "$pages $code $(grep -c DiskFull said)"
        # What has the name of a document is a whole one.
        (cd disk && find out -name '*.md' -path '*/*/*' -o -name evaluation.json) |
          while read -r file; do cmp "disk/$file" "whole/${file#out/}" || echo "half $file"; done
        mount -o remount,size=4m disk
        "$1" render audits --to disk/out --only summary --jobs 2 --resume >/dev/null 2>&1
        [ $? -eq 3 ] || echo "resume of $pages"
        for folder in disk/out whole; do
          (cd "$folder" && find . -type f | sort | while read -r file; do
            echo "$file $(sed 's/"time":{[^}]*}//' "$file" | sha256sum)"; done)
        done | sort | uniq -u
        umount disk
      done

      """.utf8
    ).write(to: script)
    let verdict = try run(
      "unshare", ["-rm", "bash", script.path, commandPath], folder: corpus.scratch.url)
    var codes: [Int] = []
    for line in lines(verdict.output) {
      let words = line.split(separator: " ").compactMap { Int($0) }
      #expect(words.count == 3, "\(line)")
      guard words.count == 3 else { continue }
      codes.append(words[1])
      #expect(words[1] == 3 || (words[1] == 2 && words[2] > 0), "\(line)")
    }
    #expect(codes.contains(2) && codes.contains(3))
    #expect(verdict.complaints == "")
  }
}
