internal import CLibXML2

/// The handlers that libxml2 calls (SAX2), each with the address of a `ParserState` as its first argument.
///
/// What is not handled is not done: the external subset of a document type declaration and external entities are
/// never fetched, and there is no document tree.
enum ParserHandlers {
  static func make() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      state, local, prefix, namespace, namespaceCount, namespaces, count, _, values in
      guard let state = unsafe ParserHandlers.state(state) else { return }
      unsafe state.pointee.startElement(
        local, prefix, namespace, namespaces: Int(namespaceCount), namespaces,
        attributes: Int(count), values)
    }
    unsafe handler.endElementNs = { state, local, prefix, namespace in
      unsafe ParserHandlers.state(state)?.pointee.endElement(local, prefix, namespace)
    }
    unsafe handler.characters = { state, text, count in
      unsafe ParserHandlers.state(state)?.pointee.text(text, Int(count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.comment = { state, text in
      unsafe ParserHandlers.state(state)?.pointee.comment(text)
    }
    unsafe handler.processingInstruction = { state, target, data in
      unsafe ParserHandlers.state(state)?.pointee.processingInstruction(target, data)
    }
    unsafe handler.entityDecl = { state, name, kind, _, _, value in
      switch kind {
      case CInt(XML_INTERNAL_GENERAL_ENTITY.rawValue):
        unsafe ParserHandlers.state(state)?.pointee.declareEntity(name, isInternal: true, value)
      case CInt(XML_INTERNAL_PARAMETER_ENTITY.rawValue),
        CInt(XML_EXTERNAL_PARAMETER_ENTITY.rawValue):
        break
      default:
        unsafe ParserHandlers.state(state)?.pointee.declareEntity(name, isInternal: false, nil)
      }
    }
    unsafe handler.getEntity = { state, name in
      unsafe ParserHandlers.state(state)?.pointee.entity(name)
    }
    unsafe handler.serror = { state, error in
      guard let error = unsafe error else { return }
      unsafe ParserHandlers.state(state)?.pointee.report(error)
    }
    return unsafe handler
  }

  private static func state(
    _ address: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<ParserState>? {
    unsafe address?.assumingMemoryBound(to: ParserState.self)
  }
}
