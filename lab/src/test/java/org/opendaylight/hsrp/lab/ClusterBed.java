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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A cluster of three and one LAN for end-to-end tests, with a table of what faults did. */
final class ClusterBed implements AutoCloseable {
    /** For what happens at all on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(90);
    /** From a fault until another member acts, on a busy machine; how long it was is in the table. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Enough for the journals of six shards, which are written to little by little. */
    private static final int SMALL_DISK_MEGABYTES = 64;
    private static final System.Logger LOG = System.getLogger(ClusterBed.class.getName());

    /** The members that are in the cluster, in the order in which they came. */
    private final List<Controller> living = new ArrayList<>();
    /** The address under which the switch knows each member. */
    private final Map<Controller, String> addresses = new HashMap<>();
    private final List<ClusterFault> faults = new ArrayList<>();
    private final Lab lab = Lab.open();
    private final Map<Controller, OwnClock> clocks = new HashMap<>();
    private final ControllerCluster cluster;
    private final VirtualLan lan;
    private final OpenVSwitch node;
    private final ControllerMessages messages;
    /** What the switch speaks with members. */
    private String protocol = OpenVSwitch.TCP;

    /** Starts all, as this build makes them. */
    ClusterBed(final ControllerCluster.Network network) {
        this(network, Path.of(System.getProperty("lab.assembly")));
    }

    /**
     * Starts all.
     *
     * @param assembly the assembled distribution
     */
    ClusterBed(final ControllerCluster.Network network, final Path assembly) {
        cluster = ControllerCluster.create(lab, assembly, 3, network);
        cluster.start(TestBed.BOOT, ClusterBed::tell);
        living.addAll(cluster.members());
        lan = VirtualLan.build(lab, Topology.oneSwitch());
        node = lan.node("s1");
        messages = new ControllerMessages(node);
        for (var member : living) {
            addresses.put(member, member.plugIn(node.namespace(), device(member)));
        }
    }

    /** Tests of a cluster are run by name only. */
    static void assumeWanted() {
        Assumptions.assumeTrue(Boolean.getBoolean("lab.cluster"), "Left out: three more controllers beside those of "
            + "the other tests are too much for a machine with two processors. ./test --lab 'Cluster*IT' runs them");
    }

    @Override
    public void close() {
        tell(System.lineSeparator() + ClusterFault.table(faults));
        lab.close();
    }

    List<Controller> living() {
        return living;
    }

    ControllerCluster cluster() {
        return cluster;
    }

    OpenVSwitch node() {
        return node;
    }

    ControllerMessages messages() {
        return messages;
    }

    String address(final Controller member) {
        return addresses.get(member);
    }

    /** Returns the name of the switch's end of the cable to a member. */
    String device(final Controller member) {
        return "control" + cluster.members().indexOf(member);
    }

    /** Configures the LAN at a member, and waits until gw1 is active. */
    void configureAt(final Controller member) {
        member.hsrp().putLan(TestBed.LAN, LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD)
            .member("gw1", 110, false).member("gw2", 100, false).json());
        awaitRoles("gw1", "gw2");
    }

    /** Starts again what is not in the cluster any more. */
    void mend() {
        for (var member : cluster.members()) {
            if (!living.contains(member)) {
                member.kill();
                cluster.join(member);
                start(member);
            }
        }
    }

    /** Starts a member that has ended. */
    void start(final Controller member) {
        start(List.of(member));
    }

    /** Starts members that have ended, at once. */
    void start(final List<Controller> members) {
        members.forEach(member -> {
            if (clocks.containsKey(member)) {
                member.start(clocks.get(member));
            } else {
                member.start();
            }
        });
        members.forEach(member -> member.awaitReady(TestBed.BOOT, step -> { }));
        living.addAll(members);
    }

    /** Gives a member, whenever it is started from now on, a time of day of its own. */
    OwnClock ownClock(final Controller member) {
        return clocks.computeIfAbsent(member, key -> new OwnClock(lab.directory("clock")));
    }

    /** Stops a member in good order and starts it again; roles are kept in each state. */
    void restart(final Controller member) {
        restart(member, () -> { });
    }

    /**
     * The same.
     *
     * @param meanwhile what is done with it before it is started again
     */
    void restart(final Controller member, final Runnable meanwhile) {
        stop(member);
        awaitRoles("gw1", "gw2");
        meanwhile.run();
        start(member);
        awaitRoles("gw1", "gw2");
    }

    /** Lets a member that has ended lose a part of the datastore, as docs/troubleshoot.md says it. */
    void putAside(final Controller member, final String shard) {
        Commands.run("sh", "-ec", "cd \"$0\"\nPART=" + cluster.name(member) + "-shard-" + shard + "\n"
            + new CommandPage("troubleshoot.md").commands("put-aside"), member.home().toString());
    }

    /** Sets a member up anew that has ended, and has lost its disk. */
    void setUpAnew(final Controller member) {
        member.loseData();
        cluster.configure(member);
    }

    /** Starts a member that was set up anew on a small disk. */
    void startOnSmallDisk(final Controller member) {
        member.startOnSmallDisk(SMALL_DISK_MEGABYTES);
        member.awaitReady(TestBed.BOOT, step -> { });
        living.add(member);
    }

    /** Ends a member in good order. */
    void stop(final Controller member) {
        final boolean ended = member.stop();
        tell(cluster.name(member) + (ended ? " has ended" : " did not end by itself, and was killed"));
        living.remove(member);
    }

    /** Has members and the switch use TLS from now on, as docs/security.md says it. */
    void useTls() {
        final var authority = new TlsSetup(lab.directory("authority"));
        final var ofMembers = new HashMap<Controller, TlsSetup>();
        for (var member : cluster.members()) {
            final var tls = new TlsSetup(lab.directory("authority-of-" + cluster.name(member)), authority);
            tls.giveCertificates(member);
            ofMembers.put(member, tls);
        }
        final var any = cluster.members().getLast();
        ofMembers.get(any).run(any, "tls-for-switches");
        ofMembers.forEach((member, tls) -> {
            tls.run(member, "tls-for-restconf");
            member.useTls(authority.trust());
            member.awaitReady(TestBed.BOOT, step -> { });
        });
        ofMembers.get(any).connect(node, node.bridge(), addresses.get(any));
        protocol = OpenVSwitch.TLS;
        connectToAll(null);
    }

    private String target(final Controller member) {
        return protocol + addresses.get(member) + ":6653";
    }

    /** Returns the master of the switch, by what that says. */
    Controller master() {
        final var masters = node.masters();
        return living.stream().filter(member -> masters.contains(target(member))).findFirst()
            .orElseThrow(() -> new AssertionError("no master among " + masters));
    }

    /** Plugs the switch's end of the cable to a member in again. */
    void restoreCable(final Controller member) {
        node.namespace().up(device(member));
    }

    /** Lets another member take over, and measures how long nobody acts. */
    void assertTakenOver(final ControllerCluster.Reign before, final String what, final Runnable fault) {
        final long[] took = new long[2];
        final var former = histories();
        during(what, () -> {
            final long start = System.nanoTime();
            fault.run();
            final var witness = living.getFirst();
            Await.until(PATIENCE, "HSRP runs on another member", () -> cluster.reign(witness)
                .filter(now -> now.epoch() > before.epoch() && now.engine() != before.engine()).isPresent());
            took[0] = millisSince(start);
            awaitAdopted(former);
            took[1] = millisSince(start);
        }, took);
        final var now = reign();
        tell(what + ": epoch " + now.epoch() + " began on " + now.engine().namespace().name() + " after " + took[0]
            + " ms, all was in its hands after " + took[1] + " ms");
        // Who took over rules: by the same switch, and at the other member's request
        assertRules("gw2", "gw1");
        assertRules("gw1", "gw2");
        assertTrue(took[1] <= LONGEST.toMillis(), () -> "all was in its hands after " + took[1] + " ms");
    }

    /** Returns what the gateways have gone through. */
    Map<String, List<String>> histories() {
        return Map.of("gw1", changes(living.getFirst(), "gw1"), "gw2", changes(living.getFirst(), "gw2"));
    }

    /** Waits until every member shows that HSRP goes on in the same roles with the same histories. */
    void awaitAdopted(final Map<String, List<String>> former) {
        living.forEach(member -> Await.until(PATIENCE, "another engine has adopted all",
            () -> changes(member, "gw1") + " " + changes(member, "gw2"),
            () -> goesOn(changes(member, "gw1"), former.get("gw1"), "initial active adopted")
                && goesOn(changes(member, "gw2"), former.get("gw2"), "initial standby adopted")));
        awaitRoles("gw1", "gw2");
    }

    void prepare() {
        connectToAll(null);
        if (living.getFirst().hsrp().group(TestBed.LAN, TestBed.GROUP).isActive("gw2")) {
            living.getFirst().hsrp().switchover(TestBed.LAN, TestBed.GROUP, "gw1");
        }
        awaitRoles("gw1", "gw2");
        tell("engine " + reign().engine().namespace().name() + ", epoch " + reign().epoch() + ", oldest "
            + living.getFirst().namespace().name() + ", shard leader "
            + cluster.shardLeader(ControllerCluster.Store.OPERATIONAL).map(cluster::name) + ", masters "
            + node.masters());
    }

    void kill(final Controller member) {
        member.kill();
        living.remove(member);
    }

    void connectToAll(final Controller first) {
        node.connectTo(protocol, Stream.concat(Stream.ofNullable(first), cluster.members().stream()).distinct()
            .map(addresses::get).toList());
        Await.until(PATIENCE, "one master", () -> node.masters().toString(), () -> node.masters().size() == 1);
    }

    /** Gives the switch one member only. */
    void connectTo(final Controller member) {
        node.connectTo(protocol, List.of(addresses.get(member)));
    }

    void awaitMaster(final Controller member) {
        Await.until(PATIENCE, "the master", () -> node.masters().toString(),
            () -> node.masters().equals(List.of(target(member))));
    }

    ControllerCluster.Reign reign() {
        return Await.value(PATIENCE, "HSRP runs somewhere", () -> cluster.reign(living.getFirst()));
    }

    List<Controller> others(final Controller engine) {
        return living.stream().filter(member -> member != engine).toList();
    }

    /** Lets something happen while a host's stream runs: nothing must be lost. */
    void during(final String what, final Runnable event) {
        during(what, event, new long[2]);
    }

    /**
     * The same, for the table.
     *
     * @param took its second element is set by the event: after how many milliseconds HSRP was in control again
     */
    void during(final String what, final Runnable event, final long[] took) {
        final var before = reign();
        final var active = living.getLast().hsrp().group(TestBed.LAN, TestBed.GROUP).active().orElse("nobody");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during(what, event);
            tell(what + ": " + result);
            faults.add(new ClusterFault(what, result.lost(), active,
                living.getFirst().hsrp().group(TestBed.LAN, TestBed.GROUP).active().orElse("nobody"),
                cluster.name(before.engine()), cluster.name(reign().engine()),
                took[1] == 0 ? OptionalLong.empty() : OptionalLong.of(took[1])));
            assertEquals(0, result.lost(), result::toString);
            stream.awaitForwarder("gw1");
        }
    }

    /** A switchover is done, asked at the youngest member. */
    void assertRules(final String active, final String standby) {
        final long start = System.nanoTime();
        living.getLast().hsrp().switchover(TestBed.LAN, TestBed.GROUP, active);
        tell("switchover asked at " + living.getLast().namespace().name() + ", engine at "
            + reign().engine().namespace().name() + ": " + millisSince(start) + " ms");
        awaitRoles(active, standby);
    }

    void awaitRoles(final String active, final String standby) {
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

    static long millisSince(final long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    static void tell(final String what) {
        LOG.log(System.Logger.Level.INFO, "cluster: {0}", what);
    }
}
