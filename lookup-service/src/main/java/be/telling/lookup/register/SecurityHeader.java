package be.telling.lookup.register;

import java.io.ByteArrayInputStream;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The one WS-Security header of an answer, with the elements of the answer by their Id. */
final class SecurityHeader {

    /** Clocks differ, and answers take their time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Element header;
    private final Map<String, Element> byId;

    private SecurityHeader(Element header, Map<String, Element> byId) {
        this.header = header;
        this.byId = byId;
    }

    static SecurityHeader of(Document answer) throws UnreadableAnswerException {
        Element soapHeader = only(answer.getDocumentElement(), Envelope.SOAP, "Header");
        Map<String, Element> byId = new HashMap<>();
        NodeList all = answer.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttributeNS(SecurityNames.WSU, "Id")) {
                element.setIdAttributeNS(SecurityNames.WSU, "Id", true);
                if (byId.put(element.getAttributeNS(SecurityNames.WSU, "Id"), element) != null) {
                    throw new UnreadableAnswerException("two elements of one Id");
                }
            }
        }
        return new SecurityHeader(only(soapHeader, SecurityNames.WSSE, "Security"), byId);
    }

    Element signature() throws UnreadableAnswerException {
        return only(header, SecurityNames.DS, "Signature");
    }

    /** The signer's first. */
    List<X509Certificate> certificates() throws UnreadableAnswerException, CertificateException {
        Element info = only(signature(), SecurityNames.DS, "KeyInfo");
        Element reference =
                only(only(info, SecurityNames.WSSE, "SecurityTokenReference"), SecurityNames.WSSE, "Reference");
        Element token = target(reference.getAttribute("URI"));
        if (token == null || !is(token, SecurityNames.WSSE, "BinarySecurityToken")) {
            throw new UnreadableAnswerException("a signature without its certificate");
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        ByteArrayInputStream bytes = new ByteArrayInputStream(
                Base64.getMimeDecoder().decode(token.getTextContent().strip()));
        List<X509Certificate> certificates = new ArrayList<>();
        if (token.getAttribute("ValueType").equals(SecurityNames.CERTIFICATE_PATH)) {
            CertPath path = factory.generateCertPath(bytes, "PkiPath");
            for (Certificate certificate : path.getCertificates()) {
                certificates.add((X509Certificate) certificate);
            }
        } else {
            certificates.add((X509Certificate) factory.generateCertificate(bytes));
        }
        if (certificates.isEmpty()) {
            throw new UnreadableAnswerException("a signature without its certificate");
        }
        return certificates;
    }

    boolean isBody(String uri) {
        Element element = target(uri);
        return element != null && is(element, Envelope.SOAP, "Body");
    }

    /** If it is a timestamp: is it about now? */
    void checkTime(String uri, Instant now) throws UnreadableAnswerException {
        Element element = target(uri);
        if (element == null || !is(element, SecurityNames.WSU, "Timestamp")) {
            return;
        }
        try {
            Instant created = time(element, "Created");
            Instant expires = time(element, "Expires");
            if ((created != null && created.isAfter(now.plus(TOLERANCE)))
                    || (expires != null && expires.isBefore(now.minus(TOLERANCE)))) {
                throw new UnreadableAnswerException("signed at another time");
            }
        } catch (DateTimeParseException e) {
            throw new UnreadableAnswerException("a timestamp that is none");
        }
    }

    private static @Nullable Instant time(Element timestamp, String name) {
        NodeList times = timestamp.getElementsByTagNameNS(SecurityNames.WSU, name);
        return times.getLength() == 0
                ? null
                : Instant.parse(times.item(0).getTextContent().strip());
    }

    private @Nullable Element target(String uri) {
        return uri.startsWith("#") ? byId.get(uri.substring(1)) : null;
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static Element only(Element parent, String namespace, String name) throws UnreadableAnswerException {
        Element found = null;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && is(element, namespace, name)) {
                if (found != null) {
                    throw new UnreadableAnswerException("more than one " + name);
                }
                found = element;
            }
        }
        if (found == null) {
            throw new UnreadableAnswerException("not signed: no " + name);
        }
        return found;
    }
}
