package iz.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iz.rdf.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Alignments by other hands, as readers and scholars have them.
class RivalsSiteTest {
    private static final String VERSION = "/otkur/iz/en-abdurazak";
    private static final String RIVAL = VERSION + "/iz-editors";
    private static final String PAGE = "/otkur/iz?v=ug-arab,en-abdurazak";
    private static final String CHOSEN = PAGE + "&joined=en-abdurazak/iz-editors";

    @TempDir Path data;

    private static Graph graph() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        RDFParser.fromString(
                        """
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix iz: <https://w3id.org/iz/ns#> .
                        @prefix prov: <http://www.w3.org/ns/prov#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        <> a iz:Alignment ; iz:aligns <../en-abdurazak> ;
                          dcterms:creator </iz/people/iz-editors> ;
                          dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
                          prov:wasGeneratedBy <#added> .
                        <#added> a prov:Activity ; dcterms:date "2026-11-23"^^xsd:date ;
                          prov:wasAssociatedWith </iz/people/iz-editors> .
                        <../en-abdurazak> iz:omits <../ug-arab#l1> .
                        <../en-abdurazak#l1> iz:renders <../ug-arab#l2> .
                        """,
                        Lang.TURTLE)
                .base(Iris.STANDARD.base() + RIVAL.substring(1))
                .parse(graph);
        return graph;
    }

    private AskedSite site() throws Exception {
        AskedSite site = new AskedSite(data, "otkur", "people", "concepts");
        site.small().publish(Iris.STANDARD.base() + RIVAL.substring(1), graph());
        return site;
    }

    @Test
    void theReaderChoosesWhoseAlignmentToSee() throws Exception {
        try (AskedSite site = site()) {
            String own = site.get(PAGE + "&ui=en").body();
            assertTrue(own.contains("Lines joined"), own);
            assertTrue(own.contains("as its translator has it"));
            assertTrue(own.contains("joined=en-abdurazak/iz-editors"), own);
            assertFalse(own.contains("left out"));
            String chosen = site.get(CHOSEN + "&ui=en").body();
            assertTrue(chosen.contains("left out"), chosen);
            assertTrue(chosen.contains("<bdi>Lines joined: as "), chosen);
            // All else in the address stays when the view changes or the choice is taken back.
            assertTrue(chosen.contains("view=columns"), chosen);
            assertTrue(chosen.matches("(?s).*joined=[^\"]*view=columns.*"), chosen);
            String single = site.get(VERSION + "?ui=en").body();
            assertTrue(single.contains("joined=en-abdurazak/iz-editors"), single);
        }
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        try (AskedSite site = site()) {
            assertEquals(400, site.get(PAGE + "&joined=en-abdurazak/nobody").statusCode());
            assertEquals(400, site.get(PAGE + "&joined=en-abdurazak").statusCode());
            assertEquals(404, site.get(VERSION + "/nobody").statusCode());
        }
    }

    @Test
    void itsNameLeadsToThePageThatShowsItAndToItsData() throws Exception {
        try (AskedSite site = site()) {
            HttpResponse<String> page = site.get(RIVAL, "Accept", "text/html");
            assertEquals(303, page.statusCode());
            assertEquals(CHOSEN, page.headers().firstValue("Location").orElse(""));
            String turtle = site.get(RIVAL + ".ttl").body();
            assertTrue(turtle.contains("iz:Alignment"), turtle);
            assertTrue(turtle.contains("iz:renders"), turtle);
        }
    }

    @Test
    void whoSaysWhatIsAskedByGraph() throws Exception {
        String query =
                "PREFIX iz: <https://w3id.org/iz/ns#> SELECT ?who ?line { ?who a iz:Alignment."
                    + " GRAPH ?who { ?line iz:renders <https://w3id.org/iz/otkur/iz/ug-arab#l2> }"
                    + " }";
        try (AskedSite site = site()) {
            String answer =
                    site.get(
                                    "/sparql?format=csv&query="
                                            + URLEncoder.encode(query, StandardCharsets.UTF_8))
                            .body();
            assertEquals(
                    "who,line\r\nhttps://w3id.org/iz"
                            + RIVAL
                            + ",https://w3id.org/iz"
                            + VERSION
                            + "#l1\r\n",
                    answer);
        }
    }
}
