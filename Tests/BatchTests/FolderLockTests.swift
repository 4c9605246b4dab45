import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct FolderLockTests {
  @Test func keepsANameUntilItIsGivenBack() throws {
    let folder = try TemporaryFolder()
    let one = try FolderLock(in: folder.url.path)
    var two: FolderLock? = try FolderLock(in: folder.url.path)
    #expect(two?.take("a") == true)
    #expect(!one.take("a"))
    #expect(one.take("b"))
    two?.release("a")
    #expect(one.take("a"))
    #expect(two?.take("c") == true)
    #expect(!one.take("c", within: 0.1))
    // Whoever is gone has no lock.
    two = nil
    #expect(one.take("c"))
  }
}
