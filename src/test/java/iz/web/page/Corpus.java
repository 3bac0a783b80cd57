package iz.web.page;

import iz.store.LoadedCorpus;
import iz.store.Works;

/// The bundled corpus as pages see it, without a data folder.
final class Corpus {
    static final LoadedCorpus BUNDLED = LoadedCorpus.bundled();

    private Corpus() {}

    static Reader reader() {
        return (visit, page) -> page.apply(new Works(BUNDLED));
    }
}
