/// Going on after an error: what follows up to the next full stop is skipped, or up to a directive.
extension TurtleReader where Sink: ~Copyable {
  /// Leaves what is open and gets ready to skip.
  mutating func skip(after fault: SyntaxFault) {
    while stack.count > 1, stack[stack.count - 1].role != .graph { stack.removeLast() }
    sink.release(to: stack[stack.count - 1].start)
    stack[stack.count - 1].state = .statement
    quotedDepth = 0
    isSkipping = true
    switch fault.kind {
    case .unexpectedToken: lexer.position = min(fault.range.lowerBound, lexer.input.count)
    case .malformedString: lexer.position = endOfLine(from: fault.range.lowerBound)
    default: break
    }
  }

  /// Skips terminals, and bytes that are none.
  mutating func skip() {
    while isSkipping, !lexer.isStarved {
      do {
        let token = try lexer.next()
        let place = offset + token.range.lowerBound
        switch token.kind {
        case .needsMore: return
        case .endOfInput: isSkipping = false
        case .dot: isSkipping = false
        case .atPrefix, .atBase, .prefixWord, .baseWord:
          guard place != lastDirective else { break }
          lastDirective = place
          lexer.position = token.range.lowerBound
          isSkipping = false
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

  private func endOfLine(from start: Int) -> Int {
    var index = start
    while index < lexer.input.count, lexer.input[index] != 0x0A { index += 1 }
    return index
  }
}
