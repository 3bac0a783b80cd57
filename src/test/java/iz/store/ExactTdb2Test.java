package iz.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.log.OddLiterals;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class ExactTdb2Test {
    private static final Node G = NodeFactory.createURI("https://example.org/g");
    @TempDir Path folder;

    @Test
    void oddLiteralsSurviveLetterForLetter() throws IOException {
        Set<Triple> odd = new HashSet<>(OddLiterals.graph().find().toList());
        ExactTdb2 store = ExactTdb2.open(folder.resolve("Data-0001"));
        Txn.executeWrite(
                store.dataset(),
                () -> odd.forEach(triple -> store.dataset().getGraph(G).add(triple)));
        assertEquals(odd, all(store));
        store.close();
        ExactTdb2 again = ExactTdb2.open(folder.resolve("Data-0001"));
        assertEquals(odd, all(again));
        again.close();
    }

    @Test
    void aQueryFindsEachLexicalFormAlone() throws IOException {
        ExactTdb2 store = ExactTdb2.open(folder.resolve("Data-0001"));
        Txn.executeWrite(
                store.dataset(),
                () -> OddLiterals.all().forEach(odd -> store.dataset().add(G, G, G, odd)));
        assertTrue(ask(store, "1") && ask(store, "01") && ask(store, "+1") && ask(store, "1.50"));
        assertFalse(ask(store, "001"));
        assertFalse(ask(store, "1.500"));
        assertTrue(ask(store, "\"ئىز\"@UG-ARAB"));
        store.close();
    }

    @Test
    void equalNumbersOfDifferentTypesAreNotJoined() throws IOException {
        ExactTdb2 store = ExactTdb2.open(folder.resolve("Data-0001"));
        Node p = NodeFactory.createURI("https://example.org/p");
        Node q = NodeFactory.createURI("https://example.org/q");
        Txn.executeWrite(
                store.dataset(),
                () -> {
                    store.dataset()
                            .add(G, G, p, NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));
                    store.dataset()
                            .add(G, G, q, NodeFactory.createLiteralDT("1", XSDDatatype.XSDint));
                    store.dataset()
                            .add(
                                    G,
                                    G,
                                    q,
                                    NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
                });
        assertFalse(
                ask(
                        store,
                        "?o . ?s <https://example.org/q> ?o . FILTER(?p !="
                                + " <https://example.org/q>)"));
        assertTrue(ask(store, "?o . ?s <https://example.org/p> ?o . FILTER(?o = 1 && ?o < 2)"));
        store.close();
    }

    @Test
    void anAbortedTransactionLeavesNothing() throws IOException {
        ExactTdb2 store = ExactTdb2.open(folder.resolve("Data-0001"));
        store.dataset().begin(ReadWrite.WRITE);
        OddLiterals.all().forEach(odd -> store.dataset().add(G, G, G, odd));
        store.dataset().abort();
        store.dataset().end();
        assertTrue(all(store).isEmpty());
        Set<Triple> odd = new HashSet<>(OddLiterals.graph().find().toList());
        Txn.executeWrite(
                store.dataset(),
                () -> odd.forEach(triple -> store.dataset().getGraph(G).add(triple)));
        assertEquals(odd, all(store));
        store.close();
        ExactTdb2 again = ExactTdb2.open(folder.resolve("Data-0001"));
        assertEquals(odd, all(again));
        again.close();
    }

    private static boolean ask(ExactTdb2 store, String object) {
        return Txn.calculateRead(
                store.dataset(),
                () ->
                        QueryExec.dataset(store.dataset())
                                .query("ASK { ?s ?p " + object + " }")
                                .set(TDB2.symUnionDefaultGraph, true)
                                .ask());
    }

    private static Set<Triple> all(ExactTdb2 store) {
        return Txn.calculateRead(
                store.dataset(), () -> new HashSet<>(store.dataset().getGraph(G).find().toList()));
    }
}
