/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.scale;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.opendaylight.hsrp.impl.engine.SimulatedNetwork;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.Authenticator;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpEncoder;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.OpCode;
import org.opendaylight.hsrp.impl.protocol.frame.HsrpFrame;

/** Many LANs of one switch, a VLAN each, with one gateway and a foreign router that speaks all the time. */
final class ManyLans {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final long PORT = 1;
    private static final long PEER_PORT = 2;
    private static final Ipv4Address ADDRESS = Ipv4Address.of("10.0.0.2");
    private static final MacAddress PEER_MAC = MacAddress.of("02:00:00:00:00:77");
    private static final Ipv4Address PEER = Ipv4Address.of("10.0.0.200");
    private static final Ipv4Address VIRTUAL = Ipv4Address.of("10.0.0.1");
    private static final GroupKey KEY = new GroupKey(AddressFamily.IPV4, 10);

    private final SimulatedNetwork network = new SimulatedNetwork();
    private final byte[] hello;

    ManyLans(final int lans) {
        network.addSwitch(NODE, Set.of(PORT, PEER_PORT));
        network.configure(IntStream.rangeClosed(1, lans).mapToObj(ManyLans::lan).toList());
        network.timers.run(60_000);
        final int some = 1 + lans / 2;
        hello = hello(some);
        receive(1);
        if (network.published("lan" + some).orElseThrow().groups().isEmpty()) {
            throw new IllegalStateException("A LAN has no group");
        }
    }

    private static LanConfig lan(final int vlan) {
        final var group = Configs.group(KEY, true, VIRTUAL, List.of(), null, HelloTimers.DEFAULT,
            Authentication.DEFAULT, Map.of("gw1", Configs.member("gw1", 110, true)));
        return Configs.lan("lan" + vlan, vlan, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(NODE, Set.of(new PortRef(Long.toString(PEER_PORT)))),
            Map.of("gw1", Configs.gateway("gw1", NODE, new PortRef(Long.toString(PORT)),
                MacAddress.of("02:00:00:00:00:01"), ADDRESS, 24, Ipv6Address.of("fe80::1"))), Map.of(KEY, group));
    }

    private static byte[] hello(final int vlan) {
        final var message = new GroupMessage(HsrpVersion.V2, OpCode.HELLO, HsrpState.STANDBY, KEY.number(), PEER_MAC,
            90, HelloTimers.DEFAULT.helloMillis(), HelloTimers.DEFAULT.holdMillis(), VIRTUAL);
        return HsrpFrame.encode(PEER_MAC, vlan, PEER, HsrpVersion.V2,
            HsrpEncoder.encode(message, Authenticator.DEFAULT, PEER));
    }

    /** Returns how long the engine takes for a Hello in one of the LANs, in nanoseconds, on average. */
    long receive(final int times) {
        final long begin = System.nanoTime();
        for (int index = 0; index < times; index++) {
            network.engine.packetIn(NODE, PEER_PORT, hello);
        }
        return (System.nanoTime() - begin) / times;
    }
}
