public import Diagnostics
internal import Foundation
internal import Glibc
public import Publishing
public import Reading

/// The audits of a run, one after the other.
public struct Feed {
  /// What comes next.
  enum Next {
    case item(Item)
    /// Nothing before more bytes have come.
    case notYet
    case end
  }

  private enum Origin {
    case files([InputFiles.File])
    case list(RowList, FileBlocks?, path: String)
    case lines(LineBuffer, hasEnded: Bool)
  }

  private var origin: Origin
  private var order = 0
  /// Items that were found together.
  private var waiting: [Item] = []
  /// How many audits there are, where that is known before they have come.
  let count: Int?

  /// Audit files of their own.
  public init(_ files: [InputFiles.File]) {
    origin = .files(files)
    count = files.count
  }

  /// The rows of a list, CSV or XLSX, as far as its header can be read; `nil` after an error.
  ///
  /// - Parameter names: what its columns are called.
  public init?(listAt path: String, names: ListNames, into problems: inout Problems) {
    let before = problems.errorCount
    count = nil
    guard let blocks = FileBlocks(fileAt: path, into: &problems),
      var block = blocks.next(into: &problems)
    else { return nil }
    if RowList.isWorkbook(block, path: path) {
      guard let bytes = Source.bytes(ofFileAt: path, into: &problems),
        let list = RowList(workbook: bytes, path: path, names: names, into: &problems)
      else { return nil }
      origin = .list(list, nil, path: path)
      return
    }
    var list = RowList(csvAt: path, names: names)
    while list.columns == nil {
      list.take(block, isLast: block.isEmpty)
      list.readHeader(into: &problems)
      guard problems.errorCount == before else { return nil }
      if list.columns != nil { break }
      if block.isEmpty {
        problems.report(.emptyList(path: path))
        return nil
      }
      guard let next = blocks.next(into: &problems) else { return nil }
      block = next
    }
    origin = .list(list, blocks, path: path)
  }

  /// The lines of standard input, each an audit as JSON; they are rendered as they come.
  public static func lines() -> Feed { Feed(.lines(LineBuffer(), hasEnded: false)) }

  private init(_ origin: Origin) {
    self.origin = origin
    count = nil
  }

  /// What to wait for after `notYet`.
  var descriptor: Int32 { STDIN_FILENO }

  /// The next audit.
  mutating func next() -> Next {
    if !waiting.isEmpty { return .item(waiting.removeFirst()) }
    switch origin {
    case .files(let files):
      guard order < files.count else { return .end }
      order += 1
      return .item(
        Item(file: files[order - 1].path, folder: files[order - 1].folder, order: order))
    case .list(var list, let blocks, let path):
      // Only one copy of a list is changed: it holds the bytes of a file.
      origin = .files([])
      let row = nextRow(&list, blocks, path)
      origin = .list(list, blocks, path: path)
      return row
    case .lines(var buffer, var hasEnded):
      origin = .files([])
      defer { origin = .lines(buffer, hasEnded: hasEnded) }
      return nextLine(&buffer, &hasEnded)
    }
  }

  private mutating func nextRow(
    _ list: inout RowList, _ blocks: FileBlocks?, _ path: String
  ) -> Next {
    while true {
      var problems = Problems()
      if let row = list.next(into: &problems) {
        take(problems, path)
        order += 1
        var item = Item(
          order: order, input: "\(path):\(row.number)",
          source: row.problems.hasErrors
            ? .unreadable : .row(row.values.map { Item.Cell(path: $0.path, value: $0.value) }))
        item.messages = row.problems.messages
        waiting.append(item)
        return .item(waiting.removeFirst())
      }
      if list.isUnreadable || blocks == nil {
        take(problems, path)
        return waiting.isEmpty ? .end : .item(waiting.removeFirst())
      }
      let block = blocks?.next(into: &problems)
      take(problems, path)
      if let block, !block.isEmpty {
        list.take(block, isLast: false)
      } else if !hasTold {
        hasTold = true
        list.take([], isLast: true)
      } else {
        return waiting.isEmpty ? .end : .item(waiting.removeFirst())
      }
    }
  }

  /// Whether the list was told that no more bytes come.
  private var hasTold = false

  /// Each line that is no row is an audit that failed.
  private mutating func take(_ problems: Problems, _ path: String) {
    for diagnostic in problems.diagnostics {
      order += 1
      let line = diagnostic.place.map { ":\($0.line)" } ?? ""
      var item = Item(order: order, input: path + line, source: .unreadable)
      item.messages = [Message(diagnostic)]
      waiting.append(item)
    }
  }

  private mutating func nextLine(_ buffer: inout LineBuffer, _ hasEnded: inout Bool) -> Next {
    while true {
      if let line = buffer.next() {
        if let item = item(line) { return .item(item) }
      } else if hasEnded {
        let rest = buffer.rest()
        return item(rest).map { .item($0) } ?? .end
      } else if buffer.count > Feed.mostBytes {
        hasEnded = true
        _ = buffer.rest()
        number += 1
        order += 1
        var item = Item(order: order, input: "stdin:\(number)", source: .unreadable)
        item.messages = [Message(.longLine(number))]
        return .item(item)
      } else {
        guard isReady else { return .notYet }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(STDIN_FILENO, &block, block.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return .notYet }
        if count <= 0 { hasEnded = true } else { buffer.take(block[..<count]) }
      }
    }
  }

  /// The number of the last line.
  private var number = 0
  private static let mostBytes = 16 << 20

  private mutating func item(_ line: ArraySlice<UInt8>) -> Item? {
    number += 1
    guard line.contains(where: { !" \t\r".utf8.contains($0) }) else { return nil }
    order += 1
    let input = "stdin:\(number)"
    guard let text = String(validating: line, as: UTF8.self) else {
      var item = Item(order: order, input: input, source: .unreadable)
      item.messages = [Message(.lineNotUTF8(number))]
      return item
    }
    return Item(order: order, input: input, source: .line(text, number: number))
  }

  private var isReady: Bool {
    var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) > 0
  }
}

extension Diagnostic {
  fileprivate static func longLine(_ number: Int) -> Diagnostic {
    Diagnostic(
      "LongLine", "a line has at most 16 MiB; the lines from here on are not read",
      at: Place(path: "-", line: number, column: 1), fix: "write each audit in one line")
  }

  fileprivate static func lineNotUTF8(_ number: Int) -> Diagnostic {
    Diagnostic(
      "NotUTF8", "the line is not UTF-8", at: Place(path: "-", line: number, column: 1),
      fix: "write JSON in UTF-8")
  }
}
