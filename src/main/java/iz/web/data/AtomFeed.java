package iz.web.data;

import iz.language.Tag;
import iz.poem.Credit;
import iz.poem.Rights;
import iz.poem.Version;
import iz.poem.Wording;
import iz.store.Catalogue;
import iz.store.Works;
import iz.web.http.MediaType;
import iz.web.http.Reply;
import iz.web.http.Visit;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// `/feed.atom`: the versions that were published last (RFC 4287). Its times are days, all at
/// midnight: the archive knows no others.
public final class AtomFeed {
    /// Entries.
    private static final int MOST = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Tag ENGLISH = Tag.of("en");

    private final Library library;
    private final String site;

    /// @param site the address under which readers reach this server; ends with a slash
    public AtomFeed(Library library, String site) {
        this.library = library;
        this.site = site;
    }

    public Reply answer(Visit visit) {
        List<Catalogue.Addition> newest = library.archive().catalogue().recent(MOST);
        return library.archive()
                .read(now -> {
                    StringWriter out = new StringWriter();
                    try {
                        write(out, newest, new Works(now));
                    } catch (XMLStreamException e) {
                        throw new IllegalStateException(e);
                    }
                    return Reply.of(MediaType.ATOM, out.toString());
                });
    }

    private void write(StringWriter out, List<Catalogue.Addition> newest, Works works)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text(xml, "id", site + "feed.atom");
        text(xml, "title", "Iz ئىز");
        text(xml, "updated", midnight(newest.stream().findFirst().flatMap(a -> a.version().day())));
        link(xml, "self", site + "feed.atom");
        link(xml, "alternate", site);
        xml.writeStartElement("author");
        text(xml, "name", "Iz");
        xml.writeEndElement();
        for (Catalogue.Addition addition : newest) {
            Optional<Version> version = works.version(addition.version().id());
            if (version.isPresent()) {
                entry(xml, addition, version.get());
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(XMLStreamWriter xml, Catalogue.Addition addition, Version version)
            throws XMLStreamException {
        String iri = library.iri(version.id());
        xml.writeStartElement("entry");
        text(xml, "id", iri);
        worded(xml, "title", title(addition, version));
        text(xml, "updated", midnight(addition.version().day()));
        link(xml, "alternate", site + version.id().value().substring(1));
        for (Credit credit : version.credits()) {
            Optional<Wording> name = credit.agent().names().best(List.of(version.tag(), ENGLISH));
            if (name.isPresent()) {
                xml.writeStartElement("contributor");
                text(xml, "name", name.get().value());
                xml.writeEndElement();
            }
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", version.tag().value());
        Optional<Rights> licence = version.rights().filter(Rights::licence);
        if (licence.isPresent()) {
            // RFC 4946.
            link(xml, "license", licence.get().iri());
        }
        xml.writeEndElement();
    }

    private static Wording title(Catalogue.Addition addition, Version version) {
        return version.title()
                .best(List.of(version.tag()))
                .or(() -> addition.work().title().best(List.of(version.tag(), ENGLISH)))
                .orElseGet(() -> new Wording(version.id().slug(), ENGLISH));
    }

    private static void worded(XMLStreamWriter xml, String element, Wording wording)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("xml:lang", wording.tag().value());
        xml.writeCharacters(wording.value());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static String midnight(Optional<LocalDate> day) {
        return day.orElse(LocalDate.EPOCH) + "T00:00:00Z";
    }
}
