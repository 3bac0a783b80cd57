package iz.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms that the records use. Each exists in its vocabulary under this IRI; `VocabularyTest`
/// holds that.
public final class Vocabulary {
    public static final String IZ = "https://w3id.org/iz/ns#";
    public static final String LRMOO = "http://iflastandards.info/ns/lrm/lrmoo/";
    public static final String CRM = "http://www.cidoc-crm.org/cidoc-crm/";
    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String SCHEMA = "https://schema.org/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String CITO = "http://purl.org/spar/cito/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String RELATORS = "http://id.loc.gov/vocabulary/relators/";

    public static final Node TYPE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    public static final Node VALUE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#value");

    public static final Node ORIGINAL = iz("Original");
    public static final Node TRANSLATION = iz("Translation");
    public static final Node TRANSLITERATION = iz("Transliteration");
    public static final Node DIVISION = iz("Division");
    public static final Node SEGMENT = iz("Segment");
    public static final Node VARIANT = iz("Variant");
    public static final Node BY_HAND = iz("ByHand");
    public static final Node MACHINE_ASSISTED = iz("MachineAssisted");
    public static final Node MACHINE = iz("Machine");
    public static final Node TRANSLITERATION_OF = iz("transliterationOf");
    public static final Node SEGMENT_OF = iz("segmentOf");
    public static final Node IN_DIVISION = iz("inDivision");
    public static final Node INDEX = iz("index");
    public static final Node TEXT = iz("text");
    public static final Node MISSING = iz("missing");
    public static final Node RENDERS = iz("renders");
    public static final Node OMITS = iz("omits");
    public static final Node ADDS = iz("adds");
    public static final Node ALIGNMENT = iz("Alignment");
    public static final Node ALIGNS = iz("aligns");
    public static final Node READING = iz("reading");
    public static final Node WITNESS = iz("witness");
    public static final Node OMITTED_BY = iz("omittedBy");
    public static final Node METHOD = iz("method");
    public static final Node METRE = iz("metre");

    public static final Node WORK = node(LRMOO + "F1_Work");
    public static final Node EXPRESSION = node(LRMOO + "F2_Expression");
    public static final Node MANIFESTATION = node(LRMOO + "F3_Manifestation");
    public static final Node REALISES = node(LRMOO + "R3i_realises");
    public static final Node PERSON = node(CRM + "E21_Person");
    public static final Node GROUP = node(CRM + "E74_Group");
    public static final Node PLACE = node(CRM + "E53_Place");
    public static final Node EVENT = node(CRM + "E5_Event");
    public static final Node OBJECT = node(CRM + "E22_Human-Made_Object");
    public static final Node CLAIM = node(CRM + "E13_Attribute_Assignment");
    public static final Node CLAIM_ABOUT = node(CRM + "P140_assigned_attribute_to");
    public static final Node CLAIM_PROPERTY = node(CRM + "P177_assigned_property_of_type");
    public static final Node CLAIM_VALUE = node(CRM + "P141_assigned");
    public static final Node TRANSLATION_OF = node(CRM + "P73i_is_translation_of");

    public static final Node DC_TYPE = node(DCTERMS + "type");
    public static final Node TITLE = node(DCTERMS + "title");
    public static final Node DESCRIPTION = node(DCTERMS + "description");
    public static final Node CREATOR = node(DCTERMS + "creator");
    public static final Node SUBJECT = node(DCTERMS + "subject");
    public static final Node IS_PART_OF = node(DCTERMS + "isPartOf");
    public static final Node LICENSE = node(DCTERMS + "license");
    public static final Node RIGHTS = node(DCTERMS + "rights");
    public static final Node SOURCE = node(DCTERMS + "source");
    public static final Node DATE = node(DCTERMS + "date");
    public static final Node CITATION = node(DCTERMS + "bibliographicCitation");
    public static final Node IDENTIFIER = node(DCTERMS + "identifier");

    public static final Node NAME = node(SCHEMA + "name");
    public static final Node ALTERNATE_NAME = node(SCHEMA + "alternateName");
    public static final Node URL = node(SCHEMA + "url");
    public static final Node IN_LANGUAGE = node(SCHEMA + "inLanguage");
    public static final Node TEMPORAL_COVERAGE = node(SCHEMA + "temporalCoverage");
    public static final Node BIRTH_DATE = node(SCHEMA + "birthDate");
    public static final Node DEATH_DATE = node(SCHEMA + "deathDate");
    public static final Node BIRTH_PLACE = node(SCHEMA + "birthPlace");
    public static final Node DEATH_PLACE = node(SCHEMA + "deathPlace");

    public static final Node WAS_GENERATED_BY = node(PROV + "wasGeneratedBy");
    public static final Node WAS_ASSOCIATED_WITH = node(PROV + "wasAssociatedWith");
    public static final Node WAS_ATTRIBUTED_TO = node(PROV + "wasAttributedTo");
    public static final Node ACTIVITY = node(PROV + "Activity");
    public static final Node SOFTWARE_AGENT = node(PROV + "SoftwareAgent");
    public static final Node USED = node(PROV + "used");

    public static final Node ANNOTATION = node(OA + "Annotation");
    public static final Node HAS_TARGET = node(OA + "hasTarget");
    public static final Node HAS_BODY = node(OA + "hasBody");
    public static final Node HAS_SOURCE = node(OA + "hasSource");
    public static final Node HAS_SELECTOR = node(OA + "hasSelector");
    public static final Node SPECIFIC_RESOURCE = node(OA + "SpecificResource");
    public static final Node POSITION_SELECTOR = node(OA + "TextPositionSelector");
    public static final Node MOTIVATED_BY = node(OA + "motivatedBy");
    public static final Node COMMENTING = node(OA + "commenting");
    public static final Node LINKING = node(OA + "linking");
    public static final Node BODY_VALUE = node(OA + "bodyValue");
    public static final Node START = node(OA + "start");
    public static final Node END = node(OA + "end");

    public static final Node DISPUTES = node(CITO + "disputes");

    public static final Node CONCEPT = node(SKOS + "Concept");
    public static final Node CONCEPT_SCHEME = node(SKOS + "ConceptScheme");
    public static final Node PREF_LABEL = node(SKOS + "prefLabel");
    public static final Node DEFINITION = node(SKOS + "definition");
    public static final Node ALT_LABEL = node(SKOS + "altLabel");
    public static final Node NOTE = node(SKOS + "note");
    public static final Node AVOID_LABEL = iz("avoidLabel");
    public static final Node IN_SCHEME = node(SKOS + "inScheme");

    private Vocabulary() {}

    private static Node iz(String name) {
        return node(IZ + name);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
