package be.telling.commons.sealedlist;

import java.util.Base64;
import java.util.Map;

/** Reads members of a JSON Web Key; says which one is wrong, never what it holds, for it may be a private key. */
final class Jwk {

    private Jwk() {}

    static String text(Map<String, ?> jwk, String member) {
        if (jwk.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the key lacks " + member);
    }

    static void require(Map<String, ?> jwk, String member, String value) {
        if (!text(jwk, member).equals(value)) {
            throw new IllegalArgumentException("the key's " + member + " isn't " + value);
        }
    }

    static byte[] bytes(Map<String, ?> jwk, String member) {
        try {
            return Base64.getUrlDecoder().decode(text(jwk, member));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the key's " + member + " can't be read");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
