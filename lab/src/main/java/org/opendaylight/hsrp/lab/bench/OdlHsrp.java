/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.LanConfiguration;
import org.opendaylight.hsrp.lab.OpenVSwitch;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * HSRP by the controller. Between its trials the switch has no controller and the controller no LAN.
 */
final class OdlHsrp implements Contestant {
    /** So often a probe goes through the gateway, in ms, and so many missed ones in a row mean that it is dead. */
    static final int PROBE_INTERVAL = 20;
    static final int PROBE_THRESHOLD = 3;

    private static final String LAN = "office";
    private static final int GROUP = 10;
    /** In ms: quick, so that elections between the events do not take long. No event is found by them. */
    private static final int HELLO = 500;
    private static final int HOLD = 1600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BOOT = Duration.ofMinutes(4);
    private static final String PROBE = "wan1";
    private static final String PROBE_PATH = HsrpClient.ROOT + "/track-object=" + PROBE;
    private static final String TRACK_PATH = HsrpClient.groupPath(LAN, GROUP) + "/member=" + FIRST + "/track=" + PROBE;

    private final VirtualLan lan;
    private final OpenVSwitch node;
    private final Controller controller;
    private final HsrpClient hsrp;
    private final String address;
    private final UnaryOperator<LanConfiguration> layout;

    /**
     * Takes a LAN and a running controller, and lays the cable between the two.
     *
     * @param lan the LAN
     * @param controller the controller
     * @param layout completes the configuration of the LAN
     */
    OdlHsrp(final VirtualLan lan, final Controller controller, final UnaryOperator<LanConfiguration> layout) {
        this.lan = lan;
        this.controller = controller;
        this.layout = layout;
        node = lan.node(lan.topology().switches().getFirst().name());
        address = controller.plugIn(node.namespace());
        hsrp = controller.hsrp();
    }

    @Override
    public void enter() {
        node.connectTo(address);
        awaitConnected();
        hsrp.putLan(LAN, layout.apply(LanConfiguration.of(LAN, lan.topology())).version(2)
            .group(GROUP, Topology.VIRTUAL_ADDRESS, HELLO, HOLD).member(FIRST, 110, true).member(SECOND, 100, true)
            .json());
        awaitRoles(FIRST, SECOND);
    }

    @Override
    public void prepare(final Event event) {
        if (event == Event.SILENT_DEATH) {
            controller.restconf().put(PROBE_PATH, JsonParser.parseString("""
                {"hsrp:track-object": [{"name": "%s", "probe": {"lan": "%s", "gateway": "%s", "kind": "icmp", \
                  "target": "%s", "source-address": "10.0.0.250", "interval": %d, "down-threshold": %d}}]}\
                """.formatted(PROBE, LAN, FIRST, Topology.SERVER_ADDRESS, PROBE_INTERVAL, PROBE_THRESHOLD)))
                .orFail("PUT of the probe");
            controller.restconf().put(TRACK_PATH, JsonParser.parseString("""
                {"hsrp:track": [{"object": "%s", "shutdown": [null]}]}\
                """.formatted(PROBE))).orFail("PUT of the tracked probe");
            Await.until(PATIENCE, "the probe is up", () -> controller.restconf().get(PROBE_PATH + "?content=nonconfig")
                .json().toString().contains("\"state\":\"up\""));
        }
    }

    @Override
    public void strike(final Event event) {
        switch (event) {
            case LINK_LOSS -> lan.gateway(FIRST).cutLink();
            case SWITCHOVER -> hsrp.switchover(LAN, GROUP, SECOND);
            case SILENT_DEATH -> lan.gateway(FIRST).setForwarding(false);
            case CONTROLLER_RESTART -> {
                killController();
                restartController();
                awaitUnchanged();
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
        awaitActive(event.forwarderAfter());
    }

    @Override
    public void recover(final Event event) {
        switch (event) {
            case LINK_LOSS -> lan.gateway(FIRST).restoreLink();
            case SWITCHOVER -> hsrp.switchover(LAN, GROUP, FIRST);
            case SILENT_DEATH -> {
                lan.gateway(FIRST).setForwarding(true);
                awaitRoles(FIRST, SECOND);
                controller.restconf().delete(TRACK_PATH).orFail("DELETE of the tracked probe");
                controller.restconf().delete(PROBE_PATH).orFail("DELETE of the probe");
            }
            default -> {
                // The controller is back
            }
        }
        awaitRoles(FIRST, SECOND);
    }

    @Override
    public void leave() {
        if (!controller.isRunning()) {
            restartController();
            // Then it knows what the switch holds; what it does not know it removes only a minute after its start
            hsrp.awaitGroup(LAN, GROUP, PATIENCE, "a gateway adopted, the switch in sync",
                group -> group.active().isPresent() && group.inSync());
        }
        hsrp.deleteAll();
        Await.until(PATIENCE, "nothing of HSRP on the switch", () -> lan.hsrpEntries().toString(),
            () -> lan.hsrpEntries().isEmpty());
        node.disconnect();
        node.clear();
        lan.mend();
    }

    /** Kills the controller: the switch is left to itself. */
    void killController() {
        controller.kill();
        Await.until(PATIENCE, "the switch notices", () -> !node.isConnected());
    }

    /** Nobody else may become active, not even for a moment. */
    private void awaitUnchanged() {
        Await.until(PATIENCE, FIRST + " active again", () -> {
            final var group = hsrp.group(LAN, GROUP);
            if (group.active().filter(gateway -> !gateway.equals(FIRST)).isPresent()) {
                throw new LabException(group.active().orElseThrow() + " became active");
            }
            return group.isActive(FIRST) && group.inSync();
        });
    }

    private void restartController() {
        controller.start();
        controller.awaitReady(BOOT, step -> { });
        awaitConnected();
    }

    private void awaitConnected() {
        Await.until(PATIENCE, "the switch is connected to the controller", node::isConnected);
    }

    void awaitActive(final String gateway) {
        hsrp.awaitActive(LAN, GROUP, gateway, PATIENCE);
    }

    void awaitRoles(final String active, final String standby) {
        hsrp.awaitGroup(LAN, GROUP, PATIENCE, active + " active, " + standby + " standby, the switch in sync",
            group -> group.isActive(active) && group.isStandby(standby) && group.inSync());
    }
}
