import ArgumentParser
import SitePublishing

/// `verwijsgraaf site`: a static site about what reports cite.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write a static site in which each IRI has a page and its data.",
    discussion: """
      Each thing has a page in HTML beside its data as Turtle, RDF/XML and JSON-LD; lists by theme,
      motion, organisation and law; search; the files to download with their catalogue; the
      ontology. All links are relative, so the folder can be served from anywhere. nginx.conf and
      .htaccess in it hold the rules by which a server gives each client the form it asks for.

      EXAMPLES
        verwijsgraaf site
            the built-in report, to the folder Site
        verwijsgraaf site report.txt --publisher BZK --contact opendata@example.org --output public
        verwijsgraaf site bzk.txt fin.txt --base-iri https://data.example.org/verwijsgraaf/
            with IRIs of your own, under which the folder is to be served
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output = "Site"

  @Option(
    help: ArgumentHelp(
      "The address at which the site is served, for its map; ends in /. Without it, the base IRI.",
      valueName: "address"))
  var address: String?

  func run() throws {
    if let address, !address.hasSuffix("/") || !address.contains("://") {
      throw ToolError.usage(
        "\"\(address)\" cannot be the address of a site",
        remedy: "give an address that ends in /, such as https://data.example.org/verwijsgraaf/")
    }
    let made = try options.load(address: address)
    try OutputFiles.write(
      made.site.files.map { OutputFiles.File(name: $0.path, bytes: $0.bytes) }, to: output)
    options.reports.messages.console.note(
      "wrote \(made.site.files.count) files to \(output), with a page for each of "
        + "\(made.site.documents.count) things; open \(output)/index.html, or see it with "
        + "\"verwijsgraaf serve\"")
    try options.reports.messages.finish(made.export.diagnostics, of: made.loaded)
  }
}
