package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script part that run and verify share, over a machine made of folders. */
class JdkFinderTest {
    private static final Path SCRIPT = Folders.apart(Path.of("target")).root().resolve(".mvn/find-jdk.sh");

    @TempDir
    Path machine;

    private Path home;
    private Path path;

    @BeforeEach
    void tools() throws IOException {
        home = Files.createDirectories(machine.resolve("home"));
        path = Files.createDirectories(machine.resolve("path"));
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path own = jdk(machine.resolve("own"), "25.0.3");
        jdk(machine.resolve("usr/lib/jvm/other"), "26");

        assertThat(find(own.toString())).isEqualTo(own.toString());
    }

    @Test
    void anOlderJavaHomeIsPassedOver() throws Exception {
        Path old = jdk(machine.resolve("own"), "17.0.15");
        Path other = jdk(machine.resolve("usr/lib/jvm/temurin-25"), "25");

        assertThat(find(old.toString())).isEqualTo(other.toString());
    }

    @Test
    void theCompilerOnThePathIsFollowedThroughItsLinks() throws Exception {
        Path real = jdk(machine.resolve("anywhere/jdk"), "25.0.3");
        Path alternatives = Files.createDirectories(machine.resolve("etc/alternatives"));
        Files.createSymbolicLink(alternatives.resolve("javac"), real.resolve("bin/javac"));
        Files.createSymbolicLink(path.resolve("javac"), alternatives.resolve("javac"));

        assertThat(find("")).isEqualTo(real.toRealPath().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/jdk-25",
                "opt/jdk-25",
                "home/.sdkman/candidates/java/25-tem",
                "home/.jdks/temurin-25",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"
            })
    void theUsualPlacesAreSearched(String place) throws Exception {
        jdk(machine.resolve("usr/lib/jvm/java-17"), "17.0.15");
        Path expected = jdk(machine.resolve(place), "25");

        assertThat(find("")).isEqualTo(expected.toString());
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Path jre = jdk(machine.resolve("opt/jre"), "25");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(find("")).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidPlainly() throws Exception {
        jdk(machine.resolve("usr/lib/jvm/java-17"), "17.0.15");

        String said = bash("require_jdk 2>&1 || echo status $?", "");

        assertThat(said).contains("A JDK 25 or newer is needed", "adoptium.net", "status 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apache Maven 3.8.7", "\033[1mApache Maven 3.9.11 (x)\033[m", "Apache Maven 4.0.0-rc-5"})
    void aMavenThatIsNewEnoughIsTaken(String version) throws Exception {
        program("mvn", "echo '" + version + "'");

        assertThat(bash("require_maven 2>&1 && echo taken", "")).contains("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apache Maven 3.6.3", "Apache Maven 2.10.1"})
    void anOlderMavenIsRefused(String version) throws Exception {
        program("mvn", "echo '" + version + "'");

        assertThat(bash("require_maven 2>&1 || echo status $?", "")).contains("Maven 3.8 or newer", "status 1");
    }

    private Path jdk(Path folder, String version) throws IOException {
        Path compiler = Files.createDirectories(folder.resolve("bin")).resolve("javac");
        Files.writeString(compiler, "");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private void program(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String find(String javaHome) throws IOException, InterruptedException {
        return bash("find_jdk", javaHome);
    }

    private String bash(String command, String javaHome) throws IOException, InterruptedException {
        // The tools that the script itself needs, without this machine's own compilers.
        for (String tool : new String[] {"sed", "head", "grep", "dirname", "readlink", "sort", "cat"}) {
            String real = (Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/") + tool;
            program(tool, "exec " + real + " \"$@\"");
        }
        ProcessBuilder builder =
                new ProcessBuilder("/bin/bash", "-euo", "pipefail", "-c", ". \"" + SCRIPT + "\"; " + command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", path.toString(),
                        "HOME", home.toString(),
                        "JAVA_HOME", javaHome,
                        "FIND_JDK_ROOT", machine.toString()));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
