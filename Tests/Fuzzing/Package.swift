// swift-tools-version: 6.2
import PackageDescription

// The fuzz targets, a package of their own so that the house builds without them.
// Scripts/fuzz builds it with the coverage of libFuzzer in every module.

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "accolade", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", .product(name: "Scoring", package: "accolade")],
      path: "Sources/Fuzz",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ]
)
