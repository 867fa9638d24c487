/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.install;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A running OpenDaylight in a directory of its own, as an operator would have it: openflowplugin and RESTCONF can be
 * installed, nothing is.
 */
final class PlainOpenDaylight implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PlainOpenDaylight.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SETTLING = Duration.ofMinutes(1);
    private static final int SSH_PORT = 8101;
    /** The assembly has these because they are built with it, and a kar writes to them: {@code system/...}. */
    private static final Path OURS = Path.of("org", "opendaylight", "hsrp");
    private static final String BASIC = "Basic "
        + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.US_ASCII));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private Process karaf;

    /** Copies the assembly, but for its artifacts: those are linked, but for ours, which each test brings by itself. */
    PlainOpenDaylight(final String name) throws IOException {
        final var assembly = Path.of(System.getProperty("assembly"));
        home = assembly.resolveSibling("run").resolve(name);
        deleteRecursively(home);
        Files.createDirectories(home);
        try (var files = Files.walk(assembly)) {
            for (var file : (Iterable<Path>) files::iterator) {
                final var relative = assembly.relativize(file);
                if (!relative.toString().isEmpty() && !relative.startsWith("system")) {
                    Files.copy(file, home.resolve(relative));
                }
            }
        }
        linkAllBut(OURS, assembly.resolve("system"), home.resolve("system"));
    }

    /** Links what is beside a path in a tree. */
    private static void linkAllBut(final Path path, final Path from, final Path to) throws IOException {
        Files.createDirectories(to);
        final var left = path.getName(0);
        try (var entries = Files.list(from)) {
            for (var entry : entries.filter(entry -> !entry.endsWith(left)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
        if (path.getNameCount() > 1) {
            linkAllBut(path.subpath(1, path.getNameCount()), from.resolve(left), to.resolve(left));
        }
    }

    Path home() {
        return home;
    }

    Path log() {
        return home.resolve("data/log/karaf.log");
    }

    void start() throws IOException {
        final var builder = script("karaf", "daemon");
        builder.environment().put("KARAF_REDIRECT", "/dev/null");
        karaf = builder.redirectOutput(home.resolve("karaf.out").toFile()).start();
        // Of use where the test is ended from outside: "karaf" is exec'd by its script, so this is the JVM itself
        Runtime.getRuntime().addShutdownHook(new Thread(karaf::destroyForcibly));
        awaitPort(SSH_PORT);
    }

    void awaitPort(final int port) {
        await("port " + port, () -> {
            try (var ignored = new Socket("localhost", port)) {
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Runs a command in Karaf's console, from outside as an operator does. */
    String client(final String command) throws IOException, InterruptedException {
        // The client's standard input stays open: it leaves at once when that is at its end.
        final var client = script("client", "-r", "10", command).start();
        final var output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), command);
        assertTrue(client.exitValue() == 0 && !output.contains("Error executing command")
            && !output.contains("Command not found"), () -> command + ": " + output);
        return output;
    }

    /**
     * Waits until all bundles are in order: AAA and RESTCONF, which are refreshed, come back on threads of their own, a
     * moment after the command. If AAA has missed its configuration it gets what docs/limits.md says.
     */
    void awaitGoodBundles() throws IOException, InterruptedException {
        if (!waitForGoodBundles()) {
            LOG.log(System.Logger.Level.WARNING, "AAA of this OpenDaylight has missed its configuration, see "
                + "docs/limits.md:\n" + badBundles());
            client("bundle:restart org.opendaylight.aaa.encrypt-service-impl");
            assertTrue(waitForGoodBundles(), "not in order, whatever AAA is told");
        }
    }

    private boolean waitForGoodBundles() throws IOException, InterruptedException {
        final long deadline = System.nanoTime() + SETTLING.toNanos();
        while (!badBundles().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /** The names and states of the bundles that are not in order. */
    private String badBundles() throws IOException, InterruptedException {
        return client("bundle:list -t 0 --no-format").lines()
            .filter(line -> line.matches("\\s*\\d+\\s.*") && !line.matches("\\s*\\d+\\s+(Active|Resolved)\\s.*"))
            .reduce("", (left, right) -> left + right + '\n');
    }

    void awaitYangModule(final String namespace) {
        final var request = HttpRequest.newBuilder(
                URI.create("http://localhost:8182/restconf/data/ietf-yang-library:yang-library"))
            .header("Authorization", BASIC).header("Accept", "application/yang-data+json").build();
        await("RESTCONF with YANG module " + namespace, () -> {
            try {
                final var response = http.send(request, BodyHandlers.ofString());
                return response.statusCode() == 200 && response.body().contains(namespace);
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        if (karaf != null) {
            karaf.destroy();
            if (!karaf.waitFor(30, TimeUnit.SECONDS)) {
                karaf.destroyForcibly().waitFor();
            }
        }
        http.close();
    }

    private ProcessBuilder script(final String name, final String... arguments) {
        // The end-to-end tests may run at the same time, and measure
        final var builder = new ProcessBuilder("nice", "-n", "5", home.resolve("bin").resolve(name).toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.directory(home.toFile()).redirectErrorStream(true);
    }

    private void await(final String what, final BooleanSupplier condition) {
        final long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(karaf.isAlive(), () -> "Karaf ended, waiting for " + what + "; see " + home);
            assertTrue(System.nanoTime() < deadline, () -> "No " + what + " in time; see " + home);
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void deleteRecursively(final Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
