/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.opendaylight.hsrp.lab.ControllerCluster.Store;

/**
 * A cluster of three while a host's stream runs: its members are stopped one after the other, or die at once, or lose a
 * switch.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterRestartIT {
    /** Longer than it takes until the switch finds out that a controller is dead. */
    private static final Duration HEADLESS = Duration.ofSeconds(30);

    private static final Duration HOUR = Duration.ofHours(1);

    private ClusterBed bed;
    private int writes;

    @BeforeAll
    void open() {
        ClusterBed.assumeWanted();
        bed = new ClusterBed(ControllerCluster.Network.IPV6);
        bed.connectToAll(null);
        bed.configureAt(bed.living().getFirst());
    }

    @AfterAll
    void close() {
        if (bed != null) {
            bed.close();
        }
    }

    /** As for an upgrade of the operating system; each is back before the next one. */
    @Test
    @Order(1)
    void membersAreRestartedOneAfterTheOther() {
        bed.prepare();
        bed.during("each member is stopped and started again, one after the other",
            () -> bed.cluster().members().forEach(bed::restart));
        bed.assertRules("gw2", "gw1");
    }

    @Test
    @Order(2)
    void switchLosesOneControllerAfterTheOther() {
        bed.prepare();
        bed.during("a switch loses its master, the next one, the last one, and finds all again", () -> {
            for (int left = bed.living().size(); left > 0; left--) {
                final var master = bed.master();
                bed.node().namespace().down(bed.device(master));
                if (left > 1) {
                    Await.until(ClusterBed.PATIENCE, "another master", () -> bed.node().masters().toString(),
                        () -> bed.node().masters().stream().anyMatch(other -> !other.contains(bed.address(master))));
                    bed.awaitRoles("gw1", "gw2");
                }
            }
            Await.observe(HEADLESS);
            bed.cluster().members().forEach(bed::restoreCable);
            bed.awaitRoles("gw1", "gw2");
        });
        bed.assertRules("gw2", "gw1");
    }

    @Test
    @Order(3)
    void memberWithoutItsConfigurationFetchesItFromTheOthers() {
        startAgain("a member is killed, and started again without its configuration", victim -> {
            bed.putAside(victim, "default-config");
            bed.start(victim);
        });
    }

    @Test
    @Order(4)
    void memberWhoseDiskWasLostAndIsFullLaterHarmsNobody() {
        final var victim = startAgain("a member is killed, and set up anew on a small disk", lost -> {
            bed.setUpAnew(lost);
            bed.startOnSmallDisk(lost);
        });
        bed.cluster().leadShard(Store.CONFIG, victim, ClusterBed.PATIENCE);
        bed.prepare();
        final var other = bed.others(victim).getFirst();
        bed.during("the disk of the member that leads the configuration is full", () -> {
            victim.fillDisk();
            // The first ones find room in what the journal has taken before
            Await.until(ClusterBed.PATIENCE, "the configuration cannot be written", () -> write(other).status() == 0);
            bed.assertRules("gw2", "gw1");
            bed.assertRules("gw1", "gw2");
            bed.kill(victim);
            Await.until(ClusterBed.PATIENCE, "the configuration can be written", () -> write(other).isSuccess());
        });
        bed.setUpAnew(victim);
        bed.start(victim);
        bed.awaitRoles("gw1", "gw2");
    }

    private RestconfReply write(final Controller member) {
        writes++;
        return member.restconf().put(HsrpClient.ROOT + "/track-object=full", JsonParser.parseString(
            "{\"hsrp:track-object\": [{\"name\": \"full\", \"port\": {\"node-id\": \"openflow:9\", \"port\": \"p"
                + writes + "\"}}]}"));
    }

    /** Kills the member on which HSRP runs, and starts it again. */
    private Controller startAgain(final String what, final Consumer<Controller> start) {
        bed.prepare();
        final var victim = bed.reign().engine();
        bed.during(what, () -> {
            bed.kill(victim);
            bed.awaitRoles("gw1", "gw2");
            start.accept(victim);
            bed.awaitRoles("gw1", "gw2");
        });
        assertTrue(victim.restconf().get(HsrpClient.ROOT + "/lan=" + TestBed.LAN + "?content=config").isSuccess());
        bed.assertRules("gw2", "gw1");
        return victim;
    }

    @Test
    @Order(5)
    void allDieAndComeBack() {
        bed.prepare();
        final var before = bed.reign();
        bed.during("all members are killed, and started again", () -> {
            List.copyOf(bed.living()).forEach(bed::kill);
            Await.observe(HEADLESS);
            bed.start(bed.cluster().members());
            bed.awaitRoles("gw1", "gw2");
        });
        assertEquals(1, bed.reign().epoch(), () -> "operational data are gone with all of them; before: " + before);
        bed.assertRules("gw2", "gw1");
    }

    /** What was configured is gone with the data, and is given again. The switch still holds it. */
    @Test
    @Order(6)
    void allDieAndComeBackWithoutTheirData() {
        bed.prepare();
        bed.during("all members are killed, lose their data, and are started and configured again", () -> {
            List.copyOf(bed.living()).forEach(bed::kill);
            bed.cluster().members().forEach(Controller::loseData);
            bed.start(bed.cluster().members());
            bed.configureAt(bed.living().getFirst());
        });
        bed.assertRules("gw2", "gw1");
    }

    /** As docs/troubleshoot.md says it. */
    @Test
    @Order(7)
    void membersThatAreLeftGoOnWithoutTheFirst() throws IOException {
        bed.prepare();
        final var all = bed.cluster().members();
        final var first = all.getFirst();
        final var left = all.subList(1, all.size());
        final var seeds = left.getFirst().home().resolve("configuration/initial/pekko.conf");
        final var order = Files.readString(seeds);
        final var ownFirst = order.replaceFirst("seed-nodes = \\[(\"[^\"]+\"), (\"[^\"]+\")", "seed-nodes = [$2, $1");
        assertNotEquals(order, ownFirst);
        Files.writeString(seeds, ownFirst);
        bed.during("all members are killed, and all but the first are started again", () -> {
            List.copyOf(bed.living()).forEach(bed::kill);
            bed.start(left);
            bed.awaitRoles("gw1", "gw2");
        });
        Files.writeString(seeds, order);
        bed.start(first);
        bed.awaitRoles("gw1", "gw2");
        bed.assertRules("gw2", "gw1");
    }

    /** An hour ahead from its start, an hour behind, and right again while HSRP runs on it. */
    @Test
    @Order(8)
    void memberWhoseClockIsWrongIsAsGoodAsTheOthers() {
        Prerequisites.require("gcc");
        bed.prepare();
        final var odd = bed.cluster().members().getFirst();
        final var clock = bed.ownClock(odd);
        bed.during("HSRP is led to a member whose clock is an hour ahead", () -> {
            clock.set(HOUR);
            bed.restart(odd);
            for (int left = bed.living().size(); left > 0 && bed.reign().engine() != odd; left--) {
                bed.restart(bed.reign().engine());
            }
        });
        assertEquals(odd, bed.reign().engine());
        bed.assertRules("gw2", "gw1");
        for (var ahead : List.of(HOUR.negated(), Duration.ZERO)) {
            bed.prepare();
            bed.during("the clock of the member on which HSRP runs is set, to " + ahead.toHours() + " h ahead", () -> {
                clock.set(ahead);
                Await.observe(HEADLESS);
                bed.awaitRoles("gw1", "gw2");
            });
            bed.assertRules("gw2", "gw1");
        }
    }
}
