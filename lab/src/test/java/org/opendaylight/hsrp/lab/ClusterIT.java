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

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A cluster of three, and one LAN, which lives through all the faults: a LAN whose switch has another master than the
 * member on which HSRP runs, configured, shown and switched over at any member; members that die, are halted and go on,
 * or are cut off from the others, while a host's stream runs.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterIT {
    private static final System.Logger LOG = System.getLogger(ClusterIT.class.getName());
    /** From a fault until another member acts: where the member died that decides who runs what, and otherwise. */
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than all that the members wait for one another. */
    private static final Duration BEYOND_ALL = Duration.ofSeconds(30);

    /** The members that are in the cluster, in the order in which they came. */
    private final List<Controller> living = new ArrayList<>();
    /** The address under which the switch knows each member. */
    private final Map<Controller, String> addresses = new HashMap<>();
    private final List<ClusterFault> faults = new ArrayList<>();
    private Lab lab;
    private ControllerCluster cluster;
    private VirtualLan lan;
    private OpenVSwitch node;
    private ControllerMessages messages;

    @BeforeAll
    void open() {
        Assumptions.assumeTrue(Boolean.getBoolean("lab.cluster"), "Left out: three more controllers beside those of "
            + "the other tests are too much for a machine with two processors. ./test --lab ClusterIT runs it");
        lab = Lab.open();
        cluster = ControllerCluster.create(lab, Path.of(System.getProperty("lab.assembly")), 3);
        cluster.start(TestBed.BOOT, ClusterIT::tell);
        living.addAll(cluster.members());
        lan = VirtualLan.build(lab, Topology.oneSwitch());
        node = lan.node("s1");
        messages = new ControllerMessages(node);
        for (var member : living) {
            addresses.put(member, member.plugIn(node.namespace(), "control" + addresses.size()));
        }
    }

    @AfterAll
    void close() {
        tell(System.lineSeparator() + ClusterFault.table(faults));
        if (lab != null) {
            lab.close();
        }
    }

    /** Starts again what is not in the cluster any more. */
    @BeforeEach
    void mend() {
        for (var member : cluster.members()) {
            if (!living.contains(member)) {
                member.kill();
                cluster.join(member);
                member.start();
                member.awaitReady(TestBed.BOOT, step -> { });
                living.add(member);
            }
        }
    }

    @Test
    @Order(1)
    void lanIsServedWhicheverMemberIsTheMasterOfItsSwitch() {
        final var engine = reign().engine();
        tell("HSRP runs in " + engine.namespace().name());
        final var master = others(engine).getFirst();
        final var third = others(engine).getLast();
        node.connectTo(List.of(addresses.get(master)));
        third.hsrp().putLan(TestBed.LAN, LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, false).member("gw2", 100, false).json());
        awaitRoles("gw1", "gw2");
        assertEveryMemberRefuses();
        assertEveryMemberShows("gw1");
        third.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
        awaitRoles("gw2", "gw1");
        assertEveryMemberShows("gw2");
        tell(master.console("hsrp:switchover " + TestBed.LAN + " " + TestBed.GROUP + " gw1"));
        awaitRoles("gw1", "gw2");
        for (var only : List.of(third, engine)) {
            during("the only master of the switch is another one", () -> {
                node.connectTo(List.of(addresses.get(only)));
                awaitMaster(only);
                awaitRoles("gw1", "gw2");
            });
            assertRules("gw2", "gw1");
            assertRules("gw1", "gw2");
        }
        connectToAll(master);
    }

    @Test
    @Order(2)
    void nobodyNoticesTheDeathOfAFollower() {
        prepare();
        final var before = reign();
        final var leader = cluster.shardLeader();
        final var victim = others(before.engine()).stream().filter(member -> !leader.equals(Optional.of(member)))
            .findFirst().orElseThrow();
        during("a follower is killed", () -> {
            kill(victim);
            Await.observe(SLOW);
        });
        assertEquals(before, reign());
        assertRules("gw2", "gw1");
    }

    @Test
    @Order(3)
    void hostsDoNotNoticeTheDeathOfTheMemberOnWhichHsrpRuns() {
        prepare();
        final var before = reign();
        final boolean oldest = living.getFirst() == before.engine();
        assertTakenOver(before, oldest ? "the oldest member, on which HSRP runs, is killed"
            : "the member on which HSRP runs is killed", () -> kill(before.engine()),
            oldest ? SLOW : QUICK).run();
    }

    @Test
    @Order(4)
    void hostsDoNotNoticeTheDeathOfTheShardLeader() {
        prepare();
        final var before = reign();
        final var victim = others(before.engine()).getLast();
        Await.until(PATIENCE, "another member leads the shard", () -> {
            final var leader = cluster.shardLeader();
            if (!leader.equals(Optional.of(victim))) {
                cluster.leadShard(victim);
            }
            return leader.equals(Optional.of(victim));
        });
        final long start = System.nanoTime();
        final long[] took = new long[2];
        during("the shard leader is killed", () -> {
            kill(victim);
            Await.until(PATIENCE, "another leader", () -> cluster.shardLeader().isPresent());
            took[0] = millisSince(start);
            // Where the lease has ended meanwhile
            if (Await.holdsWithin(SLOW, () -> cluster.reign(living.getFirst())
                    .filter(now -> now.epoch() > before.epoch()).isPresent())) {
                took[1] = millisSince(start);
            }
        }, took);
        tell("another leader of the shard after " + took[0] + " ms; epoch " + before.epoch() + " before, "
            + reign().epoch() + " after");
        assertRules("gw2", "gw1");
    }

    @Test
    @Order(5)
    void memberThatWasHaltedWritesNothingWhenItGoesOn() {
        prepare();
        final var before = reign();
        final var halted = before.engine();
        final var inTime = assertTakenOver(before, "the member on which HSRP runs is halted", () -> {
            halted.process().freeze();
            living.remove(halted);
        }, SLOW);
        Await.observe(BEYOND_ALL);
        final int mark = messages.mark();
        during("the halted member goes on", () -> {
            halted.process().thaw();
            Await.observe(BEYOND_ALL);
        });
        tell("it has changed nothing at the switch: " + messages.changes(addresses.get(halted), mark)
            + "; masters there: " + node.masters());
        assertEquals(List.of(), messages.changes(addresses.get(halted), mark));
        tell(halted.log().filter(line -> line.contains("HSRP stops on")).toList().toString());
        assertRules("gw2", "gw1");
        inTime.run();
    }

    @Test
    @Order(6)
    void minorityActsNoMore() {
        prepare();
        final var before = reign();
        final var alone = before.engine();
        final var inTime = assertTakenOver(before, "the member on which HSRP runs is cut off from the others", () -> {
            cluster.cutOff(alone);
            living.remove(alone);
        }, SLOW);
        final int mark = messages.mark();
        Await.observe(BEYOND_ALL);
        assertEquals(List.of(), messages.changes(addresses.get(alone), mark));
        tell("cut off: " + alone.log().filter(line -> line.contains("HSRP stops on")).toList() + "; masters: "
            + node.masters());
        during("it is plugged in again", () -> {
            cluster.join(alone);
            Await.observe(BEYOND_ALL);
        });
        assertEquals(List.of(), messages.changes(addresses.get(alone), mark));
        assertRules("gw2", "gw1");
        inTime.run();
    }

    /**
     * Lets another member take over, and measures how long nobody acts.
     *
     * @return fails if it was too long: to be asked when all else is seen
     */
    private Runnable assertTakenOver(final ControllerCluster.Reign before, final String what, final Runnable fault,
            final Duration most) {
        final long[] took = new long[2];
        final var former = Map.of("gw1", changes(living.getFirst(), "gw1"), "gw2", changes(living.getFirst(), "gw2"));
        during(what, () -> {
            final long start = System.nanoTime();
            fault.run();
            final var witness = living.getFirst();
            Await.until(PATIENCE, "HSRP runs on another member", () -> cluster.reign(witness)
                .filter(now -> now.epoch() > before.epoch() && now.engine() != before.engine()).isPresent());
            took[0] = millisSince(start);
            living.forEach(member -> Await.until(PATIENCE, "another member has adopted all",
                () -> changes(member, "gw1") + " " + changes(member, "gw2"),
                () -> goesOn(changes(member, "gw1"), former.get("gw1"), "initial active adopted")
                    && goesOn(changes(member, "gw2"), former.get("gw2"), "initial standby adopted")));
            awaitRoles("gw1", "gw2");
            took[1] = millisSince(start);
        }, took);
        final var now = reign();
        tell(what + ": epoch " + now.epoch() + " began on " + now.engine().namespace().name() + " after " + took[0]
            + " ms, all was in its hands after " + took[1] + " ms");
        // Who took over rules: by the same switch, and at the other member's request
        assertRules("gw2", "gw1");
        assertRules("gw1", "gw2");
        return () -> assertTrue(took[1] <= most.toMillis(), () -> "all was in its hands after " + took[1] + " ms");
    }

    private void prepare() {
        connectToAll(null);
        if (living.getFirst().hsrp().group(TestBed.LAN, TestBed.GROUP).isActive("gw2")) {
            living.getFirst().hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw1");
        }
        awaitRoles("gw1", "gw2");
        tell("engine " + reign().engine().namespace().name() + ", epoch " + reign().epoch() + ", oldest "
            + living.getFirst().namespace().name() + ", shard leader "
            + cluster.shardLeader().map(member -> member.namespace().name()) + ", masters " + node.masters());
    }

    private void kill(final Controller member) {
        member.kill();
        living.remove(member);
    }

    private void connectToAll(final Controller first) {
        node.connectTo(Stream.concat(Stream.ofNullable(first), cluster.members().stream()).distinct()
            .map(addresses::get).collect(Collectors.toList()));
        Await.until(PATIENCE, "one master", () -> node.masters().toString(), () -> node.masters().size() == 1);
    }

    private void awaitMaster(final Controller member) {
        Await.until(PATIENCE, "the master", () -> node.masters().toString(),
            () -> node.masters().equals(List.of("tcp:" + addresses.get(member) + ":6653")));
    }

    private ControllerCluster.Reign reign() {
        return Await.value(PATIENCE, "HSRP runs somewhere", () -> cluster.reign(living.getFirst()));
    }

    private List<Controller> others(final Controller engine) {
        return living.stream().filter(member -> member != engine).toList();
    }

    /** Lets something happen while a host's stream runs: nothing must be lost. */
    private void during(final String what, final Runnable event) {
        during(what, event, new long[2]);
    }

    /**
     * The same, for the table.
     *
     * @param took its second element is set by the event: after how many milliseconds HSRP was in control again
     */
    private void during(final String what, final Runnable event, final long[] took) {
        final var before = reign();
        final var active = living.getLast().hsrp().group(TestBed.LAN, TestBed.GROUP).active().orElse("nobody");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during(what, event);
            tell(what + ": " + result);
            faults.add(new ClusterFault(what, result.lost(), active,
                living.getFirst().hsrp().group(TestBed.LAN, TestBed.GROUP).active().orElse("nobody"),
                name(before.engine()), name(reign().engine()),
                took[1] == 0 ? OptionalLong.empty() : OptionalLong.of(took[1])));
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
    }

    private String name(final Controller member) {
        return "member-" + (cluster.members().indexOf(member) + 1);
    }

    /** A switchover is done, asked at the youngest member. */
    private void assertRules(final String active, final String standby) {
        final long start = System.nanoTime();
        living.getLast().hsrp().switchover(TestBed.LAN, TestBed.GROUP, active);
        tell("switchover asked at " + living.getLast().namespace().name() + ", engine at "
            + reign().engine().namespace().name() + ": " + millisSince(start) + " ms");
        awaitRoles(active, standby);
    }

    private void assertEveryMemberRefuses() {
        for (var member : living) {
            final var reply = member.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP)
                + "/virtual-address", JsonParser.parseString("{\"hsrp:virtual-address\": \"10.0.0.2\"}"));
            assertEquals(400, reply.status(), reply::toString);
            assertTrue(reply.toString().contains("gw1"), reply::toString);
        }
    }

    private void assertEveryMemberShows(final String active) {
        for (var member : living) {
            final var shown = member.console("hsrp:show " + TestBed.LAN);
            assertTrue(shown.lines().anyMatch(line -> line.contains(active) && line.contains("Active")), shown);
        }
    }

    private void awaitRoles(final String active, final String standby) {
        living.forEach(member -> member.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, PATIENCE, active + " active, "
            + standby + " standby, as " + member.namespace().name() + " shows it",
            group -> group.isActive(active) && group.isStandby(standby) && group.inSync()));
    }

    private static List<String> changes(final Controller member, final String gateway) {
        return member.hsrp().history(TestBed.LAN, TestBed.GROUP, gateway);
    }

    /** Whether a history is the former one, and one change more; 16 changes are kept. */
    private static boolean goesOn(final List<String> now, final List<String> before, final String change) {
        final var all = new ArrayList<>(before);
        all.add(change);
        return now.equals(all.subList(Math.max(0, all.size() - 16), all.size()));
    }

    private static long millisSince(final long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void tell(final String what) {
        LOG.log(System.Logger.Level.INFO, "cluster: {0}", what);
    }
}
