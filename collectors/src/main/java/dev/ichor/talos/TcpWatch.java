package dev.ichor.talos;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.nio.NioSocketChannel;

/** Makes connections, and remembers whether one was ever accepted. */
final class TcpWatch implements ChannelFactory<Channel> {

  private volatile boolean stood;

  /** Whether TCP stood once. */
  boolean stood() {
    return stood;
  }

  @Override
  public Channel newChannel() {
    Channel channel = new NioSocketChannel();
    channel
        .pipeline()
        .addLast(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelActive(ChannelHandlerContext context) {
                stood = true;
                context.fireChannelActive();
              }
            });
    return channel;
  }
}
