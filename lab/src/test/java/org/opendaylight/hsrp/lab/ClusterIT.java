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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A cluster of three: a LAN whose switch has another master than the member on which HSRP runs, configured, shown and
 * switched over at any member, and the death of the member on which HSRP runs.
 */
class ClusterIT {
    private static final System.Logger LOG = System.getLogger(ClusterIT.class.getName());
    /** From the death of a member until another one has taken over, told its state, and is in sync with the switch. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private final List<Controller> living = new ArrayList<>();
    private Lab lab;

    @AfterEach
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void hostsDoNotNoticeTheDeathOfTheMemberOnWhichHsrpRuns() {
        Assumptions.assumeTrue(Boolean.getBoolean("lab.cluster"), "Left out: three more controllers beside those of "
            + "the other tests are too much for a machine with two processors. ./test --lab ClusterIT runs it");
        lab = Lab.open();
        final var cluster = ControllerCluster.create(lab, Path.of(System.getProperty("lab.assembly")), 3);
        cluster.start(TestBed.BOOT, ClusterIT::tell);
        living.addAll(cluster.members());
        final var engine = Await.value(TestBed.PATIENCE, "HSRP runs somewhere",
            () -> cluster.engine(living.getFirst()));
        tell("HSRP runs in " + engine.namespace().name());
        living.remove(engine);
        final var master = living.getFirst();
        final var third = living.getLast();

        try (var lan = VirtualLan.build(lab, Topology.oneSwitch())) {
            final var node = lan.node("s1");
            lan.connectTo(master);
            final var configuration = LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
                .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
                .member("gw1", 110, false).member("gw2", 100, false).json();
            third.hsrp().putLan(TestBed.LAN, configuration);
            cluster.members().forEach(member -> awaitRoles(member, "gw1", "gw2"));
            assertEveryMemberRefuses(cluster);
            assertEveryMemberShows(cluster, "gw1");
            third.hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
            cluster.members().forEach(member -> awaitRoles(member, "gw2", "gw1"));
            assertEveryMemberShows(cluster, "gw2");
            final var answer = master.console("hsrp:switchover " + TestBed.LAN + " " + TestBed.GROUP + " gw1");
            tell(answer);
            cluster.members().forEach(member -> awaitRoles(member, "gw1", "gw2"));

            // From now on the switch knows all of them; its master stays
            final var addresses = new ArrayList<>(List.of(node.controller()));
            Stream.of(engine, third).forEach(member -> addresses.add(
                member.plugIn(node.namespace(), "control" + addresses.size())));
            node.connectTo(addresses);
            Await.until(TestBed.PATIENCE, "one master", () -> node.masters().toString(),
                () -> node.masters().equals(List.of("tcp:" + addresses.getFirst() + ":6653")));
            assertSurvives(cluster, lan, engine);
        }
    }

    private void assertSurvives(final ControllerCluster cluster, final VirtualLan lan, final Controller engine) {
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final long[] took = new long[1];
            final var result = stream.during("the member on which HSRP runs is killed", () -> {
                final long start = System.nanoTime();
                engine.kill();
                living.forEach(member -> Await.until(TAKEN_OVER, "another member has adopted all",
                    () -> changes(member, "gw1") + " " + changes(member, "gw2"),
                    () -> changes(member, "gw1").equals(List.of("initial active adopted"))
                        && changes(member, "gw2").equals(List.of("initial standby adopted"))));
                living.forEach(member -> awaitRoles(member, "gw1", "gw2"));
                took[0] = Duration.ofNanos(System.nanoTime() - start).toMillis();
            });
            tell("taken over after " + took[0] + " ms by "
                + cluster.engine(living.getFirst()).map(member -> member.namespace().name()) + ": " + result);
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
        // Who took over rules: by the same switch, and at the other member's request
        living.getLast().hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw2");
        living.forEach(member -> awaitRoles(member, "gw2", "gw1"));
    }

    private static void assertEveryMemberRefuses(final ControllerCluster cluster) {
        for (var member : cluster.members()) {
            final var reply = member.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP)
                + "/virtual-address", JsonParser.parseString("{\"hsrp:virtual-address\": \"10.0.0.2\"}"));
            assertEquals(400, reply.status(), reply::toString);
            assertTrue(reply.toString().contains("gw1"), reply::toString);
        }
    }

    private static void assertEveryMemberShows(final ControllerCluster cluster, final String active) {
        for (var member : cluster.members()) {
            final var shown = member.console("hsrp:show " + TestBed.LAN);
            assertTrue(shown.lines().anyMatch(line -> line.contains(active) && line.contains("Active")), shown);
        }
    }

    private static void awaitRoles(final Controller member, final String active, final String standby) {
        member.hsrp().awaitGroup(TestBed.LAN, TestBed.GROUP, TestBed.PATIENCE, active + " active, " + standby
            + " standby, as " + member.namespace().name() + " shows it",
            group -> group.isActive(active) && group.isStandby(standby) && group.inSync());
    }

    private static List<String> changes(final Controller member, final String gateway) {
        final var reply = member.restconf().get(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/member=" + gateway
            + "?content=nonconfig");
        if (!reply.isSuccess()) {
            return List.of();
        }
        final var found = reply.json().getAsJsonArray("hsrp:member").get(0).getAsJsonObject();
        return !found.has("history") ? List.of() : found.getAsJsonArray("history").asList().stream()
            .map(change -> change.getAsJsonObject()).map(change -> change.get("from").getAsString() + ' '
                + change.get("to").getAsString() + ' ' + change.get("reason").getAsString()).toList();
    }

    private static void tell(final String what) {
        LOG.log(System.Logger.Level.INFO, "cluster: {0}", what);
    }
}
