import Foundation
import Testing

@Suite("convert")
struct ConvertTests {
  static let turtle = """
    @prefix ex: <http://example.org/> .
    ex:a a ex:C ; ex:p "été"@fr , 5 .
    ex:b ex:q [ ex:p ( 1 2 ) ] .

    """

  @Test("chooses formats by extension, media type or name")
  func formats() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("in.ttl", Array(Self.turtle.utf8))
    for (name, options) in [
      ("out.nt", []), ("out.nq", []), ("out.trig", []), ("out.rdf", []),
      ("out.txt", ["--to", "application/n-triples"]), ("out.bin", ["--to", "turtle"]),
    ] as [(String, [String])] {
      let output = folder.path + "/" + name
      let run = try ProgramRun(ProgramRun.toolPath, ["convert", input, output] + options)
      #expect(run.status == 0, "\(name): \(run.errors)")
      let back = options.isEmpty ? [] : ["--from", options[1]]
      let canonical = try ProgramRun(ProgramRun.toolPath, ["canonicalize", output] + back)
      let expected = try ProgramRun.tool("canonicalize", input)
      #expect(canonical.output == expected.output, "\(name)")
      #expect(canonical.output.split(separator: "\n").count == 9)
    }
  }

  @Test("reads standard input and writes standard output")
  func pipes() throws {
    let run = try ProgramRun.tool(
      "convert", "-", "-", "--from", "turtle", "--to", "ntriples",
      input: Array("<a> <b> <c> .".utf8))
    #expect(run.status == 2 || run.status == 3)
    let based = try ProgramRun.tool(
      "convert", "--from", "turtle", "--to", "ntriples", "--base", "http://example.org/d/", "-",
      input: Array("<a> <b> <c> .".utf8))
    #expect(based.status == 0)
    #expect(
      based.output
        == "<http://example.org/d/a> <http://example.org/d/b> <http://example.org/d/c> .\n")
  }

  @Test(
    "recognises gzip, and compresses what is named .gz", .enabled(if: ProgramRun.exists("gzip")))
  func gzip() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("in.ttl", Array(Self.turtle.utf8))
    let compressed = folder.path + "/out.nt.gz"
    #expect(try ProgramRun.tool("convert", input, compressed).status == 0)
    #expect(try ProgramRun("gzip", ["-t", compressed]).status == 0)
    let plain = folder.path + "/plain.nt"
    #expect(try ProgramRun.tool("convert", compressed, plain).status == 0)
    #expect(try ProgramRun.tool("diff", input, plain).status == 0)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: compressed)))
    let twice = try folder.file("twice.nt.gz", bytes + bytes)
    let merged = try ProgramRun.tool("convert", twice, "-", "--to", "nt")
    #expect(merged.output.split(separator: "\n").count == 18)
    let cut = try folder.file("cut.nt.gz", Array(bytes.dropLast(12)))
    let refused = try ProgramRun.tool("convert", cut, folder.path + "/none.nt")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("ends too early"))
    #expect(try !folder.names().contains("none.nt"))
  }

  @Test("keeps apart the blank nodes of inputs that are put together")
  func merging() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("1.ttl", Array("_:a <urn:p> 1 . [] <urn:p> 2 .".utf8))
    let second = try folder.file("2.nt", Array("_:a <urn:p> \"3\" .\n".utf8))
    for options in [[], ["--canonical"]] {
      let run = try ProgramRun(
        ProgramRun.toolPath, ["convert", first, second, "-", "--to", "nquads"] + options)
      let subjects = Set(run.output.split(separator: "\n").map { $0.split(separator: " ")[0] })
      #expect(subjects.count == 3)
    }
  }

  @Test("with --canonical gives the same bytes for reordered and relabelled input")
  func canonical() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file(
      "1.ttl",
      Array("@prefix e: <urn:e:> . _:x e:p e:o ; e:q _:y . _:y e:p 1 . e:a e:p e:b , e:c .".utf8))
    let second = try folder.file(
      "2.nt",
      Array(
        """
        <urn:e:a> <urn:e:p> <urn:e:c> .
        _:b <urn:e:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        _:a <urn:e:q> _:b .
        <urn:e:a> <urn:e:p> <urn:e:b> .
        _:a <urn:e:p> <urn:e:o> .

        """.utf8))
    for format in ["turtle", "ntriples", "trig", "rdfxml"] {
      let runs = try [first, second].map {
        try ProgramRun.tool(
          "convert", "--canonical", $0, "-", "--to", format, "--prefix", "e=urn:e:")
      }
      #expect(runs[0].status == 0)
      #expect(runs[0].output == runs[1].output, "\(format)")
      #expect(!runs[0].output.isEmpty)
    }
  }

  @Test("with --canonical leaves out the prefixes of the input, and keeps them on request")
  func canonicalPrefixes() throws {
    let folder = try TemporaryFolder()
    let files = try ["one", "two"].map { name in
      try folder.file(
        "\(name).ttl", Array("@prefix \(name): <urn:e:> . \(name):a \(name):b \(name):c .".utf8))
    }
    for format in ["turtle", "trig", "rdfxml"] {
      let runs = try files.map {
        try ProgramRun.tool("convert", "--canonical", $0, "-", "--to", format)
      }
      #expect(runs[0].output == runs[1].output, "\(format)")
    }
    let kept = try ProgramRun.tool(
      "convert", "--canonical", "--keep-prefixes", files[0], "-", "--to", "turtle")
    #expect(kept.output.contains("one:a one:b one:c ."))
  }

  @Test("reads what starts with a byte order mark, and gzip that is filled up with zeros")
  func marksAndPadding() throws {
    let folder = try TemporaryFolder()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let line = "<urn:a> <urn:b> <urn:c> .\n"
    for name in ["a.nt", "a.ttl", "a.trig", "a.nq"] {
      let file = try folder.file(name, mark + Array(line.utf8))
      #expect(try ProgramRun.tool("convert", file, "-", "--to", "nt").output == line)
      let wrong = try folder.file("wrong-\(name)", mark + Array("<urn:a> <urn:b> x .".utf8))
      #expect(
        try ProgramRun.tool("convert", wrong, "-", "--to", "nt").errors.contains("-\(name):1:"))
    }
    let packed = try shellBytes("gzip -c \(folder.path)/a.nt; head -c 1500 /dev/zero")
    let padded = try folder.file("padded.nt.gz", packed)
    #expect(try ProgramRun.tool("convert", padded, "-", "--to", "nt").output == line)
    let spoiled = try folder.file("spoiled.nt.gz", packed + [1])
    #expect(try ProgramRun.tool("convert", spoiled, "-", "--to", "nt").status == 3)
  }

  private func shellBytes(_ command: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try #require(
      ProgramRun("bash", ["-c", "{ \(command); } > \(folder.path)/out"]).status == 0)
    return Array(try Data(contentsOf: URL(filePath: "\(folder.path)/out")))
  }

  @Test("stops at an error, shows its place and leaves no file")
  func errors() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file("in.ttl", Array("<urn:a> <urn:b> <urn:c> .\n<urn:é> x:y 1 .".utf8))
    let output = try folder.file("out.nt", Array("mine".utf8))
    let run = try ProgramRun.tool("convert", input, output)
    #expect(run.status == 3)
    #expect(run.errors.contains("in.ttl:2:9: error: the prefix 'x:' is not declared [RDF005]"))
    #expect(run.errors.contains("  <urn:é> x:y 1 .\n          ^^^"))
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "mine")
    #expect(try folder.names() == ["in.ttl", "out.nt"])
  }

  @Test("with --lenient keeps the rest, counts what it skipped and ends with status 1")
  func lenient() throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(
      "in.nt", Array("<urn:a> <urn:b> <urn:c> .\nbad\n<urn:d> <urn:b> \"x\" .\nworse\n".utf8))
    let output = folder.path + "/out.nt"
    let run = try ProgramRun.tool("convert", "--lenient", input, output)
    #expect(run.status == 1)
    #expect(run.errors.contains("in.nt:2:1: error:"))
    #expect(run.errors.contains("in.nt:4:1: error:"))
    #expect(run.errors.contains("2 statements were skipped"))
    #expect(
      try String(contentsOfFile: output, encoding: .utf8)
        == "<urn:a> <urn:b> <urn:c> .\n<urn:d> <urn:b> \"x\" .\n")
  }

  @Test(
    "names the triple that the output cannot hold and leaves no file",
    arguments: [
      ("in.trig", "<urn:g> { <urn:s> <urn:p> 1 }", "out.ttl"),
      ("in.nt", "<urn:s> <urn:p/> <urn:o> .", "out.rdf"),
      ("in.ttl", "<urn:s> <urn:p> \"\\u0001\" .", "out.rdf"),
    ])
  func refused(name: String, text: String, output: String) throws {
    let folder = try TemporaryFolder()
    let input = try folder.file(name, Array(text.utf8))
    for options in [[], ["--canonical"]] {
      let run = try ProgramRun(
        ProgramRun.toolPath, ["convert", input, folder.path + "/" + output] + options)
      #expect(run.status == 4)
      #expect(run.errors.contains("<urn:s> <urn:p"))
      #expect(try folder.names() == [name])
    }
  }

  @Test(
    "with --rdf-version 1.1 refuses what is of 1.2",
    arguments: [
      "<urn:s> <urn:p> <<( <urn:s> <urn:p> 1 )>> .", "<urn:s> <urn:p> \"a\"@ar--rtl .",
      "<< <urn:s> <urn:p> 1 >> <urn:p> 1 .", "VERSION \"1.2\"",
    ])
  func version(text: String) throws {
    for (version, status) in [("1.1", Int32(3)), ("1.2", 0)] {
      let run = try ProgramRun.tool(
        "convert", "--from", "turtle", "--to", "ntriples", "--rdf-version", version, "-",
        input: Array(text.utf8))
      #expect(run.status == status)
    }
  }

  @Test("ends quietly when the reader of its output goes away")
  func brokenPipe() throws {
    let folder = try TemporaryFolder()
    let line = "<urn:s> <urn:p> \"some text that is long enough to fill a pipe\" .\n"
    let input = try folder.file("in.nt", Array(String(repeating: line, count: 20_000).utf8))
    let run = try ProgramRun(
      "sh", ["-c", "'\(ProgramRun.toolPath)' convert '\(input)' - --to turtle | head -1; true"])
    #expect(run.errors.isEmpty)
  }

  @Test(
    "tells of a full disk", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let run = try ProgramRun.tool(
      "convert", "--from", "turtle", "--to", "ntriples", "-", "/dev/full",
      input: Array(Self.turtle.utf8))
    #expect(run.status == 4)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test("limits the length of a statement")
  func limit() throws {
    let text = "<urn:s> <urn:p> \"" + String(repeating: "x", count: 100_000) + "\" .\n"
    for format in ["ntriples", "turtle"] {
      let run = try ProgramRun.tool(
        "convert", "--statement-limit", "1000", "--from", format, "--to", "ntriples", "-",
        input: Array(text.utf8))
      #expect(run.status == 3 || text.utf8.count < 1 << 18)
    }
  }

  @Test(
    "tells wrong usage",
    arguments: [
      ["convert", "in.xyz", "out.nt"], ["convert", "-", "-", "--to", "nt"],
      ["convert", "in.nt", "out.xyz"], ["convert", "in.nt", "out.nt", "--from", "word"],
      ["convert", "in.nt", "out.nt", "--base", "rel"], ["convert"],
      ["convert", "in.nt", "out.nt", "--prefix", "ex"],
      ["convert", "-", "-", "out.nt", "--from", "nt"],
      ["convert", "in.nt", "out.nt", "--rdf-version", "1.3"],
    ])
  func usage(arguments: [String]) throws {
    let run = try ProgramRun(ProgramRun.toolPath, arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
  }

  @Test("help shows examples", arguments: ["convert", "diff", "canonicalize"])
  func help(command: String) throws {
    let run = try ProgramRun.tool(command, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES"))
  }
}

@Suite("diff")
struct DiffTests {
  @Test("finds the same in other formats, order and labels")
  func same() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file("1.ttl", Array(ConvertTests.turtle.utf8))
    let second = folder.path + "/2.rdf"
    #expect(try ProgramRun.tool("convert", first, second).status == 0)
    let run = try ProgramRun.tool("diff", first, second)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test("shows what differs, in order, with blank nodes matched")
  func differing() throws {
    let folder = try TemporaryFolder()
    let first = try folder.file(
      "1.ttl",
      Array(
        """
        @prefix e: <urn:e:> . e:a e:p 1 , 2 . e:z e:p [ e:name "one" ; e:age 1 ] .
        e:y e:p [ e:name "two" ; e:age 2 ] .
        """.utf8))
    let second = try folder.file(
      "2.ttl",
      Array(
        """
        @prefix e: <urn:e:> . e:y e:p _:q . _:q e:age 2 ; e:name "two" .
        e:z e:p _:r . _:r e:name "one" ; e:age 3 . e:a e:p 2 , 3 .
        """.utf8))
    let run = try ProgramRun.tool("diff", first, second)
    #expect(run.status == 1)
    let integer = "^^<http://www.w3.org/2001/XMLSchema#integer> ."
    #expect(
      run.output.split(separator: "\n").map(String.init) == [
        "- <urn:e:a> <urn:e:p> \"1\"\(integer)", "+ <urn:e:a> <urn:e:p> \"3\"\(integer)",
        "- _:anon1 <urn:e:age> \"1\"\(integer)", "+ _:anon1 <urn:e:age> \"3\"\(integer)",
      ])
    #expect(run.errors.contains("2 only in"))
    let lists = try ["1 2 3", "1 9 2 3"].enumerated().map { number, items in
      try folder.file(
        "list\(number).ttl",
        Array("<urn:s> <urn:p> (\(items)), \"a\"@\(number == 0 ? "nl-NL" : "NL-nl") .".utf8))
    }
    let inserted = try ProgramRun.tool("diff", lists[0], lists[1])
    let lines = inserted.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("+") } == 3)
    #expect(lines.count { $0.hasPrefix("-") } == 1)
    #expect(Set(lines.map { $0.dropFirst(2) }).count == 4)
    let quiet = try ProgramRun.tool("diff", "--quiet", first, second)
    #expect(quiet.status == 1)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test("ends with status 3 if a file cannot be read")
  func missing() throws {
    let run = try ProgramRun.tool("diff", "nowhere.ttl", "nowhere.nt")
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere.ttl"))
  }
}

@Suite("canonicalize")
struct CanonicalizeTests {
  @Test(
    "gives the same bytes and the same digest for the same statements",
    arguments: ["sha256", "sha384"])
  func same(hash: String) throws {
    let first = "_:x <urn:p> _:y . _:y <urn:p> \"1\" ."
    let second = "_:1 <urn:p> \"1\" . _:2 <urn:p> _:1 ."
    let runs = try [first, second].map {
      try ProgramRun.tool(
        "canonicalize", "--from", "turtle", "--hash", hash, "-", input: Array($0.utf8))
    }
    #expect(runs[0].status == 0)
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("_:c14n0"))
    let digest = try ProgramRun.tool(
      "canonicalize", "--from", "turtle", "--hash", hash, "--digest", "-",
      input: Array(second.utf8))
    #expect(digest.output.count == (hash == "sha256" ? 65 : 97))
  }

  @Test("gives up on hostile graphs after a number of steps")
  func hostile() throws {
    var text = ""
    for left in 0..<12 {
      for right in 0..<12 where left != right { text += "_:n\(left) <urn:p> _:n\(right) .\n" }
    }
    let run = try ProgramRun.tool(
      "canonicalize", "--from", "nt", "--step-limit", "1000", "-", input: Array(text.utf8))
    #expect(run.status == 3)
    #expect(run.errors.contains("steps"))
  }
}
