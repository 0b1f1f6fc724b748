package be.telling.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command: says line by line what holds, and ends with 0 only if everything does. */
public final class VerifyRelease {
    private static final int BAD = 1;
    private static final int USAGE = 64;
    private static final Set<String> OPTIONS =
            Set.of("--key", "--proof", "--report", "--signature", "--seen", "--consistency");

    private final PrintStream out;
    private boolean good = true;

    private VerifyRelease(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    /** @return 0 if all holds, 1 if something doesn't, 64 if it was asked wrongly */
    public static int run(PrintStream out, String... arguments) {
        Map<String, Path> options = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("--");
            if (option && (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length)) {
                return usage(out);
            }
            if (option) {
                options.put(arguments[i], Path.of(arguments[++i]));
            } else {
                files.add(Path.of(arguments[i]));
            }
        }
        Path key = options.get("--key");
        Path proof = options.get("--proof");
        boolean pairs = options.containsKey("--seen") == options.containsKey("--consistency")
                && (options.containsKey("--report") || !options.containsKey("--signature"));
        if (key == null || proof == null || !pairs) {
            return usage(out);
        }
        VerifyRelease verification = new VerifyRelease(out);
        try {
            verification.verify(key, proof, options, files);
        } catch (IOException e) {
            out.println("BAD  " + e.getMessage() + ": can't be read");
            return BAD;
        }
        return verification.good ? 0 : BAD;
    }

    private void verify(Path key, Path proof, Map<String, Path> options, List<Path> files) throws IOException {
        Evidence evidence;
        try {
            List<VerifierKey> keys = new ArrayList<>();
            for (String line :
                    Files.readString(key).lines().filter(l -> !l.isBlank()).toList()) {
                keys.add(VerifierKey.parse(line.strip()));
            }
            evidence = Evidence.open(keys, Files.readString(proof));
        } catch (NotVerified e) {
            say(proof, e);
            return;
        }
        out.println("ok   " + proof + ": in the log of " + evidence.size() + " entries: " + evidence.entry());
        for (Path file : files) {
            check(file, () -> evidence.document(file));
        }
        Path report = options.get("--report");
        if (report != null) {
            check(report, () -> evidence.report(report));
            Path signature = options.get("--signature");
            if (signature != null) {
                check(signature, () -> evidence.signature(report, signature));
            }
        }
        Path seen = options.get("--seen");
        Path consistency = options.get("--consistency");
        if (seen != null && consistency != null) {
            check(consistency, () -> evidence.grewFrom(Files.readString(seen), Files.readString(consistency)));
        }
    }

    /** One thing to look at. */
    private interface Check {
        void run() throws IOException, NotVerified;
    }

    private void check(Path file, Check check) throws IOException {
        try {
            check.run();
            out.println("ok   " + file);
        } catch (NotVerified e) {
            say(file, e);
        }
    }

    private void say(@Nullable Path file, NotVerified what) {
        out.println("BAD  " + file + ": " + what.getMessage());
        good = false;
    }

    private static int usage(PrintStream out) {
        out.println("""
                Usage: verify-release --key KEYS --proof PROOF [--report REPORT [--signature JWS]]
                                      [--seen CHECKPOINT --consistency PROOF] FILE...

                  KEYS         lines of /v1/log/key, best had by another way than the rest
                  PROOF        /v1/releases/{round}/proof
                  REPORT, JWS  /v1/releases/{round}/disclosure-report and …/disclosure-report/signature
                  FILE         data of the release, as downloaded
                  CHECKPOINT   /v1/log/checkpoint of an earlier day
                  --consistency  /v1/log/consistency/{size of that checkpoint}, fetched together with the proof""");
        return USAGE;
    }
}
