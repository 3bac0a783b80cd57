package iz.web;

import org.eclipse.jetty.io.EndPoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is in memory for clients that have not sent all of it yet, or not taken all of it. When it
/// becomes too much, those that have kept it waiting longest are closed.
final class Held {
    /// What a stream needs while it runs: buffers and the state of a compressor.
    static final int STREAM = 512 * 1024;

    private final long most;
    private final Map<EndPoint, Integer> held = new LinkedHashMap<>();
    private long bytes;

    /// @param most bytes for all clients together
    Held(long most) {
        this.most = most;
    }

    /// A quarter of the heap.
    static Held ofHeap() {
        return new Held(Runtime.getRuntime().maxMemory() / 4);
    }

    /// From now on these bytes wait for the client.
    void begin(EndPoint client, int count) {
        List<EndPoint> longest = new ArrayList<>();
        synchronized (this) {
            end(client);
            held.put(client, count);
            bytes += count;
            Iterator<Map.Entry<EndPoint, Integer>> each = held.entrySet().iterator();
            while (bytes > most && held.size() > 1) {
                Map.Entry<EndPoint, Integer> first = each.next();
                longest.add(first.getKey());
                bytes -= first.getValue();
                each.remove();
            }
        }
        longest.forEach(EndPoint::close);
    }

    /// It has sent or taken all.
    synchronized void end(EndPoint client) {
        Integer count = held.remove(client);
        bytes -= count == null ? 0 : count;
    }
}
