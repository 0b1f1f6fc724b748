package be.telling.bench.publication;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx as somebody would set it up for files that never change: compressed beforehand, descriptors kept open. */
final class Nginx implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serve(Path files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                %s
                worker_processes auto;
                pid %s/pid;
                error_log %s/error.log;
                events { worker_connections 1024; }
                http {
                  types { text/csv csv; text/html html; }
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 100000000;
                  open_file_cache max=100;
                  gzip_static on;
                  client_body_temp_path %s/t1; proxy_temp_path %s/t2; fastcgi_temp_path %s/t3; uwsgi_temp_path %s/t4; scgi_temp_path %s/t5;
                  server { listen 127.0.0.1:%d; root %s; }
                }
                """.formatted(
                isRoot() ? "user root;" : "", folder, folder, folder, folder, folder, folder, folder, port, files));
        Process process = new ProcessBuilder(
                        "nginx", "-p", folder.toString(), "-c", settings.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.await(folder);
        return nginx;
    }

    URI address(String file) {
        return URI.create("http://127.0.0.1:" + port + "/" + file);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void await(Path folder) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 10 * PATIENCE_SECONDS && process.isAlive(); attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("nginx didn't start: " + Files.readString(folder.resolve("log")));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
