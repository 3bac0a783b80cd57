package iz.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Thousands of clients of one kind, each with a connection of its own, in one thread. They come
/// again a second after their connection was closed.
final class Crowd {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");

    /// New connections in a millisecond, so that they do not all come at once.
    private static final int A_MILLISECOND = 4;

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private static final int SIP = 64;

    /// What they do.
    enum Kind {
        /// Ask for a page now and then on a connection that they keep.
        READERS,
        /// Ask for a page that is made anew, and for the next as soon as they have it.
        SEEKERS,
        /// Send a header letter by letter and never end it.
        DRIPS,
        /// Send a body letter by letter and never end it.
        SAYERS,
        /// Ask for everything and take a sip of it now and then.
        TAKERS;

        boolean reads() {
            return this == READERS || this == SEEKERS;
        }

        /// What each sends before the first letter.
        String opening() {
            return switch (this) {
                case SAYERS ->
                        String.join(
                                "\r\n",
                                "POST /sparql HTTP/1.1",
                                "Host: x",
                                "Content-Type: application/sparql-query",
                                "Content-Length: 1000",
                                "",
                                "");
                case TAKERS -> "GET /data?default HTTP/1.1\r\nHost: x\r\n\r\n";
                default -> "GET / HTTP/1.1\r\nX-Slow: ";
            };
        }
    }

    private final int port;
    private final Kind kind;
    private final List<String> paths;
    private final Duration pause;
    private final Random random = new Random(7);
    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16);
    private final Deque<Client> toConnect = new ArrayDeque<>();
    private final List<Client> all = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private long wrong;
    private long brokenOff;
    private long closed;
    private int addresses;

    /// @param pause between two requests, letters or sips, on average
    private Crowd(int port, Kind kind, List<String> paths, int count, Duration pause)
            throws IOException {
        this.port = port;
        this.kind = kind;
        this.paths = paths;
        this.pause = pause;
        this.selector = Selector.open();
        for (int i = 0; i < count; i++) {
            Client client = new Client(SocketChannel.open());
            all.add(client);
            toConnect.add(client);
        }
    }

    private static final class Client {
        private SocketChannel channel;
        private @Nullable SelectionKey key;
        private long due = System.nanoTime();
        private long asked;
        private StringBuilder head = new StringBuilder();
        private long missing = -1;
        private boolean waiting;

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        boolean isConnected() {
            return key != null && key.isValid() && channel.isConnected();
        }
    }

    /// `KIND PORT COUNT PAUSE-MILLIS SECONDS PATH…`; prints a line of figures at the end, counted
    /// from when half of the time had passed.
    public static void main(String[] args) throws IOException {
        Crowd crowd =
                new Crowd(
                        Integer.parseInt(args[1]),
                        Kind.valueOf(args[0]),
                        List.of(args).subList(5, args.length),
                        Integer.parseInt(args[2]),
                        Duration.ofMillis(Long.parseLong(args[3])));
        long seconds = Long.parseLong(args[4]);
        long begun = System.nanoTime();
        crowd.run(begun + seconds * 500_000_000L);
        crowd.forget();
        crowd.run(begun + seconds * 1_000_000_000L);
        System.out.println(crowd.figures());
    }

    private void forget() {
        nanos.clear();
        wrong = 0;
        brokenOff = 0;
        closed = 0;
    }

    private String figures() {
        long open = all.stream().filter(Client::isConnected).count();
        if (!kind.reads()) {
            return kind + ": " + open + " hang on, " + closed + " were closed and came again";
        }
        Collections.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%s: %d connected; %d pages, p50 %.1f ms, p99 %.1f ms, longest %.1f ms; %d other"
                        + " answers, %d broken off, %d closed between two pages",
                kind,
                open,
                nanos.size(),
                nanos.isEmpty() ? -1 : nanos.get(nanos.size() / 2) / 1e6,
                nanos.isEmpty() ? -1 : nanos.get(nanos.size() * 99 / 100) / 1e6,
                nanos.isEmpty() ? -1 : nanos.getLast() / 1e6,
                wrong,
                brokenOff,
                closed);
    }

    private void run(long end) throws IOException {
        long lastSweep = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < A_MILLISECOND && !toConnect.isEmpty(); i++) {
                if (toConnect.element().due > System.nanoTime()) {
                    break;
                }
                connect(toConnect.remove());
            }
            selector.select(1);
            for (SelectionKey key : selector.selectedKeys()) {
                ready((Client) key.attachment(), key);
            }
            selector.selectedKeys().clear();
            long now = System.nanoTime();
            if (now - lastSweep > 5_000_000) {
                lastSweep = now;
                for (Client client : all) {
                    if (client.isConnected() && !client.waiting && client.due <= now) {
                        act(client, now);
                    }
                }
            }
        }
    }

    private void connect(Client client) throws IOException {
        client.channel.close();
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        // One address has too few ports for so many.
        byte[] from = {127, 0, 0, (byte) (2 + addresses++ % 100)};
        channel.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
        if (kind == Kind.TAKERS) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 2_048);
        }
        client.channel = channel;
        client.waiting = false;
        client.head = new StringBuilder();
        client.missing = -1;
        client.key = channel.register(selector, SelectionKey.OP_CONNECT, client);
        client.due = Long.MAX_VALUE;
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private void ready(Client client, SelectionKey key) throws IOException {
        try {
            if (key.isConnectable()) {
                client.channel.finishConnect();
                key.interestOps(kind == Kind.TAKERS ? 0 : SelectionKey.OP_READ);
                client.due = System.nanoTime() + (kind.reads() ? soon() / 4 : 0);
            }
            if (key.isReadable()) {
                read(client);
            }
        } catch (IOException e) {
            again(client);
        }
    }

    /// Between nothing and twice the pause.
    private long soon() {
        return (long) (random.nextDouble() * 2 * pause.toNanos());
    }

    private void act(Client client, long now) throws IOException {
        String text = "x";
        if (kind.reads()) {
            text =
                    "GET "
                            + (kind == Kind.READERS
                                    ? paths.get(random.nextInt(paths.size()))
                                    : "/search?q=" + Integer.toString(random.nextInt(), 36))
                            + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nAccept-Encoding:"
                            + " gzip\r\n\r\n";
            client.waiting = true;
            client.asked = now;
        } else {
            if (client.head.isEmpty()) {
                text = kind.opening();
            }
            client.head.append('x');
            client.due = now + soon();
        }
        try {
            if (kind == Kind.TAKERS && client.head.length() > 1) {
                sip(client);
            } else {
                client.channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            again(client);
        }
    }

    private void sip(Client client) throws IOException {
        input.clear().limit(SIP);
        if (client.channel.read(input) < 0) {
            again(client);
        }
    }

    private void read(Client client) throws IOException {
        input.clear();
        int count = client.channel.read(input);
        if (count < 0) {
            again(client);
            return;
        }
        if (!kind.reads()) {
            return;
        }
        if (client.missing < 0) {
            input.flip();
            client.head.append(StandardCharsets.ISO_8859_1.decode(input));
            int blank = client.head.indexOf("\r\n\r\n");
            if (blank < 0) {
                return;
            }
            Matcher length = LENGTH.matcher(client.head);
            client.missing =
                    (length.find() ? Long.parseLong(length.group(1)) : 0)
                            - (client.head.length() - blank - 4);
        } else {
            client.missing -= count;
        }
        if (client.missing <= 0) {
            if (client.head.indexOf("HTTP/1.1 200 ") != 0) {
                wrong++;
            }
            long now = System.nanoTime();
            nanos.add(now - client.asked);
            client.waiting = false;
            client.head = new StringBuilder();
            client.missing = -1;
            client.due = kind == Kind.READERS ? now + soon() : now;
        }
    }

    private void again(Client client) throws IOException {
        // This cancels its key, too.
        client.channel.close();
        if (client.waiting) {
            brokenOff++;
        } else {
            closed++;
        }
        client.due = System.nanoTime() + AGAIN.toNanos();
        toConnect.add(client);
    }
}
