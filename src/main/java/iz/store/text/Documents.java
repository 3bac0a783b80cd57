package iz.store.text;

import iz.language.Tag;
import iz.language.key.Keys;
import iz.language.key.Token;
import iz.language.key.Tokens;
import iz.poem.Id;
import iz.poem.Names;
import iz.poem.Role;
import iz.poem.Segment;
import iz.poem.VersionText;
import iz.poem.Wording;
import iz.rdf.GraphReader;
import iz.rdf.Iris;
import iz.rdf.NamesMapper;
import iz.rdf.VersionTextMapper;
import iz.rdf.Vocabulary;
import iz.store.text.Fields.KeyFields;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the index holds of a graph: a document for each line that has a text, and for each name.
final class Documents {
    /// A longer key is no word.
    static final int LONGEST = 200;

    private static final FieldType KEYS = new FieldType();

    private static final FieldType GRAMS = new FieldType();

    static {
        KEYS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        KEYS.setTokenized(true);
        KEYS.setOmitNorms(true);
        KEYS.freeze();
        GRAMS.setIndexOptions(IndexOptions.DOCS);
        GRAMS.setTokenized(true);
        // Norms: that a long line has some piece says less than that a short one has it.
        GRAMS.freeze();
    }

    private final String iri;
    private final List<Document> documents = new ArrayList<>();

    private Documents(String iri) {
        this.iri = iri;
    }

    /// @param iri the name of the graph
    static List<Document> of(String iri, List<Triple> triples, Iris iris) {
        Documents made = new Documents(iri);
        Optional<Id> id = iris.id(iri);
        if (id.isPresent()) {
            Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
            triples.forEach(graph::add);
            made.take(new GraphReader(graph, iris, _ -> Names.NONE), id.get());
        }
        return made.documents;
    }

    private void take(GraphReader graph, Id id) {
        if (graph.has(graph.iris().node(id), Vocabulary.TYPE, Vocabulary.EXPRESSION)) {
            VersionText version = VersionTextMapper.read(graph, id);
            Role role = version.version().role();
            version.segments().forEach(s -> s.text().ifPresent(text -> line(role, s, text)));
        }
        NamesMapper.read(graph, id).all().forEach(name -> name(id, name));
        NamesMapper.others(graph, id).all().forEach(name -> name(id, name));
    }

    private void line(Role role, Segment segment, Wording text) {
        Line line =
                new Line(
                        segment.id(),
                        segment.id().parent().orElse(segment.id()),
                        role,
                        segment.index(),
                        text.value(),
                        text.tag(),
                        segment.renders());
        Document document = document(Fields.LINES, text, LineCodec.line(line));
        document.add(new StringField(Fields.ID, line.id().value(), Field.Store.NO));
        document.add(new StringField(Fields.WORK, line.work().value(), Field.Store.NO));
        document.add(new StringField(Fields.LANGUAGE, text.tag().language(), Field.Store.NO));
        document.add(
                new StringField(Fields.ROLE, role.name().toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new Field(Fields.GRAMS, grams(text), GRAMS));
        for (Id source : line.renders()) {
            document.add(new StringField(Fields.RENDERS, source.value(), Field.Store.NO));
        }
        Id source = line.renders().isEmpty() ? line.id() : line.renders().getFirst();
        document.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(source.value())));
    }

    private static KeyStream grams(Wording text) {
        List<KeyStream.Key> grams = new ArrayList<>();
        for (String gram : LineKey.of(text.value(), text.tag()).grams()) {
            grams.add(new KeyStream.Key(gram, grams.size()));
        }
        return new KeyStream(grams);
    }

    private void name(Id thing, Wording name) {
        document(Fields.NAMES, name, LineCodec.name(thing, name));
    }

    private Document document(KeyFields fields, Wording text, BytesRef shown) {
        Document document = new Document();
        document.add(new StringField(Fields.GRAPH, iri, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.SHOWN, shown));
        keys(document, fields, text.value(), text.tag());
        documents.add(document);
        return document;
    }

    private static void keys(Document document, KeyFields fields, String text, Tag tag) {
        List<KeyStream.Key> exact = new ArrayList<>();
        List<KeyStream.Key> folded = new ArrayList<>();
        List<KeyStream.Key> sounds = new ArrayList<>();
        List<KeyStream.Key> loose = new ArrayList<>();
        List<KeyStream.Key> frames = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            Keys keys = Keys.ofText(token, tag);
            add(exact, Set.of(keys.exact()), token);
            add(folded, Set.of(keys.folded()), token);
            add(sounds, keys.sounds(), token);
            add(loose, keys.loose(), token);
            add(frames, keys.frames(), token);
        }
        document.add(new Field(fields.exact(), new KeyStream(exact), KEYS));
        document.add(new Field(fields.folded(), new KeyStream(folded), KEYS));
        document.add(new Field(fields.sounds(), new KeyStream(sounds), KEYS));
        document.add(new Field(fields.loose(), new KeyStream(loose), KEYS));
        document.add(new Field(fields.frames(), new KeyStream(frames), KEYS));
    }

    private static void add(List<KeyStream.Key> keys, Set<String> values, Token token) {
        for (String value : values) {
            if (!value.isEmpty() && value.length() <= LONGEST) {
                keys.add(new KeyStream.Key(value, token.position()));
            }
        }
    }

    /// What documents show, to compare them, in order.
    static List<String> shown(List<Document> documents) {
        return documents.stream()
                .map(document -> document.getBinaryValue(Fields.SHOWN).utf8ToString())
                .sorted()
                .toList();
    }
}
