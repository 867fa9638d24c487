/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A switch that speaks OpenFlow 1.0 is not used, and that is said once. */
class OldOpenFlowIT extends LanTest {
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final String GATEWAY = HsrpClient.lanPath(TestBed.LAN) + "/gateway=gw1";

    private OpenVSwitch node;
    private int logged;

    OldOpenFlowIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void speakOld() {
        node = lan.node("s1");
        node.disconnect();
        logged = log().size();
        speak("OpenFlow10");
        node.connectTo(node.controller());
        Await.until(TestBed.PATIENCE, "the switch is connected", node::isConnected);
    }

    @AfterEach
    void speakNew() {
        speak("OpenFlow13");
    }

    @Test
    void nothingStartsUntilItSpeaksANewerVersion() throws InterruptedException {
        bed.hsrp().putLan(TestBed.LAN, LanConfiguration.of(TestBed.LAN, lan.topology()).version(2)
            .group(TestBed.GROUP, Topology.VIRTUAL_ADDRESS, TestBed.HELLO, TestBed.HOLD).member("gw1", 110, true)
            .member("gw2", 100, true).json());
        Thread.sleep(QUIET);
        assertEquals(Optional.of("node-missing"), bed.text(GATEWAY, "oper-status"));
        assertEquals(List.of(), bed.changes("gw1"));
        final var said = log().subList(logged, log().size());
        assertEquals(1, said.size(), () -> String.join("\n", said));

        speak("OpenFlow13");
        bed.awaitRoles("gw1", "gw2");
    }

    /** What we have said, or somebody else because of us. */
    private List<String> log() {
        return bed.controller().log()
            .filter(line -> line.contains("hsrp") && (line.contains("| WARN") || line.contains("| ERROR"))).toList();
    }

    private void speak(final String version) {
        node.run("ovs-vsctl --timeout=10 set bridge \"$BRIDGE\" protocols=" + version, Map.of("BRIDGE",
            node.bridge()));
    }
}
