package be.telling.lookup.register;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.w3c.dom.Document;

/** Apache WSS4J as an independent other side. */
final class Wss4j {

    static final String SHA256 = "SHA-256";
    static final String SHA1 = "SHA-1";

    private Wss4j() {}

    /** Local names of the elements that the one signature covers; throws WSSecurityException if it isn't good. */
    static List<String> verify(String message, KeyStore trusted) throws Exception {
        Merlin crypto = new Merlin();
        crypto.setTrustStore(trusted);
        crypto.setKeyStore(trusted);
        RequestData data = new RequestData();
        data.setSigVerCrypto(crypto);
        WSHandlerResult result = new WSSecurityEngine().processSecurityHeader(parse(message), data);
        if (result == null) {
            return List.of();
        }
        List<String> covered = new ArrayList<>();
        for (WSSecurityEngineResult signature : result.getActionResults().getOrDefault(WSConstants.SIGN, List.of())) {
            Object references = signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
            for (Object reference : references instanceof List<?> list ? list : List.of()) {
                covered.add(((WSDataRef) reference).getProtectedElement().getLocalName());
            }
        }
        return covered;
    }

    /**
     * @param method SHA-256 or SHA-1, with RSA
     * @param path whether the token holds a path of certificates instead of one
     */
    static String sign(String envelope, KeyStore keys, String alias, String method, boolean path) throws Exception {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(keys);
        Document document = parse(envelope);
        WSSecHeader header = new WSSecHeader(document);
        header.insertSecurityHeader();
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo(alias, TestStores.PASSWORD);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setUseSingleCertificate(!path);
        boolean sha1 = method.equals(SHA1);
        signature.setSignatureAlgorithm(sha1 ? SecurityNames.RSA_SHA1 : SecurityNames.RSA_SHA256);
        signature.setDigestAlgo(sha1 ? SecurityNames.SHA1 : SecurityNames.SHA256);
        signature.getParts().add(new WSEncryptionPart("Body", Envelope.SOAP, ""));
        signature.build(crypto);
        return text(document);
    }

    private static Document parse(String message) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document) throws Exception {
        StringWriter text = new StringWriter();
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
