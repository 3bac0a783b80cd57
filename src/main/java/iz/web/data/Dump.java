package iz.web.data;

import iz.log.Entry;
import iz.web.http.ETags;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Everything that is published, as N-Quads: the records one after another, in the order of the
/// log. The same state of the archive gives the same bytes.
public final class Dump {
    private final Library library;

    public Dump(Library library) {
        this.library = library;
    }

    public Reply answer(Visit visit) {
        List<Entry.Put> entries = library.published();
        return Reply.stream(MediaType.GZIP, out -> write(entries, out))
                .with("ETag", ETags.of(library.state(), ""))
                .with("Content-Disposition", "attachment; filename=\"iz.nq.gz\"")
                .with("Access-Control-Allow-Origin", "*");
    }

    private void write(List<Entry.Put> entries, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
        for (Entry.Put entry : entries) {
            gzip.write(library.archive().record(entry));
        }
        gzip.finish();
    }
}
