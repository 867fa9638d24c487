/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.engine.Office.GW1;
import static org.opendaylight.hsrp.impl.engine.Office.GW2;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_MAC;
import static org.opendaylight.hsrp.impl.engine.Office.HOST_PORT;
import static org.opendaylight.hsrp.impl.engine.Office.S1;
import static org.opendaylight.hsrp.impl.engine.Office.S2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.impl.engine.config.Configs;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Authentication;
import org.opendaylight.hsrp.impl.protocol.HelloTimers;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/** No gateway is of use: who watches the virtual address by ping must see it. */
class UnreachableTest {
    private static final GroupKey IPV6 = new GroupKey(AddressFamily.IPV6, 10);
    private static final Ipv6Address ADDRESS = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final MacAddress MAC = MacAddress.of("00:05:73:a0:00:0a");
    private static final Ipv6Host HOST = new Ipv6Host(HOST_MAC, Ipv6Address.of("fe80::99"));

    private final SimulatedNetwork network = Office.oneSwitch();

    /** By the switch, or by the controller in its place. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pingsAreAnsweredWhileAGatewayIsOfUse(final boolean bySwitch) {
        if (!bySwitch) {
            network.refuseMoves(S1);
        }
        final var group = Office.group(110, true, 100, false);
        network.configure(List.of(Configs.lan("office", null, HsrpVersion.V2, true, InterfaceSettings.DEFAULTS,
            Map.of(S1, Set.of()), Map.of("gw1", GW1.config(), "gw2", GW2.config()), Map.of(group.key(), group, IPV6,
                Configs.group(IPV6, true, ADDRESS, List.of(), null, HelloTimers.DEFAULT, Authentication.DEFAULT,
                    group.members())))));
        network.timers.run(45_000);
        assertPings(true);
        network.setUp(S1, GW1.port(), false);
        assertPings(true);
        network.setUp(S1, GW2.port(), false);
        assertPings(false);
        network.timers.run(60_000);
        assertPings(false);
        assertEquals(1, network.inject(S1, HOST_PORT, Office.arpRequest(Office.VIRTUAL_ADDRESS)).size(),
            "hosts keep the address, and are served again at once");
        assertEquals(1, network.inject(S1, HOST_PORT, HOST.neighborSolicitation(ADDRESS)).size());

        network.setLive(S1, GW2.port(), false);
        network.setUp(S1, GW2.port(), true);
        assertPings(true);
    }

    private void assertPings(final boolean answered) {
        for (var ping : List.of(Office.echoRequest(), HOST.echoRequest(MAC, ADDRESS))) {
            assertEquals(answered ? 1 : 0, network.inject(S1, HOST_PORT, ping).stream()
                .filter(arrival -> arrival.port() == HOST_PORT).count());
        }
    }

    /** Behind the switch that is away a gateway may still serve. */
    @Test
    void whatIsNotKnownIsNotTakenForUseless() {
        final var two = Office.twoSwitches();
        two.configure(List.of(Office.lanOnTwoSwitches(Office.group(110, true, 100, false))));
        two.timers.run(45_000);
        two.disconnect(S2);
        two.setUp(S1, GW1.port(), false);
        two.timers.run(60_000);
        assertEquals(1, two.inject(S1, HOST_PORT, Office.echoRequest()).size());
        two.setUpSilently(S2, GW2.port(), false);
        two.connect(S2);
        two.timers.run(60_000);
        assertEquals(0, two.inject(S1, HOST_PORT, Office.echoRequest()).size());
    }
}
