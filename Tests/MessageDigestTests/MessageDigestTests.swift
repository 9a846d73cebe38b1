import MessageDigest
import Testing

@Suite("message digests")
struct MessageDigestTests {
  /// The examples of FIPS 180-4 that NIST publishes ("abc"), and the digest of nothing.
  @Test(
    "a digest is the one of the standard",
    arguments: [
      (
        DigestAlgorithm.sha256, "abc",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      ),
      (.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (
        .sha384, "abc",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
      ),
    ])
  func standardExamples(algorithm: DigestAlgorithm, text: String, expected: String) {
    #expect(MessageDigest.hexadecimal(algorithm, of: Array(text.utf8)) == expected)
  }

  @Test("bytes in pieces give the digest of the whole, and the next digest starts anew")
  func pieces() {
    var digest = MessageDigest(.sha256)
    for _ in 0..<2 {
      digest.update(Array("a".utf8).span)
      digest.update([UInt8]().span)
      digest.update(Array("bc".utf8).span)
      #expect(
        MessageDigest.hexadecimal(digest.finish())
          == MessageDigest.hexadecimal(.sha256, of: Array("abc".utf8)))
    }
  }
}
