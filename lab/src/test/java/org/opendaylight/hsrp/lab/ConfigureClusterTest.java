/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code bin/configure-cluster} of the distribution writes, and refuses. */
class ConfigureClusterTest {
    private static final Path SCRIPT =
        Path.of("..", "karaf-distribution", "src", "main", "assembly", "bin", "configure-cluster");

    @TempDir
    private Path home;
    private Path connection;
    private Path openflow;
    private Path system;

    @BeforeEach
    void makeHome() throws IOException {
        final var bin = Files.createDirectory(home.resolve("bin"));
        Script.write(bin.resolve("configure-cluster"), Files.readString(SCRIPT));
        final var config = Files.createDirectories(home.resolve("etc/opendaylight/datastore/initial/config"));
        openflow = home.resolve("etc/org.opendaylight.openflowplugin.cfg");
        Files.writeString(openflow, "echo-reply-timeout=1000\nbasic-timer-delay=15000\n");
        system = Files.writeString(home.resolve("etc/system.properties"), "# Karaf's\nkaraf.name = root\n");
        connection = config.resolve("default-openflow-connection-config.xml");
        Files.writeString(connection, "<a><switch-idle-timeout>3000</switch-idle-timeout></a>\n");
    }

    @Test
    void membersKnowOneAnother() throws IOException {
        assertEquals(0, run("2", "192.0.2.11", "c2.example", "2001:db8::13").status());
        final var pekko = Files.readString(home.resolve("configuration/initial/pekko.conf"));
        assertTrue(pekko.contains("canonical.hostname = \"c2.example\""), pekko);
        assertTrue(pekko.contains("roles = [\"member-2\"]"), pekko);
        assertTrue(pekko.contains("seed-nodes = [\"pekko://opendaylight-cluster-data@192.0.2.11:2550\", "
            + "\"pekko://opendaylight-cluster-data@c2.example:2550\", "
            + "\"pekko://opendaylight-cluster-data@[2001:db8::13]:2550\"]"), pekko);
        final var shards = Files.readString(home.resolve("configuration/initial/module-shards.conf"));
        Stream.of("default", "topology", "inventory").forEach(shard -> assertTrue(shards.contains("{ name = \"" + shard
            + "\", shards = [ { name = \"" + shard + "\", replicas = [\"member-1\", \"member-2\", \"member-3\"] } ] }"),
            shards));
        assertEquals("<a><switch-idle-timeout>15000</switch-idle-timeout></a>\n", Files.readString(connection));
        assertEquals("echo-reply-timeout=1000\nbasic-timer-delay=3000\n", Files.readString(openflow));
    }

    /** The others refuse a member without data that counts its starts from the beginning. */
    @Test
    void startsAreCountedFromTheTimeOfTheLatestSetUp() throws IOException {
        final var prefix = "org.opendaylight.controller.cluster.access.client.initial.generation.datastore-";
        final long before = Instant.now().getEpochSecond();
        assertEquals(0, run("1", "192.0.2.11", "192.0.2.12", "192.0.2.13").status());
        final var first = Files.readAllLines(system);
        assertEquals(List.of("# Karaf's", "karaf.name = root"), first.subList(0, 2));
        Files.writeString(system, Files.readString(system).replaceAll(" = [0-9]+", " = 5"));
        assertEquals(0, run("1", "192.0.2.11", "192.0.2.12", "192.0.2.13").status());
        final var second = Files.readAllLines(system);
        assertEquals(4, second.size(), second::toString);
        for (var store : List.of("config", "operational")) {
            final var line = second.stream().filter(text -> text.startsWith(prefix + store + " = ")).findFirst()
                .orElseThrow();
            assertTrue(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)) >= before, line);
        }
    }

    @Test
    void ownIpv6AddressIsWrittenAsInTheSeeds() throws IOException {
        assertEquals(0, run("1", "2001:db8::11", "2001:db8::12", "2001:db8::13").status());
        final var pekko = Files.readString(home.resolve("configuration/initial/pekko.conf"));
        assertTrue(pekko.contains("canonical.hostname = \"[2001:db8::11]\""), pekko);
    }

    @ParameterizedTest
    @CsvSource({
        "1 192.0.2.11 192.0.2.12, at least three",
        "1 192.0.2.11 192.0.2.12 192.0.2.13 192.0.2.14, odd number",
        "4 192.0.2.11 192.0.2.12 192.0.2.13, no address number 4",
        "0 192.0.2.11 192.0.2.12 192.0.2.13, Which member",
        "one 192.0.2.11 192.0.2.12 192.0.2.13, Which member",
        "1 192.0.2.11 192.0.2.12 192.0.2.11, same address: 192.0.2.11",
        "1 192.0.2.11 192.0.2.12 127.0.0.1, Nobody reaches",
        "1 192.0.2.11 192.0.2.12 a\"b, no address: a\"b",
        "1 192.0.2.11 192.0.2.12 odl_3, no address: odl_3"
    })
    void wrongArgumentsAreRefusedBeforeAnythingIsWritten(final String arguments, final String problem)
            throws IOException {
        final var result = run(arguments.split(" "));
        assertEquals(1, result.status());
        assertTrue(result.error().contains(problem), result::toString);
        assertTrue(Files.notExists(home.resolve("configuration")));
        assertEquals("<a><switch-idle-timeout>3000</switch-idle-timeout></a>\n", Files.readString(connection));
    }

    /** As many machines have their own name in /etc/hosts. */
    @Test
    void ownNameThatIsALoopbackAddressIsRefused() throws IOException {
        Script.write(home.resolve("getent"), """
            #!/bin/sh
            [ "$*" = "ahosts c2.example" ] && echo "127.0.1.1       STREAM c2.example"
            """);
        final var result = Commands.attempt(List.of("env", "PATH=" + home + ":" + System.getenv("PATH"),
            home.resolve("bin/configure-cluster").toString(), "2", "c1.example", "c2.example", "c3.example"));
        assertEquals(1, result.status());
        assertTrue(result.error().contains("Here c2.example is 127.0.1.1"), result::toString);
        assertTrue(Files.notExists(home.resolve("configuration")));
    }

    @ParameterizedTest
    @CsvSource({"segmented-journal", "snapshots", "state"})
    void controllerThatWasStartedBeforeIsLeftAsItIs(final String data) throws IOException {
        Files.createDirectory(home.resolve(data));
        final var result = run("1", "192.0.2.11", "192.0.2.12", "192.0.2.13");
        assertEquals(1, result.status());
        assertTrue(result.error().contains("was started before"), result::toString);
        assertTrue(Files.notExists(home.resolve("configuration")));
    }

    private Commands.Result run(final String... arguments) {
        return Commands.attempt(Stream.concat(Stream.of(home.resolve("bin/configure-cluster").toString()),
            Stream.of(arguments)).toList());
    }
}
