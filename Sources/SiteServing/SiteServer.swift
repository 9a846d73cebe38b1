import NIOCore
import NIOHTTP1
import NIOPosix
public import SitePublishing

/// Shows a site over HTTP on this machine.
///
/// Only GET and HEAD are answered, from memory. A request's head may have 16 kB and has to arrive within ten
/// seconds; a connection that says nothing for that long is closed.
public final class SiteServer: Sendable {
  /// How long a request's head may take and a connection may be silent, in seconds.
  static let patience: Int64 = 10
  /// The greatest length of all headers of a request, in bytes.
  static let headerLimit = 16_384

  private let group: MultiThreadedEventLoopGroup
  private let channel: any Channel

  /// Starts to listen.
  /// - Parameters:
  ///   - responder: what answers.
  ///   - host: the address to listen on, such as `127.0.0.1`.
  ///   - port: from 1 to 65535, or 0 for any that is free.
  ///   - threads: how many threads serve, from 1.
  /// - Throws: an error of the operating system if the port cannot be had.
  public init(_ responder: SiteResponder, host: String, port: Int, threads: Int) throws {
    group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try SiteServer.configure(channel, responder)
        }
      }
    do {
      channel = try bootstrap.bind(host: host, port: port).wait()
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
  }

  private static func configure(_ channel: any Channel, _ responder: SiteResponder) throws {
    var configuration = NIOHTTPDecoderLimitConfiguration()
    configuration.maxHeaderFieldSize = headerLimit
    configuration.maxHeaderListSize = headerLimit
    configuration.maxHeaderFieldCount = 64
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandlers([
      HTTPResponseEncoder(),
      ByteToMessageHandler(
        HTTPRequestDecoder(limitConfiguration: configuration)),
      HTTPServerPipelineHandler(), HTTPServerProtocolErrorHandler(),
      RequestHandler(responder: responder),
    ])
  }

  /// The port that is listened on.
  public var port: Int { channel.localAddress?.port ?? 0 }

  /// Waits until the server is stopped.
  public func wait() throws { try channel.closeFuture.wait() }

  /// Stops the server and closes all connections.
  public func stop() throws {
    try channel.close().wait()
    try group.syncShutdownGracefully()
  }
}
