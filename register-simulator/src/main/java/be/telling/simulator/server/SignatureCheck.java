package be.telling.simulator.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks WS-Security signatures with the platform's own XML signatures: the body must be signed by somebody known. */
final class SignatureCheck {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private final Set<Certificate> known = new HashSet<>();

    /** Null if signatures aren't looked at. */
    static @Nullable SignatureCheck of(Security security) throws IOException {
        Path signers = security.signers();
        if (signers == null) {
            return null;
        }
        var check = new SignatureCheck();
        try {
            KeyStore store = security.store(signers);
            for (String alias : Collections.list(store.aliases())) {
                check.known.add(store.getCertificate(alias));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the signers' store can't be used", e);
        }
        return check;
    }

    boolean holds(byte[] message) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return holds(builder.parse(new ByteArrayInputStream(message)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser isn't as it should be", e);
        } catch (SAXException
                | IOException
                | GeneralSecurityException
                | MarshalException
                | XMLSignatureException
                | IllegalArgumentException broken) {
            return false;
        }
    }

    private boolean holds(Document document) throws GeneralSecurityException, MarshalException, XMLSignatureException {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.hasAttributeNS(WSU, "Id")) {
                element.setIdAttributeNS(WSU, "Id", true);
            }
        }
        Element signature = first(document, XMLSignature.XMLNS, "Signature");
        Element token = first(document, WSSE, "BinarySecurityToken");
        Element body = first(document, SOAP, "Body");
        if (signature == null
                || token == null
                || body == null
                || body.getParentNode() != document.getDocumentElement()) {
            return false;
        }
        Certificate signer = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        Base64.getMimeDecoder().decode(token.getTextContent().strip())));
        if (!known.contains(signer)) {
            return false;
        }
        var context = new DOMValidateContext(signer.getPublicKey(), signature);
        XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        String bodyUri = "#" + body.getAttributeNS(WSU, "Id");
        return read.validate(context)
                && read.getSignedInfo().getReferences().stream()
                        .map(Reference::getURI)
                        .anyMatch(bodyUri::equals);
    }

    private static @Nullable Element first(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }
}
