import Foundation
import Testing

/// Runs a command line of the shell in a folder; `$TOOL` is the tool.
private func shell(_ command: String, in folder: TemporaryFolder) throws -> ProgramRun {
  try ProgramRun(
    "timeout", ["-s", "KILL", "120", "bash", "-c", "cd \(folder.path) && \(command)"],
    environment: ["TOOL": ProgramRun.toolPath])
}

@Suite("Standard streams that are closed, full or no longer read")
struct StandardStreamTests {
  @Test(
    "give the status that the command has, and no trace",
    arguments: [
      ("$TOOL --help | true; exit ${PIPESTATUS[0]}", 0),
      ("$TOOL --version >&-", 0),
      ("$TOOL validate bad.ttl 2>/dev/full", 1),
      ("$TOOL convert bad.ttl - --to nt 2>&1 | true; exit ${PIPESTATUS[0]}", 3),
      ("$TOOL diff a.nt b.nt | head -1; exit ${PIPESTATUS[0]}", 1),
      ("$TOOL convert b.nt - --to turtle | head -1; exit ${PIPESTATUS[0]}", 0),
      ("$TOOL convert --lenient a.nt out.nt 2>&-", 1),
    ])
  func closed(command: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("bad.ttl", Array("<urn:a> x:b 1 .".utf8))
    _ = try folder.file("a.nt", Array("bad\n<urn:a> <urn:b> <urn:c> .\n".utf8))
    let lines = (0..<20_000).map { "<urn:a> <urn:b> \"\($0)\" .\n" }
    _ = try folder.file("b.nt", Array(lines.joined().utf8))
    let command = command.hasPrefix("$TOOL diff") ? "sed -i 1d a.nt; \(command)" : command
    let run = try shell(command, in: folder)
    #expect(run.status == status, "\(run.errors)")
    #expect(!run.errors.contains("Fatal error"))
    if command.contains("out.nt") {
      let written = try String(contentsOfFile: folder.path + "/out.nt", encoding: .utf8)
      #expect(written == "<urn:a> <urn:b> <urn:c> .\n")
    }
  }
}

@Suite("Files that are written")
struct WrittenFileTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.file("in.nt", Array("<urn:a> <urn:b> <urn:c> .\n".utf8))
    return folder
  }

  @Test("keep the mode of those that they replace, and are written through links")
  func modesAndLinks() throws {
    let folder = try folder()
    let run = try shell(
      """
      touch kept.nt && chmod 640 kept.nt && ln -s kept.nt link.nt && mkdir out && touch out/g.dot \
      && chmod 600 out/g.dot && ln -s gone.nt dangling.nt && $TOOL convert in.nt link.nt \
      && $TOOL graph --quiet --output out/g.dot && stat -c '%a %F' kept.nt link.nt out/g.dot && cat kept.nt \
      && $TOOL convert in.nt dangling.nt
      """, in: folder)
    #expect(
      run.output
        == "640 regular file\n777 symbolic link\n600 regular file\n<urn:a> <urn:b> <urn:c> .\n")
    #expect(run.status == 4)
    #expect(run.errors.contains("a symbolic link to a file that does not exist"))
  }

  @Test("that are devices or pipes are written in place")
  func devices() throws {
    let folder = try folder()
    let run = try shell(
      """
      mkfifo pipe && { timeout -s KILL 60 cat pipe & $TOOL convert in.nt pipe --to nt; wait; } && $TOOL graph --quiet --output /dev/null \
      && stat -c %F /dev/null pipe
      """, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "<urn:a> <urn:b> <urn:c> .\ncharacter special file\nfifo\n")
  }

  @Test(
    "leave nothing behind when a signal ends the tool",
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func signals(name: String, status: Int32) throws {
    let folder = try folder()
    let run = try shell(
      """
      mkfifo pipe; exec 9<>pipe; python3 - "$TOOL" \(name) <<'END'
      import os, signal, subprocess, sys, time
      for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
          signal.signal(number, signal.SIG_DFL)
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      tool = subprocess.Popen([sys.argv[1], "convert", "pipe", "out.nt", "--from", "nt"])
      for _ in range(1000):
          if any(name.endswith(".part") for name in os.listdir(".")):
              break
          time.sleep(0.01)
      tool.send_signal(getattr(signal, "SIG" + sys.argv[2]))
      status = tool.wait(20)
      print(128 - status, sorted(os.listdir(".")))
      END
      """, in: folder)
    #expect(run.output == "\(status) ['in.nt', 'pipe']\n", "\(run.errors)")
  }
}
