package iz.query;

import iz.log.LogState;
import iz.query.Refusal.Kind;
import iz.rdf.Iris;
import iz.store.Replica;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.PrefixMappingReadOnly;
import org.apache.jena.tdb2.TDB2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Answers questions from a replica, each within its budget.
public final class Engine {
    private final Replica replica;
    private final Budget budget;
    private final Parser parser;
    private final Lines lines;

    public Engine(Replica replica, Iris iris, Budget budget) {
        this.replica = replica;
        this.budget = budget;
        this.parser = new Parser(iris.base());
        this.lines = new Lines(replica, iris);
    }

    public Budget budget() {
        return budget;
    }

    /// Answers from the state in which the log is now, or the one that is asked for.
    ///
    /// @param running told of the execution, so that it can be stopped
    /// @throws Refusal if there is no answer, or no more of it
    /// @throws IOException if the answer cannot be delivered
    public void answer(Ask ask, Answer answer, Running running) throws IOException {
        Parser.Parsed parsed = parser.parse(ask.text());
        Optional<ResultFormat> format = format(parsed.query(), ask);
        replica.follow();
        try {
            replica.read((present, now) -> {
                try {
                    run(ask, parsed, format, present, now, answer, running);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return now;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (QueryCancelledException e) {
            throw running.why(budget);
        } catch (StackOverflowError e) {
            throw new Refusal(Kind.SIZE, "The query goes too deep.", "Ask for less in one query.");
        } catch (QueryBuildException e) {
            throw new Refusal(Kind.SYNTAX, String.valueOf(e.getMessage()), "");
        } catch (RuntimeException e) {
            // ARQ may stumble over what another thread has just closed.
            throw running.stopped() ? running.why(budget) : e;
        }
    }

    private static Optional<ResultFormat> format(Query query, Ask ask) {
        if (ask.explain()) {
            return Optional.empty();
        }
        boolean table = query.isSelectType() || query.isAskType();
        boolean truth = query.isAskType();
        return Optional.of(
                ask.formats().stream()
                        .filter(f -> f.isTable() == table)
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        Kind.FORMAT,
                                        "The answer to this query is "
                                                + (truth
                                                        ? "yes or no"
                                                        : table ? "a table" : "a graph")
                                                + ", which is not to be had in the form asked for.",
                                        null,
                                        String.join(
                                                ", ",
                                                ResultFormat.all(table).stream()
                                                        .map(ResultFormat::mediaType)
                                                        .toList()),
                                        "Ask for one of these by Accept or format=.")));
    }

    private void run(
            Ask ask,
            Parser.Parsed parsed,
            Optional<ResultFormat> format,
            DatasetGraph present,
            LogState now,
            Answer answer,
            Running running)
            throws IOException {
        Query query = parsed.query();
        LogState state;
        DatasetGraph dataset;
        try {
            state = ask.at().isPresent() ? replica.state(ask.at().get()) : now;
            dataset = replica.at(state, present, now);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Kind.UNKNOWN, String.valueOf(e.getMessage()), "");
        }
        Output output =
                new Output(
                        answer,
                        whole ->
                                new Head(
                                        format.map(ResultFormat::name).orElse(""),
                                        kind(query),
                                        state.position(),
                                        state.chain().hex(),
                                        parsed.changing(),
                                        whole,
                                        running.nanos() / 1000),
                        budget.bytes());
        Query described = describedBy(query, ask, dataset);
        if (format.isEmpty()) {
            output.write(
                    Algebra.optimize(Algebra.compile(described))
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
            output.end();
            return;
        }
        try (QueryExec execution =
                QueryExec.dataset(dataset)
                        .query(Descriptions.runnable(described))
                        .set(TDB2.symUnionDefaultGraph, !described.hasDatasetDescription())
                        .set(ARQ.httpServiceAllowed, false)
                        .set(ARQConstants.sysOptimizerFactory, Division.EVERYWHERE)
                        .set(ARQConstants.registryFunctions, new SafeFunctions())
                        .set(ARQConstants.registryPropertyFunctions, new SearchOnly())
                        .set(LineSearch.INDEX, lines.index(state, now))
                        .set(SafeFunctions.RUNNING, running)
                        .build()) {
            running.began(execution);
            DatasetGraph asked =
                    DynamicDatasets.dynamicDataset(
                            described.getDatasetDescription(), dataset, false);
            write(execution, query, format.get(), ask, output, asked);
        }
        // FILTER takes whatever is thrown in it for false; a part is no answer.
        running.check();
        output.end();
    }

    private static String kind(Query query) {
        return query.isSelectType()
                ? "SELECT"
                : query.isAskType() ? "ASK" : query.isConstructType() ? "CONSTRUCT" : "DESCRIBE";
    }

    /// The query with the graphs that the protocol names in the place of its own.
    private static Query describedBy(Query query, Ask ask, DatasetGraph dataset) {
        Query described = query;
        if (!ask.defaultGraphs().isEmpty() || !ask.namedGraphs().isEmpty()) {
            described = query.cloneQuery();
            described.getGraphURIs().clear();
            described.getNamedGraphURIs().clear();
            ask.defaultGraphs().forEach(described::addGraphURI);
            ask.namedGraphs().forEach(described::addNamedGraphURI);
        }
        List<String> wanted = new ArrayList<>(described.getGraphURIs());
        wanted.addAll(described.getNamedGraphURIs());
        for (String name : wanted) {
            if (!dataset.containsGraph(NodeFactory.createURI(name))) {
                throw new Refusal(
                        Kind.UNKNOWN,
                        "There is no graph <" + name + "> in the archive.",
                        "This endpoint fetches nothing from elsewhere. Its graphs: SELECT DISTINCT"
                                + " ?g { GRAPH ?g { ?s ?p ?o } }");
            }
        }
        return described;
    }

    private void write(
            QueryExec execution,
            Query query,
            ResultFormat format,
            Ask ask,
            Output output,
            DatasetGraph dataset)
            throws IOException {
        if (query.isAskType()) {
            RowSetWriterRegistry.getFactory(format.table())
                    .create(format.table())
                    .write(output, execution.ask(), ARQ.getContext());
        } else if (query.isSelectType()) {
            Rows rows = new Rows(execution.select(), budget.rows(), ask.rows());
            switch (format) {
                case JSON -> JsonTable.write(output, rows);
                case CSV -> CsvTable.write(output, rows);
                default ->
                        RowSetWriterRegistry.getFactory(format.table())
                                .create(format.table())
                                .write(output, rows, ARQ.getContext());
            }
        } else {
            Graph graph =
                    query.isConstructType()
                            ? collect(execution.constructTriples())
                            : collect(Descriptions.of(query, execution, dataset));
            graph.getPrefixMapping()
                    .setNsPrefixes(new PrefixMappingReadOnly(query.getPrefixMapping()));
            boolean quads = format == ResultFormat.TRIG || format == ResultFormat.N_QUADS;
            (quads ? RDFWriter.source(DatasetGraphFactory.wrap(graph)) : RDFWriter.source(graph))
                    .format(format.graph())
                    .output(output);
        }
    }

    private Graph collect(Iterator<Triple> triples) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        while (triples.hasNext()) {
            graph.add(triples.next());
            if (graph.size() > budget.triples()) {
                throw new Refusal(
                        Kind.BUDGET,
                        "The answer has more than " + budget.triples() + " triples.",
                        "Ask for parts, or take the whole archive at /dump.nq.gz.");
            }
        }
        return graph;
    }
}
