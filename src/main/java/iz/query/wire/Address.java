package iz.query.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// Where a query process listens: a Unix socket of this machine, or an address of another.
public sealed interface Address {
    /// @param path at most about 100 bytes long: a limit of the operating system
    record Unix(Path path) implements Address {}

    record Tcp(String host, int port) implements Address {}

    /// @param text `unix:/run/iz/query`, or `10.0.0.7:8181`
    /// @throws IllegalArgumentException if it is neither
    static Address of(String text) {
        if (text.startsWith("unix:")) {
            return new Unix(Path.of(text.substring("unix:".length())));
        }
        int colon = text.lastIndexOf(':');
        if (colon > 0 && text.substring(colon + 1).matches("[0-9]{1,5}")) {
            return new Tcp(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no address: write unix:PATH or HOST:PORT");
    }

    default SocketAddress socket() {
        return switch (this) {
            case Unix(Path path) -> UnixDomainSocketAddress.of(path);
            case Tcp(String host, int port) -> new InetSocketAddress(host, port);
        };
    }

    private StandardProtocolFamily family() {
        return this instanceof Unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
    }

    /// Opens a connection.
    default SocketChannel connect() throws IOException {
        SocketChannel channel =
                this instanceof Unix
                        ? SocketChannel.open(StandardProtocolFamily.UNIX)
                        : SocketChannel.open();
        try {
            channel.connect(socket());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Begins to listen.
    default ServerSocketChannel listen() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(family());
        try {
            channel.bind(socket());
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
