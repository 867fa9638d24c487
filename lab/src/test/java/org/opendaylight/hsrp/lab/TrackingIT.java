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
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/**
 * Gateways lose what is behind them, and the service moves to one that has it.
 */
class TrackingIT extends LanTest {
    private static final System.Logger LOG = System.getLogger(TrackingIT.class.getName());
    private static final int INTERVAL = 100;
    private static final int THRESHOLD = 3;
    /**
     * Dead right after an answer, it misses three probes; the third goes out after 300 ms and is given up 20 ms later.
     * The rest is for the controller to notice, decide and swing the group, while the machine is busy.
     */
    private static final int MOST_LOST = INTERVAL * THRESHOLD + 200;

    TrackingIT() {
        super(Topology::oneSwitchWithUplinkSwitch);
    }

    @Test
    void gatewayThatForwardsNothingIsFoundAndReplaced() {
        bed.configure(lan, 2, true);
        putObject("wan1", "\"probe\": {\"lan\": \"office\", \"gateway\": \"gw1\", \"kind\": \"icmp\", \"target\": \""
            + Topology.SERVER_ADDRESS + "\", \"source-address\": \"10.0.0.250\", \"interval\": " + INTERVAL
            + ", \"down-threshold\": " + THRESHOLD + "}");
        track("wan1", "\"shutdown\": [null]");
        awaitObject("wan1", "up");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var result = stream.during("active gateway forwards nothing", () -> {
                lan.gateway("gw1").setForwarding(false);
                bed.awaitActive("gw2");
            });
            LOG.log(System.Logger.Level.INFO, "silently dead gateway: {0} packets of 1,000 per second lost, at most {1}"
                + " expected; {2}", result.lost(), MOST_LOST, object("wan1"));
            stream.awaitForwarder("gw2");
            assertEquals("initial", bed.hsrp().group(TestBed.LAN, TestBed.GROUP).state("gw1"));
            assertTrue(result.lost() <= MOST_LOST, result::toString);

            lan.gateway("gw1").setForwarding(true);
            bed.awaitRoles("gw1", "gw2");
            stream.awaitForwarder("gw1");
        }
    }

    @Test
    void lostUplinkLowersThePriorityAndMovesTheGateway() {
        bed.configure(lan, 2, true);
        final var uplinks = lan.topology().uplinkSwitch().orElseThrow().nodeId();
        putObject("uplink1", "\"port\": {\"node-id\": \"" + uplinks + "\", \"port\": \"gw1\"}");
        track("uplink1", "\"decrement\": 20");
        awaitObject("uplink1", "up");
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            final var loss = stream.during("uplink of the active gateway lost", () -> {
                lan.gateway("gw1").cutUplink();
                bed.awaitActive("gw2");
            });
            stream.awaitForwarder("gw2");
            assertEquals(90, priority());
            assertTrue(loss.lost() <= TestBed.MOST_LOST, loss::toString);

            final var back = stream.during("uplink of the better gateway returns", () -> {
                lan.gateway("gw1").restoreUplink();
                bed.awaitRoles("gw1", "gw2");
            });
            stream.awaitForwarder("gw1");
            assertEquals(110, priority());
            assertTrue(back.lost() <= TestBed.MOST_LOST, back::toString);
        }
    }

    /** Over IPv6 alike: the echo request goes through the gateway, and so does the question for its source address. */
    @Test
    void gatewayThatForwardsNothingOverIpv6IsFoundAndReplaced() {
        bed.configureBothFamilies(lan);
        putObject("wan6", "\"probe\": {\"lan\": \"office\", \"gateway\": \"gw1\", \"kind\": \"icmp\", \"target\": \""
            + Topology.SERVER_IPV6_ADDRESS + "\", \"source-address\": \"2001:db8::250\", \"interval\": " + INTERVAL
            + ", \"down-threshold\": " + THRESHOLD + "}");
        putObject("alive6",
            "\"probe\": {\"lan\": \"office\", \"gateway\": \"gw1\", \"kind\": \"nd\", \"interval\": 20}");
        track("wan6", "\"decrement\": 20");
        awaitObject("wan6", "up");
        awaitObject("alive6", "up");
        lan.gateway("gw1").setForwarding(false);
        try {
            bed.awaitRoles("gw2", "gw1");
            assertEquals(90, priority());
            awaitObject("wan6", "down");
            assertTrue(object("alive6").contains("\"state\":\"up\""), () -> object("alive6"));
        } finally {
            lan.gateway("gw1").setForwarding(true);
        }
        bed.awaitRoles("gw1", "gw2");
        LOG.log(System.Logger.Level.INFO, "probes over IPv6: {0} {1}", object("wan6"), object("alive6"));
    }

    @Test
    void arpProbeFindsTheGatewayAlive() {
        bed.configure(lan, 2, true);
        putObject("alive1",
            "\"probe\": {\"lan\": \"office\", \"gateway\": \"gw1\", \"kind\": \"arp\", \"interval\": 20}");
        track("alive1", "\"decrement\": 20");
        awaitObject("alive1", "up");
        // Its links stay up, but it is deaf to ARP
        lan.gateway("gw1").namespace().ip("link", "set", "lan0", "arp", "off");
        try {
            bed.awaitRoles("gw2", "gw1");
            assertEquals(90, priority());
        } finally {
            lan.gateway("gw1").namespace().ip("link", "set", "lan0", "arp", "on");
        }
        bed.awaitRoles("gw1", "gw2");
        LOG.log(System.Logger.Level.INFO, "ARP probes every 20 ms: {0}", object("alive1"));
    }

    private void putObject(final String name, final String what) {
        bed.restconf().put(HsrpClient.ROOT + "/track-object=" + name, json("{\"hsrp:track-object\": [{\"name\": \""
            + name + "\", " + what + "}]}")).orFail("PUT of tracked object " + name);
    }

    private void track(final String object, final String how) {
        bed.restconf().put(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP) + "/member=gw1/track=" + object,
            json("{\"hsrp:track\": [{\"object\": \"" + object + "\", " + how + "}]}")).orFail("PUT of track " + object);
    }

    private String object(final String name) {
        return bed.restconf().get(HsrpClient.ROOT + "/track-object=" + name + "?content=nonconfig").json()
            .toString();
    }

    private void awaitObject(final String name, final String state) {
        Await.until(TestBed.PATIENCE, name + " " + state, () -> object(name).contains("\"state\":\"" + state + "\""));
    }

    private int priority() {
        return bed.restconf().get(HsrpClient.groupPath(TestBed.LAN, TestBed.GROUP)
            + "/member=gw1/effective-priority").json().getAsJsonObject().get("hsrp:effective-priority").getAsInt();
    }

    private static JsonElement json(final String text) {
        return JsonParser.parseString(text);
    }
}
