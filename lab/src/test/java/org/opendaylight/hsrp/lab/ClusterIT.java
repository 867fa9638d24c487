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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.opendaylight.hsrp.lab.ControllerCluster.Store;

/**
 * A cluster of three, and one LAN, which lives through all the faults: a LAN whose switch has another master than the
 * member on which HSRP runs, configured, shown and switched over at any member; members that die, are halted and go on,
 * or are cut off from the others, while a host's stream runs.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterIT {
    /** So long a fault is watched that needs nobody to take over. */
    private static final Duration WATCH = Duration.ofSeconds(10);
    /** Longer than all that the members wait for one another. */
    private static final Duration BEYOND_ALL = Duration.ofSeconds(30);

    private ClusterBed bed;

    @BeforeAll
    void open() {
        ClusterBed.assumeWanted();
        bed = new ClusterBed(ControllerCluster.Network.IPV4);
    }

    @AfterAll
    void close() {
        if (bed != null) {
            bed.close();
        }
    }

    @BeforeEach
    void mend() {
        bed.mend();
    }

    @Test
    @Order(1)
    void lanIsServedWhicheverMemberIsTheMasterOfItsSwitch() {
        final var engine = bed.reign().engine();
        ClusterBed.tell("HSRP runs in " + engine.namespace().name());
        final var master = bed.others(engine).getFirst();
        final var third = bed.others(engine).getLast();
        bed.connectTo(master);
        bed.configureAt(third);
        assertEveryMemberRefuses();
        assertEveryMemberShows("gw1");
        third.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
        bed.awaitRoles("gw2", "gw1");
        assertEveryMemberShows("gw2");
        ClusterBed.tell(master.console("hsrp:switchover " + TestBed.LAN + " " + TestBed.GROUP + " gw1"));
        bed.awaitRoles("gw1", "gw2");
        for (var only : List.of(third, engine)) {
            bed.during("the only master of the switch is another one", () -> {
                bed.connectTo(only);
                bed.awaitMaster(only);
                bed.awaitRoles("gw1", "gw2");
            });
            bed.assertRules("gw2", "gw1");
            bed.assertRules("gw1", "gw2");
        }
        bed.connectToAll(master);
    }

    @Test
    @Order(2)
    void nobodyNoticesTheDeathOfAFollower() {
        bed.prepare();
        final var before = bed.reign();
        final var leader = bed.cluster().shardLeader(Store.OPERATIONAL);
        final var victim = bed.others(before.engine()).stream().filter(member -> !leader.equals(Optional.of(member)))
            .findFirst().orElseThrow();
        bed.during("a follower is killed", () -> {
            bed.kill(victim);
            Await.observe(WATCH);
        });
        assertEquals(before, bed.reign());
        bed.assertRules("gw2", "gw1");
    }

    @Test
    @Order(3)
    void hostsDoNotNoticeTheDeathOfTheMemberOnWhichHsrpRuns() {
        bed.prepare();
        final var before = bed.reign();
        final boolean oldest = bed.living().getFirst() == before.engine();
        bed.assertTakenOver(before, oldest ? "the oldest member, on which HSRP runs, is killed"
            : "the member on which HSRP runs is killed", () -> bed.kill(before.engine()));
    }

    @Test
    @Order(4)
    void hostsDoNotNoticeTheDeathOfTheShardLeader() {
        bed.prepare();
        final var before = bed.reign();
        final var victim = bed.others(before.engine()).getLast();
        bed.cluster().leadShard(Store.OPERATIONAL, victim, ClusterBed.PATIENCE);
        final var former = bed.histories();
        final long start = System.nanoTime();
        final long[] took = new long[2];
        bed.during("the shard leader is killed", () -> {
            bed.kill(victim);
            Await.value(ClusterBed.PATIENCE, "another leader", () -> bed.cluster().shardLeader(Store.OPERATIONAL));
            took[0] = ClusterBed.millisSince(start);
            // Where the lease has ended meanwhile
            if (Await.holdsWithin(WATCH, () -> bed.cluster().isStartedSince(before, bed.living().getFirst()))) {
                bed.awaitAdopted(former);
                took[1] = ClusterBed.millisSince(start);
            }
        }, took);
        ClusterBed.tell("another leader of the shard after " + took[0] + " ms; epoch " + before.epoch() + " before, "
            + bed.reign().epoch() + " after");
        bed.assertRules("gw2", "gw1");
    }

    @Test
    @Order(5)
    void memberThatWasHaltedWritesNothingWhenItGoesOn() {
        bed.prepare();
        final var before = bed.reign();
        final var halted = before.engine();
        bed.assertTakenOver(before, "the member on which HSRP runs is halted", () -> {
            halted.process().freeze();
            bed.living().remove(halted);
        });
        Await.observe(BEYOND_ALL);
        final int mark = bed.messages().mark();
        bed.during("the halted member goes on", () -> {
            halted.process().thaw();
            Await.observe(BEYOND_ALL);
        });
        ClusterBed.tell("it has changed nothing at the switch: " + bed.messages().changes(bed.address(halted), mark)
            + "; masters there: " + bed.node().masters());
        assertEquals(List.of(), bed.messages().changes(bed.address(halted), mark));
        ClusterBed.tell(halted.log().filter(line -> line.contains("HSRP stops on")).toList().toString());
        bed.assertRules("gw2", "gw1");
    }

    @Test
    @Order(6)
    void minorityActsNoMore() {
        bed.prepare();
        final var before = bed.reign();
        final var alone = before.engine();
        bed.assertTakenOver(before, "the member on which HSRP runs is cut off from the others", () -> {
            bed.cluster().cutOff(alone);
            bed.living().remove(alone);
        });
        final int mark = bed.messages().mark();
        Await.observe(BEYOND_ALL);
        assertEquals(List.of(), bed.messages().changes(bed.address(alone), mark));
        ClusterBed.tell("cut off: " + alone.log().filter(line -> line.contains("HSRP stops on")).toList()
            + "; masters: " + bed.node().masters());
        bed.during("it is plugged in again", () -> {
            bed.cluster().join(alone);
            Await.observe(BEYOND_ALL);
        });
        assertEquals(List.of(), bed.messages().changes(bed.address(alone), mark));
        bed.assertRules("gw2", "gw1");
    }

    private void assertEveryMemberRefuses() {
        for (var member : bed.living()) {
            final var reply = member.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP)
                + "/virtual-address", JsonParser.parseString("{\"hsrp:virtual-address\": \"10.0.0.2\"}"));
            assertEquals(400, reply.status(), reply::toString);
            assertTrue(reply.toString().contains("gw1"), reply::toString);
        }
    }

    private void assertEveryMemberShows(final String active) {
        for (var member : bed.living()) {
            final var shown = member.console("hsrp:show " + TestBed.LAN);
            assertTrue(shown.lines().anyMatch(line -> line.contains(active) && line.contains("Active")), shown);
        }
    }
}
