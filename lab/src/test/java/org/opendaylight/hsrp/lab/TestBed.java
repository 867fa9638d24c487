/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * What the end-to-end tests of one process share: one laboratory with one running controller. LANs are made by the
 * tests, each with switches that the controller has not seen before.
 */
final class TestBed implements AutoCloseable {
    /** The LAN and the group of most tests. */
    static final String LAN = "office";
    static final int GROUP = 10;
    /** Hello interval and hold time of most tests, in ms: quick, but not so quick that a busy machine matters. */
    static final int HELLO = 500;
    static final int HOLD = 1600;
    /** Those of a first election, in which there is no service yet that a busy machine could end. */
    private static final int QUICK_HELLO = 150;
    private static final int QUICK_HOLD = 500;
    /** Long enough for anything that is not waiting for something else to happen. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
    /**
     * So many packets of 1,000 per second may be lost when something is lost that the controller hears of. It tells
     * such a failover from one by hold time, also on a machine that is busy; how fast it is, the benchmark says.
     */
    static final int MOST_LOST = HOLD / 4;
    /**
     * So many, when a group of ours ends and the switch's own forwarding has to follow a router of others: Open vSwitch
     * looks for addresses that have moved when something else wakes it up, or after 500 ms.
     */
    static final int MOST_LOST_BY_FORWARDING = 500 + MOST_LOST;
    /** So many, when a switch has to go another way by itself. */
    static final int MOST_LOST_BY_SWITCH = 60;

    private static final System.Logger LOG = System.getLogger(TestBed.class.getName());
    static final Duration BOOT = Duration.ofMinutes(8);

    private final Lab lab;
    private final Controller controller;
    private long nextDatapathId = 1;

    private TestBed(final Lab lab) {
        this.lab = lab;
        controller = Controller.create(lab, Path.of(System.getProperty("lab.assembly")));
    }

    static TestBed start() {
        final var bed = create(home -> { });
        try {
            bed.startController();
            return bed;
        } catch (LabException e) {
            bed.close();
            throw e;
        }
    }

    /**
     * Makes a test bed whose controller is not started yet.
     *
     * @param prepare changes the controller's directory
     */
    static TestBed create(final Consumer<Path> prepare) {
        final var lab = Lab.open();
        try {
            final var bed = new TestBed(lab);
            prepare.accept(bed.controller.home());
            return bed;
        } catch (LabException e) {
            lab.close();
            throw e;
        }
    }

    /** Starts the controller and waits until it is ready. */
    void startController() {
        controller.start();
        awaitController();
    }

    /** Waits until the controller is ready. */
    void awaitController() {
        controller.awaitReady(BOOT, step -> LOG.log(System.Logger.Level.INFO, "controller: {0}", step));
    }

    Lab lab() {
        return lab;
    }

    Controller controller() {
        return controller;
    }

    /** Returns the processor time that the controller has used so far, in ms. */
    long processorMillis() {
        return ProcessHandle.of(controller.process().pid()).flatMap(handle -> handle.info().totalCpuDuration())
            .orElseThrow().toMillis();
    }

    Restconf restconf() {
        return controller.restconf();
    }

    HsrpClient hsrp() {
        return controller.hsrp();
    }

    /**
     * Builds a LAN, connected to the controller.
     *
     * @param topology makes its description, with the given datapath id for its first switch and those after it for
     *     more
     * @return the LAN
     */
    VirtualLan lan(final LongFunction<Topology> topology) {
        return lan("", topology);
    }

    /**
     * Builds one of several LANs, connected to the controller, whose boxes may have the same names.
     *
     * @param label what the names of its namespaces begin with
     * @param topology as above
     * @return the LAN
     */
    VirtualLan lan(final String label, final LongFunction<Topology> topology) {
        final var described = topology.apply(nextDatapathId);
        nextDatapathId += described.switches().size() + described.uplinkSwitch().stream().count();
        final var lan = VirtualLan.build(lab, label, described);
        lan.connectTo(controller);
        return lan;
    }

    /**
     * Configures group 10 on a LAN with gw1 at priority 110 and gw2 at 100, and waits until gw1 is active and gw2
     * standby.
     *
     * @param lan the LAN
     * @param version version of HSRP
     * @param preempt whether both preempt
     */
    void configure(final VirtualLan lan, final int version, final boolean preempt) {
        // Version 1 has whole seconds on the wire
        final int hello = version == 1 ? 1000 : HELLO;
        final int hold = version == 1 ? 3000 : HOLD;
        elect(LanConfiguration.of(LAN, lan.topology()).version(version)
            .group(GROUP, Topology.VIRTUAL_ADDRESS, hello, hold).member("gw1", 110, preempt)
            .member("gw2", 100, preempt).json(), () -> awaitRoles("gw1", "gw2"));
    }

    /**
     * Configures group 10 of both address families, otherwise as the group above, and waits until gw1 is active and gw2
     * standby in both.
     *
     * @param lan the LAN
     */
    void configureBothFamilies(final VirtualLan lan) {
        electBothFamilies(LanConfiguration.of(LAN, lan.topology()).version(2)
            .group(GROUP, Topology.VIRTUAL_ADDRESS, HELLO, HOLD).member("gw1", 110, true).member("gw2", 100, true)
            .ipv6Group(GROUP, Topology.VIRTUAL_IPV6_ADDRESS, HELLO, HOLD).member("gw1", 110, true)
            .member("gw2", 100, true).json());
    }

    /**
     * Configures a LAN, and waits until gw1 is active and gw2 standby in group 10 of both address families.
     *
     * @param lan its configuration, for a PUT
     */
    void electBothFamilies(final JsonObject lan) {
        elect(lan, () -> {
            awaitRoles("gw1", "gw2");
            awaitRoles("ipv6", "gw1", "gw2");
        });
    }

    /**
     * Configures a LAN, and waits for its first election. It is held by quick timers, since it takes four hold times,
     * and then the groups are given those that they are to have, which changes nothing else.
     *
     * @param lan its configuration, for a PUT
     * @param elected waits until the routers have the roles that they are to have
     */
    void elect(final JsonObject lan, final Runnable elected) {
        final var quick = lan.deepCopy();
        final var configured = quick.getAsJsonArray("hsrp:lan").get(0).getAsJsonObject();
        final boolean seconds = configured.has("version") && configured.get("version").getAsInt() == 1;
        for (var group : configured.getAsJsonArray("group")) {
            final var timers = group.getAsJsonObject().getAsJsonObject("timers");
            timers.addProperty("hello-interval", seconds ? 1000 : QUICK_HELLO);
            timers.addProperty("hold-time", seconds ? 2000 : QUICK_HOLD);
            group.getAsJsonObject().getAsJsonArray("member").forEach(member -> member.getAsJsonObject()
                .getAsJsonObject("preempt").addProperty("enabled", true));
        }
        final var name = configured.get("name").getAsString();
        hsrp().putLan(name, quick);
        elected.run();
        hsrp().putLan(name, lan);
        elected.run();
    }

    /**
     * Waits until the IPv4 group has an active and a standby gateway and the switches hold what they must.
     *
     * @param active the active gateway
     * @param standby the standby gateway
     */
    void awaitRoles(final String active, final String standby) {
        awaitRoles("ipv4", active, standby);
    }

    void awaitRoles(final String family, final String active, final String standby) {
        hsrp().awaitGroup(LAN, family, GROUP, PATIENCE,
            family + ": " + active + " active, " + standby + " standby, switches in sync",
            group -> group.isActive(active) && group.isStandby(standby) && group.inSync());
    }

    void awaitInSync() {
        hsrp().awaitGroup(LAN, GROUP, PATIENCE, "switches in sync", GroupStatus::inSync);
    }

    /**
     * Reads one value.
     *
     * @param path path of a container or list entry below RESTCONF's root
     * @param steps names of children, or indices of list entries, from there to the value
     * @return the value as text; empty if there is none
     */
    Optional<String> text(final String path, final String... steps) {
        final var reply = restconf().get(path);
        if (!reply.isSuccess()) {
            return Optional.empty();
        }
        JsonElement found = reply.json().entrySet().iterator().next().getValue();
        if (found.isJsonArray()) {
            found = found.getAsJsonArray().get(0);
        }
        for (var step : steps) {
            if (found != null) {
                found = found.isJsonArray() ? found.getAsJsonArray().get(Integer.parseInt(step))
                    : found.getAsJsonObject().get(step);
            }
        }
        return Optional.ofNullable(found).map(JsonElement::getAsString);
    }

    /** The changes of a member's state since the controller has started it, oldest first. */
    List<String> changes(final String gateway) {
        final var members = restconf().get(HsrpClient.groupPath(LAN, GROUP) + "/member=" + gateway
            + "?content=nonconfig").json().getAsJsonArray("hsrp:member");
        final var member = members == null ? new JsonObject() : members.get(0).getAsJsonObject();
        return !member.has("history") ? List.of() : member.getAsJsonArray("history").asList().stream()
            .map(JsonElement::getAsJsonObject).map(change -> change.get("from").getAsString() + ' '
                + change.get("to").getAsString() + ' ' + change.get("reason").getAsString()).toList();
    }

    /**
     * Waits until HSRP has been started again, and gw1 was adopted as active and gw2 as standby. Meanwhile RESTCONF may
     * be started again too.
     */
    void awaitAdopted(final Duration patience) {
        Await.until(patience, "members are adopted", () -> changesSoFar("gw1") + " " + changesSoFar("gw2"),
            () -> changesSoFar("gw1").equals(List.of("initial active adopted"))
                && changesSoFar("gw2").equals(List.of("initial standby adopted")));
    }

    private List<String> changesSoFar(final String gateway) {
        try {
            return changes(gateway);
        } catch (LabException | JsonParseException | IllegalStateException e) {
            return List.of();
        }
    }

    void awaitActive(final String gateway) {
        hsrp().awaitActive(LAN, GROUP, gateway, PATIENCE);
    }

    @Override
    public void close() {
        lab.close();
    }
}
