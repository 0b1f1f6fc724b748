package be.telling.lookup.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes out of an answer what a trusted signer signed, and nothing else: the very bytes of the body that were digested
 * are given back to be read. So it doesn't matter what else an envelope holds, where in it the signed body stood, or
 * which of two bodies somebody else would have read.
 */
final class AnswerSignature {

    private static final Set<String> SIGNATURES = Set.of(SecurityNames.RSA_SHA256, SecurityNames.ECDSA_SHA256);
    private static final Set<String> WITH_SHA1 =
            Set.of(SecurityNames.RSA_SHA256, SecurityNames.ECDSA_SHA256, SecurityNames.RSA_SHA1);

    private final TrustedSigners trusted;
    private final Clock clock;
    private final boolean sha1;

    /** @param sha1 whether SHA-1 is good enough */
    AnswerSignature(TrustedSigners trusted, Clock clock, boolean sha1) {
        this.trusted = trusted;
        this.clock = clock;
        this.sha1 = sha1;
    }

    /** @throws UnreadableAnswerException if there is no body that is signed as it must be */
    byte[] signedBody(byte[] answer) throws UnreadableAnswerException {
        try {
            SecurityHeader header = SecurityHeader.of(parse(answer));
            DOMValidateContext context =
                    new DOMValidateContext(trusted.key(header.certificates(), clock.instant()), header.signature());
            // SHA-1 can't be allowed by itself; everything else that this forbids is refused below as well.
            context.setProperty("org.jcp.xml.dsig.secureValidation", !sha1);
            context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            checkMethods(signature);
            if (!signature.validate(context)) {
                throw new UnreadableAnswerException("a signature that doesn't hold");
            }
            byte[] body = null;
            for (Reference reference : references(signature)) {
                header.checkTime(reference.getURI(), clock.instant());
                if (header.isBody(reference.getURI())) {
                    body = reference.getDigestInputStream().readAllBytes();
                }
            }
            if (body == null) {
                throw new UnreadableAnswerException("a signature that doesn't cover the body");
            }
            return body;
        } catch (XMLSignatureException | MarshalException | SAXException | IOException e) {
            throw new UnreadableAnswerException("no readable signature");
        } catch (GeneralSecurityException e) {
            throw new UnreadableAnswerException("signed by somebody who isn't trusted");
        }
    }

    private void checkMethods(XMLSignature signature) throws UnreadableAnswerException {
        String method = signature.getSignedInfo().getSignatureMethod().getAlgorithm();
        boolean good = (sha1 ? WITH_SHA1 : SIGNATURES).contains(method)
                && signature
                        .getSignedInfo()
                        .getCanonicalizationMethod()
                        .getAlgorithm()
                        .equals(SecurityNames.EXCLUSIVE)
                && signature.getObjects().isEmpty();
        for (Reference reference : references(signature)) {
            String digest = reference.getDigestMethod().getAlgorithm();
            good &= digest.equals(SecurityNames.SHA256) || (sha1 && digest.equals(SecurityNames.SHA1));
            // A fragment of this very document, as it is: nothing is fetched, cut out or rewritten.
            good &= reference.getURI() != null && reference.getURI().matches("#[A-Za-z0-9_.-]+");
            List<Transform> transforms = reference.getTransforms();
            good &= transforms.size() == 1
                    && transforms.getFirst().getAlgorithm().equals(SecurityNames.EXCLUSIVE);
        }
        if (!good) {
            throw new UnreadableAnswerException("a signature of a kind that isn't accepted");
        }
    }

    private static List<Reference> references(XMLSignature signature) {
        return signature.getSignedInfo().getReferences();
    }

    private static Document parse(byte[] answer) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // Silent: the platform's own prints what it can't read.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(answer));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser isn't as it should be", e);
        }
    }
}
