package be.telling.statistics.transparency;

import static io.restassured.RestAssured.given;

import be.telling.verify.VerifyRelease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a reader downloaded and kept, and what the program that checks it offline says of it. */
record KeptFiles(Path folder) {

    void download(String address, String name) throws IOException {
        write(
                name,
                given().accept("*/*")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    /** The program's exit status and what it printed. */
    String verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = VerifyRelease.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--key",
                file("key"),
                "--proof",
                file("proof"),
                "--report",
                file("report.json"),
                "--signature",
                file("report.jws"),
                "--seen",
                file("seen"),
                "--consistency",
                file("consistency"),
                file("data.csv"),
                file("data.json"));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
