internal import CLibCrypto

/// A function that makes a digest of fixed length from bytes of any length (FIPS 180-4).
public enum DigestAlgorithm: String, Sendable, CaseIterable {
  case sha256 = "SHA-256"
  case sha384 = "SHA-384"

  /// The length of a digest, in bytes.
  public var byteCount: Int {
    switch self {
    case .sha256: 32
    case .sha384: 48
    }
  }
}

/// A digest in the making: bytes go in, in pieces of any size, and the digest comes out.
@safe
public struct MessageDigest: ~Copyable {
  private let algorithm: DigestAlgorithm
  private let context: OpaquePointer

  /// A digest of no bytes yet.
  public init(_ algorithm: DigestAlgorithm) {
    self.algorithm = algorithm
    guard let context = unsafe EVP_MD_CTX_new() else { fatalError("out of memory") }
    unsafe self.context = unsafe context
    start()
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  private func start() {
    let function =
      switch algorithm {
      case .sha256: unsafe EVP_sha256()
      case .sha384: unsafe EVP_sha384()
      }
    let started = unsafe EVP_DigestInit_ex(context, function, nil)
    precondition(started == 1, "libcrypto has no \(algorithm.rawValue)")
  }

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    let added = unsafe bytes.withUnsafeBufferPointer {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    precondition(added == 1, "libcrypto could not add bytes to a digest")
  }

  /// The digest of all bytes that were added, `algorithm.byteCount` bytes; after it the next digest begins.
  public mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: algorithm.byteCount)
    let finished = unsafe digest.withUnsafeMutableBufferPointer {
      unsafe EVP_DigestFinal_ex(context, $0.baseAddress, nil)
    }
    precondition(finished == 1, "libcrypto could not finish a digest")
    start()
    return digest
  }

  /// The digest of some bytes, in lower-case hexadecimal.
  public static func hexadecimal(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) -> String {
    var digest = MessageDigest(algorithm)
    digest.update(bytes.span)
    return hexadecimal(digest.finish())
  }

  /// Bytes in lower-case hexadecimal, two digits each.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
