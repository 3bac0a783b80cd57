package iz.web;

import com.sun.management.UnixOperatingSystemMXBean;

import iz.query.wire.Answers;
import iz.rdf.Iris;
import iz.store.Archive;
import iz.web.data.SecurityTxt;
import iz.web.http.Assets;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The web server: HTTP/1.1 on one port, within limits. It keeps no log of requests.
public final class Server implements AutoCloseable {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int MOST_CONNECTIONS = 20_000;

    /// Files, pipes and libraries that are open beside the connections.
    private static final int OTHER_FILES = 500;

    /// Connections that make way for others and are not closed yet.
    private static final int LEAVING = 500;

    /// The operating system's queue of connections that are not accepted yet.
    private static final int BACKLOG = 1_024;

    private static final Duration HEADER_TIME = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration IDLE_WHEN_STOPPING = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;

    /// The site of an archive, not yet listening.
    ///
    /// @param answers to SPARQL queries
    /// @param host name or address to listen on
    /// @param port 0 for any that is free
    public Server(
            Archive archive,
            Iris iris,
            Pages pages,
            Assets assets,
            Answers answers,
            String host,
            int port) {
        this(archive, iris, pages, assets, answers, Optional.empty(), host, port);
    }

    /// The same, with a contact for those who find a weakness.
    public Server(
            Archive archive,
            Iris iris,
            Pages pages,
            Assets assets,
            Answers answers,
            Optional<SecurityTxt> security,
            String host,
            int port) {
        this(Site.of(archive, iris, pages, assets, answers, security), host, port, HEADER_TIME);
    }

    /// @param port 0 for any that is free
    /// @param headerTime how long a client may take to send the headers of a request
    Server(Site site, String host, int port, Duration headerTime) {
        this(site, host, port, headerTime, connections());
    }

    /// @param connections at once; more displace those that have waited longest
    Server(Site site, String host, int port, Duration headerTime, int connections) {
        Places.makeRoom();
        QueuedThreadPool threads = new QueuedThreadPool(8, 2);
        threads.setName("iz");
        VirtualThreadPool virtual = new VirtualThreadPool();
        // A place for each connection; how many work at once, the door decides.
        virtual.setMaxConcurrentTasks(MOST_CONNECTIONS + LEAVING);
        virtual.setName("iz-reply");
        threads.setVirtualThreadsExecutor(virtual);
        jetty = new org.eclipse.jetty.server.Server(threads);

        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(2 * HEADER_BYTES);
        // Jetty would keep 100 kB for each connection, to recognise headers that it has had before.
        http.setHeaderCacheSize(0);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        // Doubled slashes are mended by a redirection, so they must get through.
        http.setUriCompliance(
                UriCompliance.RFC3986.with("IZ", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        http.setMaxUnconsumedRequestContentReads(4);
        http.setRelativeRedirectAllowed(true);

        connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
        jetty.addConnector(connector);
        connector.setAcceptQueueSize(BACKLOG);
        jetty.addBean(new NetworkConnectionLimit(connections + LEAVING, jetty));

        Deadlines deadlines =
                new Deadlines(
                        new Door(site.front(), Held.ofHeap()),
                        connector.getScheduler(),
                        connections,
                        headerTime);
        connector.addBean(deadlines, false);
        jetty.setHandler(deadlines);
        jetty.setErrorHandler(new JettyErrors(site.finish()));
        jetty.setStopTimeout(GRACE.toMillis());
    }

    /// As many as the operating system lets this process have, within reason.
    private static int connections() {
        long files =
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof UnixOperatingSystemMXBean system
                        ? system.getMaxFileDescriptorCount()
                        : 2_048;
        return Math.clamp(files - OTHER_FILES - LEAVING, 100, MOST_CONNECTIONS);
    }

    /// Begins to listen; returns when requests are answered.
    ///
    /// @throws IOException when it cannot, for instance because the port is taken
    public void start() throws IOException {
        try {
            jetty.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The port that is listened on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Waits until the server has been closed.
    public void join() throws InterruptedException {
        jetty.join();
    }

    /// Takes no more requests and lets those that are under way end, for five seconds at most.
    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (TimeoutException e) {
            // Replies that take longer have been cut off by now.
            return;
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop: " + e.getMessage(), e);
        }
    }
}
