public import RDFModel
public import RDFSyntax
public import SourceText

extension Registers {
  /// The IRI that relative IRIs of a register are resolved against, and under which our own things stand.
  public static let base = IRI(trusted: "https://w3id.org/verwijsgraaf/")

  /// The registers that are embedded in the program.
  /// - Throws: `RDFSyntaxError` if an embedded file is not Turtle, which the tests rule out.
  public static func builtIn() throws(RDFSyntaxError) -> Registers { try embedded.get() }

  private static let embedded = Result { () throws(RDFSyntaxError) in
    var registers = Registers(entries: [], dossierTitles: [:], programmes: [])
    for file in VocabularyFile.registers {
      registers = try registers.adding(file.bytes, name: file.name).registers
    }
    return registers
  }

  /// These registers with what a Turtle file adds to them.
  ///
  /// What the file says of a thing that is there already is added to it: new names join the others, and a name,
  /// class or identifier takes the place of the earlier one.
  /// - Parameters:
  ///   - turtle: the bytes of the file.
  ///   - name: what messages call the file.
  /// - Returns: the registers, and what is amiss with the file: entries without a Dutch name (`REG001`) or a
  ///   source (`REG002`), and things of no class that stands in registers (`REG003`).
  /// - Throws: `RDFSyntaxError` if the file is not Turtle.
  public func adding(
    _ turtle: [UInt8], name: String
  ) throws(RDFSyntaxError) -> (registers: Registers, diagnostics: [Diagnostic]) {
    let dataset = try RDFParser(format: .turtle, baseIRI: Registers.base).parse(turtle, name: name)
    return adding(dataset, name: name)
  }

  /// These registers with what a dataset adds to them.
  private func adding(
    _ dataset: Dataset, name: String
  ) -> (registers: Registers, diagnostics: [Diagnostic]) {
    var reader = RegisterReader(upon: self, file: name)
    reader.read(dataset)
    return (reader.registers, reader.diagnostics)
  }
}
