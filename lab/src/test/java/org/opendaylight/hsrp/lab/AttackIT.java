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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.NeighborAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/** A host attacks its LAN, as known tools do: nobody notices but the operator. */
class AttackIT extends LanTest {
    private static final System.Logger LOG = System.getLogger(AttackIT.class.getName());
    private static final MacAddress VIRTUAL_MAC = AttackFrames.VIRTUAL_MAC;
    private static final Pattern METERED = Pattern.compile("packet_in_count:(\\d+)|packet_count:(\\d+)");
    private static final int ROUNDS = 10;
    /** Far more than there are Hellos meanwhile. */
    private static final int REPLAYS = 30;
    private static final int FLOOD_SECONDS = 5;
    /** Packets that the meter of samples lets pass at once, and in the time until a flow drops them. */
    private static final int MOST_SAMPLES = 32 + 32;
    /** What else the controller may hear more in one failover than in another one. */
    private static final int MARGIN = 20;
    /** Processor time that a flood may cost the controller, besides a millisecond for each packet that it gets. */
    private static final long MOST_MILLIS = 1500;

    private AttackProcess attacker;
    private AttackFrames frames;
    private MacAddress mac;

    AttackIT() {
        super(Topology::oneSwitch);
    }

    @BeforeAll
    void startAttacker() {
        final var host = lan.host("h2");
        mac = MacAddress.of(host.description().mac());
        frames = new AttackFrames(Ipv4Address.of(host.description().address()), mac);
        attacker = AttackProcess.at(host);
    }

    @AfterAll
    void stopAttacker() {
        if (attacker != null) {
            attacker.close();
        }
    }

    @Test
    void nobodyNoticesButTheOperator() {
        bed.configureBothFamilies(lan);
        lan.host("h1").forgetNeighbours();
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
        final var changes = changes();
        final int logged = logLines("%HSRP-4-GUARD");
        final var attacks = attacks();
        try (var stream = new MeasuredStream(lan, "h1");
                var notifications = NotificationStream.open(bed.restconf(), "guard-violation");
                var capture = Capture.start(lan.host("h1").namespace(), LanHost.DEVICE,
                    bed.lab().directory().resolve("attack.pcap"), "ether src " + mac + " or icmp6 or udp port 1985"
                        + " or ether proto 0x88b5")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("attacks of a host", () -> {
                // The first of each, before the switch drops them uncommented
                attacks.forEach(attack -> attacker.send(1, attack));
                Await.observe(Duration.ofSeconds(1));
                for (int round = 0; round < ROUNDS; round++) {
                    attacks.forEach(attack -> attacker.send(REPLAYS / ROUNDS, attack));
                    Await.observe(Duration.ofMillis(200));
                }
            });
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
            final var recording = capture.stop();
            assertEquals(List.of(), recording.fields("eth.src == " + mac + " or eth.type == 0x88b5"
                + " or hsrp2.priority == 255 or icmpv6.opt.linkaddr == " + mac, "frame.protocols"),
                "what other hosts see of it");
            final int hellos = recording.fields("ip.src == 10.0.0.2 and hsrp2.opcode == 0", "ip.src").size();
            assertTrue(hellos > 0 && hellos < REPLAYS, "Hellos of gw1, and those replayed: " + hellos);
            for (var kind : List.of("\"hsrp\"", "\"virtual-address\"", "\"virtual-mac-address\"",
                    "\"gateway-mac-address\"")) {
                notifications.await("guard-violation", kind);
            }
        }
        assertEquals(Optional.of(Topology.VIRTUAL_MAC), lan.host("h1").neighbour(Topology.VIRTUAL_ADDRESS));
        assertEquals(changes, changes());
        assertTrue(group().isActive("gw1"));

        // 6 of HSRP, 2 + 2 of addresses, 2 of virtual MAC addresses, 1 of a gateway's: each 31 times
        Await.until(TestBed.PATIENCE, "all is counted", () -> violations().toString(),
            () -> hasCounted(Map.of("hsrp", 186L, "virtual-address", 124L, "virtual-mac-address", 62L,
                "gateway-mac-address", 31L)));
        assertEquals(logged + 4, logLines("%HSRP-4-GUARD"), "one line for each kind");
        assertTrue(logLines("%HSRP-4-GUARD: lan office port " + port() + " sends HSRP of group 10, sourced by ") > 0);
    }

    /** It is the first of its episode, which the controller looks into. */
    @Test
    void groupNumberThatThereIsNotHidesNothing() {
        bed.configureBothFamilies(lan);
        Await.until(Duration.ofMinutes(2), "violations of other tests are over", () -> violations().toString(),
            () -> violations().isEmpty());
        attacker.send(1, frames.hsrpOfNoGroup());
        Await.until(TestBed.PATIENCE, "it is told", () -> violations().toString(),
            () -> Long.valueOf(1).equals(violations().get("hsrp")));
        assertTrue(bed.controller().console("hsrp:show").contains("office/gw1"));
        assertEquals(0, logLines("Operational state cannot be written"));
        assertEquals(0, logLines("Operational state of lan office is left out"));
    }

    @Test
    void floodOfHellosCostsTheControllerNothing() {
        flood("Hellos", frames.hsrp(HsrpVersion.V2, OpCode.HELLO, HsrpState.ACTIVE, mac), MOST_SAMPLES);
    }

    @Test
    void floodOfPingsIsLimited() {
        flood("pings of the virtual address", frames.ping(), most(100));
    }

    @Test
    void floodOfNeighborSolicitationsIsLimited() {
        flood("Neighbor Solicitations", frames.neighborSolicitation(), most(500));
    }

    @Test
    void floodOfArpIsAnsweredByTheSwitch() {
        flood("ARP requests", frames.arpRequest(), 0);
    }

    /** Returns how many packets a meter lets pass during a flood, with what may come at once. */
    private static int most(final int rate) {
        return rate * (1 + FLOOD_SECONDS + 2);
    }

    /**
     * Floods, loses a link meanwhile, and tells what it has cost.
     *
     * @param mostPassed how many packets of the flood may come to the controller
     */
    private void flood(final String what, final byte[] frame, final int mostPassed) {
        bed.configureBothFamilies(lan);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            // The same without flood, which the controller hears as much of
            final var calm = new StreamResult[1];
            long before = passed();
            final long idle = cpu(() -> calm[0] = failover(stream, "link lost", () -> { }));
            final long heard = passed() - before;
            lan.mend();
            bed.awaitRoles("gw1", "gw2");
            bed.awaitRoles("ipv6", "gw1", "gw2");
            stream.awaitForwarder("gw1");

            before = passed();
            final var sent = new long[1];
            final var loss = new StreamResult[1];
            final long busy = cpu(() -> {
                final var flooding = attacker.flood(FLOOD_SECONDS * 1000L, frame);
                loss[0] = failover(stream, "link lost in a flood of " + what, () -> sent[0] = flooding.join());
            });
            final long passed = passed() - before - heard;
            LOG.log(System.Logger.Level.INFO, "flood of {0}: {1} frames in {2} s, {3} of them to the controller;"
                + " lost {4} packets at the loss of a link, without flood {5}; processor time of the controller {6} ms,"
                + " without flood {7} ms", what, sent[0], FLOOD_SECONDS, passed, loss[0].lost(), calm[0].lost(), busy,
                idle);
            assertTrue(sent[0] > mostPassed + MARGIN + 1_000, "that is no flood: " + sent[0]);
            assertTrue(passed <= mostPassed + MARGIN, "to the controller: " + passed);
            assertTrue(busy - idle <= MOST_MILLIS + mostPassed, "more processor time in ms: " + (busy - idle));
            assertTrue(loss[0].lost() <= TestBed.MOST_LOST_BY_SWITCH, loss[0]::toString);
        }
    }

    /** Waits a second, loses the link of the active gateway, and waits for something more and the time of a flood. */
    private StreamResult failover(final MeasuredStream stream, final String what, final Runnable end) {
        final long until = System.nanoTime() + Duration.ofSeconds(FLOOD_SECONDS + 2).toNanos();
        Await.observe(Duration.ofSeconds(1));
        final var result = stream.during(what, () -> {
            lan.gateway("gw1").cutLink();
            bed.awaitActive("gw2");
        });
        end.run();
        Await.observe(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        return result;
    }

    private List<byte[]> attacks() {
        final var hello = bed.lab().directory().resolve("hello.pcap");
        try (var capture = Capture.start(lan.host("h2").namespace(), LanHost.DEVICE, hello, "-c", "1",
                "udp port 1985 and ether src " + VIRTUAL_MAC)) {
            Await.observe(Duration.ofMillis(3 * TestBed.HELLO));
            capture.stop();
        }
        final var attacks = new ArrayList<>(List.of(AttackFrames.recorded(hello),
            frames.gratuitousReply(), frames.gratuitousRequest(),
            AttackFrames.plain(VIRTUAL_MAC), AttackFrames.plain(MacAddress.of(Topology.VIRTUAL_IPV6_MAC)),
            // The switch would learn it, and forward to here what is for the active gateway
            AttackFrames.plain(MacAddress.of(lan.gateway("gw1").description().mac())),
            NeighborAdvertisement.unsolicited(null, mac, AttackFrames.VIRTUAL_IPV6),
            RouterAdvertisement.encode(null, mac, AttackFrames.VIRTUAL_IPV6, 1800, RouterParameters.DEFAULTS,
                List.of()),
            frames.hsrp(HsrpVersion.V2, OpCode.RESIGN, HsrpState.ACTIVE, VIRTUAL_MAC)));
        for (var version : HsrpVersion.values()) {
            attacks.add(frames.hsrp(version, OpCode.COUP, HsrpState.STANDBY, mac));
            attacks.add(frames.hsrp(version, OpCode.HELLO, HsrpState.ACTIVE, mac));
        }
        return attacks;
    }

    /** Returns the counts of all violations, by kind. */
    private Map<String, Long> violations() {
        final var counts = new TreeMap<String, Long>();
        final var reply = bed.restconf().get(HsrpClient.lanPath(TestBed.LAN) + "?content=nonconfig");
        final var office = reply.json().getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        if (office.has("guard-violation")) {
            for (JsonElement element : office.getAsJsonArray("guard-violation")) {
                final JsonObject violation = element.getAsJsonObject();
                assertEquals(port(), violation.get("node-id").getAsString() + "/"
                    + violation.get("port").getAsString());
                counts.put(violation.get("kind").getAsString(), violation.get("count").getAsLong());
            }
        }
        return counts;
    }

    /** A frame may be both a sample and counted: the switch attributes what is under way to the newer flow. */
    private boolean hasCounted(final Map<String, Long> sent) {
        final var counted = violations();
        return counted.keySet().equals(sent.keySet()) && counted.entrySet().stream().allMatch(entry ->
            entry.getValue() >= sent.get(entry.getKey()) && entry.getValue() <= sent.get(entry.getKey()) + 6);
    }

    private String port() {
        final var host = lan.host("h2").description();
        return lan.topology().node(host.at()).nodeId() + "/" + host.port();
    }

    /** Returns how many packets the meters have let pass: those that go to the controller. */
    private long passed() {
        final var node = lan.node(lan.host("h2").description().at());
        long passed = 0;
        final var matcher = METERED.matcher(node.ofctl("meter-stats", node.bridge()));
        while (matcher.find()) {
            passed += matcher.group(1) != null ? Long.parseLong(matcher.group(1)) : -Long.parseLong(matcher.group(2));
        }
        return passed;
    }

    /** Returns the processor time that the controller uses meanwhile, in ms. */
    private long cpu(final Runnable meanwhile) {
        final long before = bed.processorMillis();
        meanwhile.run();
        return bed.processorMillis() - before;
    }

    /** Returns when the state of each member has changed last. */
    private List<Optional<String>> changes() {
        final var changes = new ArrayList<Optional<String>>();
        for (var family : List.of("ipv4", "ipv6")) {
            for (var gateway : List.of("gw1", "gw2")) {
                changes.add(bed.text(HsrpClient.groupPath(TestBed.LAN, family, TestBed.GROUP) + "/member=" + gateway,
                    "last-change", "time"));
            }
        }
        return changes;
    }

    private int logLines(final String text) {
        return (int) bed.controller().log().filter(line -> line.contains(text)).count();
    }
}
