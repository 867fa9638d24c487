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

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.lab.soak.Footprint;

/**
 * A LAN that keeps the controller busy, and a healthy one at another switch, which does not notice. It takes some
 * minutes, and so is run by its name only: {@code ./test --lab Overload}.
 */
class Overload extends LanTest {
    private static final System.Logger LOG = System.getLogger(Overload.class.getName());
    private static final String BUSY = "busy";
    private static final int SECONDS = 10;
    private static final int WRITERS = 24;
    private static final int GROUPS = 1000;
    private static final int FIRST_GROUP = 100;
    /** What may be on the heap besides, when a load is over: histories, and what 1,000 groups need. */
    private static final int MOST_MEGABYTES = 50;

    private VirtualLan other;
    private BusySwitch busy;
    private AttackProcess attacker;

    Overload() {
        super(Topology::oneSwitch);
    }

    @BeforeAll
    void buildBusyLan() {
        other = bed.lan("busy-", Topology::oneSwitch);
        busy = BusySwitch.of(other.node("s1"));
        attacker = AttackProcess.at(other.host("h2"));
    }

    @AfterAll
    void removeBusyLan() {
        if (attacker != null) {
            attacker.close();
        }
        if (busy != null) {
            busy.close();
        }
        if (other != null) {
            other.close();
        }
    }

    @BeforeEach
    void configure() {
        other.mend();
        bed.hsrp().putLan(BUSY, LanConfiguration.of(BUSY, other.topology()).version(2).prefixLength(16)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD).member("gw1", 110, true)
            .member("gw2", 100, true).json());
        bed.configure(lan, 2, true);
        awaitBusy("settled", group -> group.isActive("gw1") && group.isStandby("gw2") && group.inSync());
    }

    /** Hosts send HSRP of their own; the switch's meter lets a few of these through. */
    @Test
    void stormOfPacketsThatTheSwitchMeters() {
        withoutHarm("packets, metered", () -> {
            final long sent = attacker.flood(SECONDS * 1000L, foreignHello()).join();
            return sent / SECONDS + " a second sent to the switch";
        });
    }

    /** The same from a switch without meters: all of them come to the controller. */
    @Test
    void stormOfPacketsThatNobodyMeters() {
        attacker.send(2, foreignHello());
        final long before = framesDropped();
        withoutHarm("packets, not metered", () -> {
            final long sent = busy.say(BusySwitch.PACKET_IN, 20_000, SECONDS * 1000L).join();
            assertTrue(sent > 1000L * SECONDS, "that is no storm: " + sent);
            return sent / SECONDS + " a second to the controller, " + (framesDropped() - before)
                + " of them dropped unseen";
        });
    }

    /** The port of the active gateway goes up and down 167 times a second, and each time it takes its role back. */
    @Test
    void portThatFlapsTenThousandTimesAMinute() {
        other.gateway("gw1").cutLink();
        awaitBusy("gw2 active", group -> group.isActive("gw2"));
        other.gateway("gw1").restoreLink();
        awaitBusy("gw1 active", group -> group.isActive("gw1") && group.isStandby("gw2"));
        withoutHarm("flaps of a gateway's port", () -> {
            final long sent = busy.say(BusySwitch.PORT_STATUS, 167, SECONDS * 1000L).join();
            assertTrue(sent >= 160L * SECONDS, "flaps: " + sent);
            return sent * 60 / SECONDS + " a minute";
        });
    }

    /** Each writer has a group of its own: two who write to the same place at the same time are in conflict. */
    @Test
    void writesAsFastAsRestconfTakesThem() {
        final var groups = LanConfiguration.of(BUSY, other.topology()).version(2).prefixLength(16);
        for (int writer = 0; writer < WRITERS; writer++) {
            groups.group(FIRST_GROUP + writer, "10.0.1." + (1 + writer), 3000, 10_000).member("gw1", 110, true)
                .member("gw2", 100, true);
        }
        bed.restconf().patch(HsrpClient.lanPath(BUSY), groups.json()).orFail("PATCH of groups");
        withoutHarm("writes by RESTCONF", () -> {
            final var written = new AtomicInteger();
            final var refused = new AtomicInteger();
            final long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, WRITERS).forEach(writer -> pool.submit(() -> {
                    for (int i = writer; System.nanoTime() < end; i++) {
                        (writes(FIRST_GROUP + writer, 1 + i % 100) ? written : refused).incrementAndGet();
                    }
                }));
            }
            assertTrue(written.get() > 20 * SECONDS, "writes: " + written);
            return written.get() / SECONDS + " a second, and " + refused + " refused";
        });
    }

    private boolean writes(final int group, final int priority) {
        final var body = new JsonObject();
        body.addProperty("hsrp:priority", priority);
        return bed.restconf().put(HsrpClient.groupPath(BUSY, group) + "/member=gw2/priority", body).isSuccess();
    }

    /** At the port that takes requests of that size. */
    @Test
    void thousandGroupsInOneRequest() {
        final var many = LanConfiguration.of(BUSY, other.topology()).version(2).prefixLength(16);
        for (int number = FIRST_GROUP; number < FIRST_GROUP + GROUPS; number++) {
            many.group(number, "10.0." + (1 + number / 250) + '.' + (1 + number % 250), 3000, 10_000)
                .member("gw1", 110, true).member("gw2", 100, true);
        }
        final var root = new JsonObject();
        root.add("lan", many.json().get("hsrp:lan"));
        final var body = new JsonObject();
        body.add("hsrp:hsrp", root);
        final var large = new Restconf("http://" + bed.controller().address() + ":8181/rests");
        withoutHarm(GROUPS + " groups at once", () -> {
            large.patch(HsrpClient.ROOT, body).orFail("PATCH of " + GROUPS + " groups");
            bed.hsrp().awaitGroup(BUSY, FIRST_GROUP + GROUPS - 1, Duration.ofMinutes(1),
                "the last group has an active gateway", group -> group.isActive("gw1"));
            return GROUPS + " groups";
        });
    }

    @Test
    void switchThatConnectsAgainAndAgain() {
        final int before = busy.connections();
        withoutHarm("a switch that connects again and again", () -> {
            for (int i = 0; i < 2 * SECONDS; i++) {
                busy.drop();
                Await.observe(Duration.ofMillis(500));
            }
            final int times = busy.connections() - before;
            assertTrue(times >= SECONDS / 4, "connections: " + times);
            return times + " connections";
        });
    }

    @Test
    void switchThatAcceptsEverythingAndAnswersNothing() {
        withoutHarm("a switch that answers nothing", () -> {
            busy.mute();
            return troubled("mute");
        });
    }

    @Test
    void switchThatAnswersAfterTenSeconds() {
        withoutHarm("a switch that answers after ten seconds", () -> {
            busy.answerAfter(10_000);
            return troubled("slow");
        });
    }

    /** The switch is written to, and does not confirm it in time: that is told. */
    private String troubled(final String how) {
        for (int i = 0; i < SECONDS; i++) {
            bed.hsrp().setPriority(BUSY, TestBed.GROUP, "gw2", i % 2 == 0 ? 120 : 100);
            Await.observe(Duration.ofSeconds(1));
        }
        awaitBusy("out of sync", group -> !group.inSync());
        return how;
    }

    private interface Load {
        /** Goes on for ten seconds or so, and tells how much it was. */
        String run();
    }

    /** Loses the link of the healthy LAN's active gateway meanwhile, and moves the role by hand. */
    private void withoutHarm(final String what, final Load load) {
        final var before = Footprint.of(bed.controller(), lan);
        final long failures = failures();
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var running = CompletableFuture.supplyAsync(load::run);
            Await.observe(Duration.ofSeconds(2));
            final var lost = stream.during("link lost beside " + what, () -> {
                lan.gateway("gw1").cutLink();
                bed.awaitActive("gw2");
            });
            final var decision = bed.text(HsrpClient.lanPath(TestBed.LAN) + "/failover", "decision-time").orElseThrow();
            final var switched = stream.during("link back and roles moved by hand beside " + what, () -> {
                lan.gateway("gw1").restoreLink();
                bed.awaitRoles("gw1", "gw2");
                bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
                bed.awaitRoles("gw2", "gw1");
            });
            final var amount = running.join();
            busy.behave();
            awaitBusy("all well", group -> group.isActive("gw1") && group.inSync());
            final var after = Footprint.of(bed.controller(), lan);
            LOG.log(System.Logger.Level.INFO, "{0}: {1}; at the healthy LAN {2} packets lost with the link, decided"
                + " after {3} us, {4} lost by switchover; heap {5} -> {6} MB, threads {7} -> {8}", what, amount,
                lost.lost(), decision, switched.lost(), before.heapBytes() / 1_000_000, after.heapBytes() / 1_000_000,
                before.threads(), after.threads());
            assertTrue(lost.lost() <= TestBed.MOST_LOST_BY_SWITCH, lost::toString);
            assertEquals(0, switched.lost(), switched::toString);
            assertTrue(Long.parseLong(decision) <= TestBed.MOST_LOST * 1000L, "decided after us: " + decision);
            assertTrue(after.heapBytes() - before.heapBytes() <= MOST_MEGABYTES * 1_000_000L, "heap: " + after);
            assertEquals(failures, failures(), "failures in the log");
        } finally {
            busy.behave();
        }
    }

    private byte[] foreignHello() {
        final var host = other.host("h2").description();
        final var mac = MacAddress.of(host.mac());
        return new AttackFrames(Ipv4Address.of(host.address()), mac).hsrp(HsrpVersion.V2, OpCode.HELLO,
            HsrpState.ACTIVE, mac);
    }

    private long failures() {
        return bed.controller().log().filter(line -> line.contains("%HSRP-2-FAILURE")).count();
    }

    private long framesDropped() {
        return bed.text(HsrpClient.lanPath(BUSY) + "/event-loop", "frames-dropped").map(Long::parseLong).orElse(0L);
    }

    private void awaitBusy(final String what, final Predicate<GroupStatus> condition) {
        bed.hsrp().awaitGroup(BUSY, TestBed.GROUP, TestBed.PATIENCE.multipliedBy(2), BUSY + ": " + what, condition);
    }
}
