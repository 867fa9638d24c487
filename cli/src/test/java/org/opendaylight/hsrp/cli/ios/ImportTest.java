/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final int KIB_16 = 16384;
    private static final List<String> WORDS = List.of("interface", "Vlan10", "standby", "hsrp", "10", "ip", "ipv6",
        "10.0.0.1", "255.255.255.0", "10.0.0.1/24", "fe80::1", "2001:db8::1/64", "priority", "preempt", "delay",
        "track", "1", "2", "list", "boolean", "threshold", "object", "authentication", "md5", "key-string", "7",
        "geheim-42", "key-chain", "key", "chain", "send-lifetime", "00:00:00", "Jan", "2026", "infinite", "timers",
        "msec", "0200.0a00.0002", "name", "follow", "lead", "version", "redirects", "encapsulation", "dot1Q",
        "secondary", "no", "shutdown", "nd", "ra", "banner", "motd", "^C", "sla", "hostname", "4294967296", "\"",
        "address", "-1", "\0");

    /** Two hundred groups make requests that RESTCONF takes, which together are the whole. */
    @Test
    void splitsWhatIsTooLarge() {
        final var result = Import.of(RunningConfigs.ofGroups(200), RunningConfigs.mapping("r1", "r2"));
        assertTrue(result.isComplete(), result.report());
        assertEquals("200 LANs, 200 groups", result.report());
        final var requests = result.requests();
        assertTrue(requests.size() > 5, () -> "Requests: " + requests.size());
        requests.forEach(request -> assertTrue(request.getBytes(StandardCharsets.UTF_8).length < KIB_16));
        final var parts = requests.stream()
            .map(request -> JsonParser.parseString(request).getAsJsonObject().getAsJsonObject("hsrp:hsrp")).toList();
        assertEquals(JsonParser.parseString(result.json()), Requests.all(parts.stream().flatMap(
            part -> entries(part).stream()).toList()));
    }

    private static List<JsonObject> entries(final JsonObject container) {
        final var entries = new ArrayList<JsonObject>();
        container.asMap().forEach((list, values) -> values.getAsJsonArray().forEach(value -> {
            final var array = new JsonArray();
            array.add(value);
            final var entry = new JsonObject();
            entry.add(list, array);
            entries.add(entry);
        }));
        return entries;
    }

    @Test
    void joinsTheGroupsOfALanWithManyGroups() {
        final var text = new StringBuilder("hostname r1\ninterface Vlan10\n ip address 10.0.0.2 255.255.0.0\n"
            + " standby version 2\n");
        for (int i = 0; i < 300; i++) {
            text.append(" standby %d ip 10.0.%d.%d\n".formatted(i, 1 + i / 200, i % 200 + 1));
        }
        final var result = Import.of(Map.of("r1.cfg", text.toString()), RunningConfigs.mapping("r1"));
        assertEquals("1 LAN, 300 groups", result.summary());
        assertTrue(result.requests().size() > 1);
        assertEquals(300, JsonParser.parseString(result.json()).getAsJsonObject().getAsJsonObject("hsrp:hsrp")
            .getAsJsonArray("lan").get(0).getAsJsonObject().getAsJsonArray("group").size());
    }

    /** Whatever lines come, whatever their indentation, they are answered for; and a key is never repeated. */
    @Test
    void neverThrows() {
        for (int seed = 0; seed < 3000; seed++) {
            final var random = new Random(seed);
            final var text = new StringBuilder("interface Vlan10\n ip address 10.0.0.2 255.255.255.0\n");
            for (int line = 0; line < 30; line++) {
                text.append(" ".repeat(random.nextInt(4)));
                for (int word = random.nextInt(8); word > 0; word--) {
                    text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                }
                text.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
            }
            final var result = Import.of(Map.of("fuzz", text.toString()), RunningConfigs.mapping("r1"));
            assertFalse(result.requests().isEmpty() && !result.isEmpty(), "Seed " + seed);
            final var report = result.report();
            assertFalse(report.lines().anyMatch(line -> line.matches(".*(auth|key-s).*geheim.*")),
                "Seed " + seed + ": " + report);
        }
    }

    @Test
    void keepsKeysOutOfTheReport() {
        final var result = Import.of(Map.of("r1.cfg", """
            hostname r1
            key chain K
             key 1
              key-string 6 geheim-1
              key-string geheim-2 %s
            interface Vlan10
             ip address 10.0.0.2 255.255.255.0
             standby 1 ip 10.0.0.1
             standby 1 authentication text geheim-3-is-too-long
             standby 2 ip 10.0.0.4
             standby 2 authentication md5 key-string geheim-5 timeout many
             standby authenticatio geheim-6
             standby 3 authentication md5 geheim-7
            """.formatted("x".repeat(64))), RunningConfigs.mapping("r1"));
        assertFalse(result.isComplete());
        assertFalse(result.report().contains("geheim"), result.report());
        // What cannot be read is not replaced by the default
        assertTrue(result.json().contains("\"md5\": {}"), result.json());
    }

    @Test
    void ofTheSameVlanAtTwoSitesMakesTwoLans() {
        final var config = """
            hostname %s
            interface Vlan10
             ip address 10.%d.0.2 255.255.255.0
             standby 1 ip 10.%d.0.1
            """;
        final var result = Import.of(Map.of("a", config.formatted("a", 1, 1), "b", config.formatted("b", 2, 2)),
            Mapping.NONE);
        assertEquals("2 LANs, 2 groups", result.summary());
        assertFalse(result.isComplete());
    }

    @Test
    void saysWhereRoutersDisagree() {
        final var result = Import.of(new TreeMap<>(Map.of("r1.cfg", """
            hostname r1
            key chain K
             key 1
              key-string one
            interface Vlan10
             ip address 10.0.0.2 255.255.255.0
             standby version 2
             standby 1 ip 10.0.0.1
             standby 1 authentication text secret
             standby 2 ip 10.0.0.4
             standby 2 authentication md5 key-chain K
            """, "r2.cfg", """
            hostname r2
            key chain K
             key 1
              key-string two
            interface Vlan10
             ip address 10.0.0.3 255.255.255.0
             standby 1 ip 10.0.0.9
             standby 2 ip
             standby 2 authentication md5 key-chain K
            """)), RunningConfigs.mapping("r1", "r2"));
        final var shared = "\n    differs: %s: a router before says otherwise; all gateways of a LAN or group "
            + "share it here, and what was said first counts\n";
        assertEquals("r2.cfg:5: interface Vlan10" + shared.formatted("version")
            + "r2.cfg:7: standby 1 ip 10.0.0.9" + shared.formatted("virtual-address")
            + "r2.cfg:7: standby 1 ip 10.0.0.9" + shared.formatted("authentication")
            + "r2.cfg:9: standby 2 authentication md5 key-chain K\n    differs: another router has other keys in "
            + "its key chain of this name; here they share it, and that of the first is taken\n1 LAN, 2 groups",
            result.report());
    }

    @Test
    void findsNothingInNothing() {
        final var result = Import.of(Map.of("empty.cfg", ""), Mapping.NONE);
        assertTrue(result.isEmpty());
        assertEquals(List.of(), result.requests());
        assertTrue(result.report().endsWith("0 LANs, 0 groups"), result.report());
    }

    @Test
    void refusesAMappingThatIsNone() {
        assertEquals("it is no JSON object",
            assertThrows(IllegalArgumentException.class, () -> Mapping.read("[]")).getMessage());
        assertEquals("there is no gateways, only gateway, lan and track-object",
            assertThrows(IllegalArgumentException.class, () -> Mapping.read("{\"gateways\": []}")).getMessage());
        assertEquals("gateway is no list",
            assertThrows(IllegalArgumentException.class, () -> Mapping.read("{\"gateway\": {}}")).getMessage());
        assertEquals("an entry of gateway is no object with a name",
            assertThrows(IllegalArgumentException.class, () -> Mapping.read("{\"gateway\": [{}]}")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Mapping.read("{"));
    }

    @Test
    void noticesWhatTheMappingSaysOfNobody() {
        final var result = Import.of(RunningConfigs.ofGroups(1),
            Mapping.read("{\"gateway\": [{\"name\": \"R1\", \"port\": \"1\"}], \"lan\": [{\"vlan-id\": 77}]}"));
        assertTrue(result.report().contains("nothing in the files is meant by {\"name\":\"R1\",\"port\":\"1\"}"));
        assertTrue(result.report().contains("nothing in the files is meant by {\"vlan-id\":77}"));
    }
}
