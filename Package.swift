// swift-tools-version: 6.2
import PackageDescription

// The house, in one direction: each module below has never heard of the ones after it.
// Scripts/check-imports holds every import in Sources against the same table.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "accolade",
  products: [
    .library(name: "Scoring", targets: ["Diagnostics", "Reading", "Scoring"]),
    .library(
      name: "Publishing",
      targets: [
        "Diagnostics", "Reading", "Scoring", "Documents", "Drawing", "Typesetting", "Archiving",
        "Publishing",
      ]),
    .executable(name: "accolade", targets: ["accolade"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    library("Diagnostics", []),
    library("Reading", ["Diagnostics", "CYaml", "CExpat", "CXlsxWriter", "CZip"]),
    library("Scoring", ["Diagnostics", "Reading", .product(name: "BigInt", package: "BigInt")]),
    library("Documents", ["Diagnostics", "CCmark"]),
    library(
      "Drawing",
      ["Diagnostics", "CCairo", "CHarfBuzz", "CQrencode", "CRaster", "CRsvg", "CUnibreak"]),
    library("Typesetting", ["Diagnostics", "Reading", "Documents", "Drawing"]),
    library(
      "Archiving",
      [
        "Diagnostics", "Drawing", "CDeflate", "CQpdf",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    library(
      "Publishing",
      ["Diagnostics", "Reading", "Scoring", "Documents", "Drawing", "Typesetting", "Archiving"]),
    library("Batch", ["Diagnostics", "Reading", "Scoring", "Archiving", "Publishing", "CArchive"]),
    .executableTarget(
      name: "accolade",
      dependencies: [
        "Diagnostics", "Reading", "Scoring", "Documents", "Drawing", "Typesetting", "Publishing",
        "Batch", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Swift asks for memory in small pieces, very often: with jemalloc a report takes a
      // twentieth less time than with the system's allocator, and a list of customers a tenth.
      linkerSettings: [.linkedLibrary("jemalloc")]),

    // C of our own: what Swift cannot say to libpng and libjpeg-turbo.
    .target(
      name: "CRaster", linkerSettings: [.linkedLibrary("png16"), .linkedLibrary("jpeg")]),
    systemLibrary("CCairo", pkgConfig: "cairo-ft", apt: "libcairo2-dev"),
    systemLibrary("CHarfBuzz", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev"),
    systemLibrary("CRsvg", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev"),
    systemLibrary("CQpdf", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
    systemLibrary("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    systemLibrary("CQrencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    systemLibrary("CUnibreak", pkgConfig: "libunibreak", apt: "libunibreak-dev"),
    systemLibrary("CExpat", pkgConfig: "expat", apt: "libexpat1-dev"),
    systemLibrary("CXlsxWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    systemLibrary("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    systemLibrary("CYaml", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    systemLibrary("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
    systemLibrary("CCmark", pkgConfig: "libcmark-gfm", apt: "libcmark-gfm-dev"),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Reading", ["Diagnostics", "Reading"]),
    tests(
      "Scoring",
      ["Diagnostics", "Reading", "Scoring", .product(name: "BigInt", package: "BigInt")]),
    tests("Documents", ["Diagnostics", "Documents"]),
    tests("Drawing", ["Diagnostics", "Drawing", "Archiving"]),
    tests(
      "Typesetting",
      ["Diagnostics", "Reading", "Documents", "Drawing", "Typesetting", "Archiving"]),
    tests("Archiving", ["Diagnostics", "Drawing", "Archiving"]),
    tests(
      "Publishing",
      [
        "Diagnostics", "Reading", "Scoring", "Documents", "Drawing", "Typesetting", "Archiving",
        "Publishing",
      ]),
    tests("Batch", ["Diagnostics", "Reading", "Scoring", "Publishing", "Batch"]),
    tests("Command", ["Diagnostics", "Reading", "Scoring", "accolade"]),
  ]
)
