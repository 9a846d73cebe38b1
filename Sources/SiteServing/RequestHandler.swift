import NIOCore
import NIOHTTP1
import SitePublishing

/// Answers the requests of one connection, one after the other.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// How long sending an answer may take, in seconds.
  private static let sendingTime: Int64 = 60

  private let responder: SiteResponder
  private var head: HTTPRequestHead?
  private var deadline: Scheduled<Void>?

  init(responder: SiteResponder) { self.responder = responder }

  func channelActive(context: ChannelHandlerContext) {
    expect(within: SiteServer.patience, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      if head.method != .GET, head.method != .HEAD {
        // Whatever body follows is not waited for.
        answer(head, context, closes: true)
        self.head = nil
      }
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, context, closes: !head.isKeepAlive)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// Closes the connection unless something else is expected before.
  private func expect(within seconds: Int64, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
  }

  private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext, closes: Bool) {
    expect(within: RequestHandler.sendingTime, context)
    let response = responder.response(
      method: request.method.rawValue, target: request.uri,
      accept: request.headers["Accept"].isEmpty
        ? nil : request.headers["Accept"].joined(separator: ","))
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    headers.add(name: "Content-Length", value: String(response.body.count))
    if closes { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if request.method != .HEAD {
      let buffer = context.channel.allocator.buffer(bytes: response.body)
      context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
    let channel = context.channel
    let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      if closes {
        channel.close(promise: nil)
      } else {
        let (handler, context) = loopBound.value
        handler.expect(within: SiteServer.patience, context)
      }
    }
  }
}
