package be.telling.statistics.page.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Numbered objects one after another, and where each begins (ISO 32000-1, 7.5). */
final class PdfFile {
    /** Bytes above 127 in the second line tell programs that the file isn't text. */
    private static final String BEGIN = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";

    private final List<byte[]> objects = new ArrayList<>();

    /** The number of an object whose content comes later. */
    int reserve() {
        objects.add(new byte[0]);
        return objects.size();
    }

    void set(int number, String content) {
        objects.set(number - 1, bytes(content));
    }

    int add(String content) {
        objects.add(bytes(content));
        return objects.size();
    }

    int addStream(String entries, byte[] data, boolean packed) {
        byte[] kept = packed ? deflate(data) : data;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(
                "<<" + entries + (packed ? "/Filter/FlateDecode" : "") + "/Length " + kept.length + ">>\nstream\n"));
        out.writeBytes(kept);
        out.writeBytes(bytes("\nendstream"));
        objects.add(out.toByteArray());
        return objects.size();
    }

    /** The file; its identifier is made of its content, so that the same content is the same file. */
    byte[] write(int catalog, int information) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(BEGIN));
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int table = out.size();
        String id = identifier(out.toByteArray());
        out.writeBytes(bytes("xref\n0 " + (objects.size() + 1) + "\n" + places));
        out.writeBytes(bytes("trailer\n<</Size " + (objects.size() + 1) + "/Root " + reference(catalog) + "/Info "
                + reference(information) + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    static String reference(int number) {
        return number + " 0 R";
    }

    /** Text that people read, in any script. */
    static String text(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String identifier(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
