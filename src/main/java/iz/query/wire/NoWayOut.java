package iz.query.wire;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Locale;
import java.util.Set;

/// Closes the ways by which Java opens connections: this process can be called, and can call
/// nobody. The class is named to Java when it starts (`java.nio.channels.spi.SelectorProvider`). It
/// stands behind the operating system's own wall (a network namespace, where there is one) and
/// behind the list of what a query may say.
public final class NoWayOut extends SelectorProvider {
    /// Where Java looks for the name of this class.
    public static final String PROPERTY = "java.nio.channels.spi.SelectorProvider";

    private static final Set<String> ELSEWHERE = Set.of("http", "https", "ftp", "mailto");

    private final SelectorProvider plain = plain();

    /// Java's own. It has no public name but this way to it.
    private static SelectorProvider plain() {
        try {
            return sun();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java's own channels are not where they were", e);
        }
    }

    private static SelectorProvider sun() throws ReflectiveOperationException {
        return (SelectorProvider)
                Class.forName("sun.nio.ch.DefaultSelectorProvider").getMethod("get").invoke(null);
    }

    /// Closes the other ways too.
    ///
    /// @throws IllegalStateException if Java was not started so that channels are closed
    @SuppressWarnings("deprecation")
    public static void close() {
        if (!(SelectorProvider.provider() instanceof NoWayOut)) {
            throw new IllegalStateException(
                    "start the query process with -D" + PROPERTY + "=" + NoWayOut.class.getName());
        }
        try {
            java.net.Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException(SENTENCE);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        URL.setURLStreamHandlerFactory(protocol -> {
            if (ELSEWHERE.contains(protocol.toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException(SENTENCE);
            }
            return null;
        });
    }

    private static final String SENTENCE = "The query process has no way out.";

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw new IOException(SENTENCE);
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw new IOException(SENTENCE);
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw new IOException(SENTENCE);
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw new IOException(SENTENCE);
    }

    @Override
    public Pipe openPipe() throws IOException {
        return plain.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return plain.openSelector();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        return plain.openServerSocketChannel();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
        return family == StandardProtocolFamily.UNIX
                ? plain.openServerSocketChannel(family)
                : plain.openServerSocketChannel(StandardProtocolFamily.INET);
    }
}
