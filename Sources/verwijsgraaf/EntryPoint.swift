import CommandLineTool
import Foundation

@main
enum EntryPoint {
  static func main() {
    exit(Verwijsgraaf.runTool())
  }
}
