/// Going on after an error: what follows up to the next full stop is skipped, or up to a directive; in TriG up to
/// the end of the graph, or the start of another one.
///
/// Every error either moves the lexer on or closes what is open, so that reading comes to an end.
extension TurtleReader where Sink: ~Copyable {
  /// Leaves what is open and gets ready to skip.
  mutating func skip(after fault: SyntaxFault) {
    // Where the input ends, graphs end too.
    let keepsGraph = fault.kind != .unexpectedEnd
    while stack.count > 1, !keepsGraph || stack[stack.count - 1].role != .graph {
      stack.removeLast()
    }
    if !keepsGraph { graph = nil }
    sink.release(to: stack[stack.count - 1].start)
    stack[stack.count - 1].state = .statement
    quotedDepth = 0
    isSkipping = true
    skippedBraces = 0
    switch fault.kind {
    case .unexpectedToken: lexer.position = min(fault.range.lowerBound, lexer.input.count)
    case .malformedString: lexer.position = endOfLine(from: fault.range.lowerBound)
    case .unexpectedEnd: lexer.position = lexer.input.count
    default: break
    }
  }

  /// Skips terminals, and bytes that are none.
  mutating func skip() {
    while isSkipping, !lexer.isStarved {
      do {
        let token = try lexer.next()
        let isInGraph = stack[stack.count - 1].role == .graph
        switch token.kind {
        case .needsMore: return
        case .endOfInput: isSkipping = false
        case .dot where skippedBraces == 0: isSkipping = false
        case .openBrace where isTriG: skippedBraces += 1
        case .closeBrace where isTriG && skippedBraces > 0:
          skippedBraces -= 1
          // A whole graph was skipped, unless it stands in another one by mistake.
          isSkipping = skippedBraces > 0 || isInGraph
        case .closeBrace where isTriG:
          if isInGraph { endGraph() }
          isSkipping = false
        case .iri, .prefixedName, .blankNodeLabel:
          guard isInGraph, skippedBraces == 0 else { break }
          guard try endsGraph(before: token) else { return }
        case .graphWord where isInGraph && skippedBraces == 0:
          endGraph()
          stop(before: token)
        case .atPrefix, .atBase, .prefixWord, .baseWord:
          let place = offset + token.range.lowerBound
          guard place != lastDirective else { break }
          lastDirective = place
          if isInGraph { endGraph() }
          stop(before: token)
        default: break
        }
      } catch {
        let isString = error.kind == .malformedString
        lexer.position =
          isString
          ? endOfLine(from: error.range.lowerBound)
          : min(max(lexer.position, error.range.lowerBound) + 1, lexer.input.count)
      }
    }
  }

  /// Ends the graph if a name is that of another one: no graph stands in another.
  /// - Returns: false if that can only be told when there is more input.
  private mutating func endsGraph(before name: TurtleToken) throws(SyntaxFault) -> Bool {
    let after = lexer.position
    switch try lexer.next().kind {
    case .needsMore:
      lexer.position = name.range.lowerBound
      return false
    case .openBrace:
      endGraph()
      stop(before: name)
    default: lexer.position = after
    }
    return true
  }

  private mutating func stop(before token: TurtleToken) {
    lexer.position = token.range.lowerBound
    isSkipping = false
  }

  private func endOfLine(from start: Int) -> Int {
    var index = start
    while index < lexer.input.count, lexer.input[index] != 0x0A { index += 1 }
    return index
  }
}
