/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.InterfaceSettings;
import org.opendaylight.hsrp.impl.engine.config.PrefixSettings;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters.Preference;

/** From the configuration of Router Advertisements to the settings of the engine, or to a refusal. */
class RouterAdvertisementRulesTest {
    private final JsonConfig config = new JsonConfig();

    @Test
    void everythingIsTakenOver() {
        final var lan = config.read(json("""
            "max-rtr-adv-interval": 60, "min-rtr-adv-interval": 45, "managed-flag": true, "other-config-flag": true,
            "link-mtu": 1400, "cur-hop-limit": 0, "default-lifetime": 60, "default-router-preference": "low",
            "dns-server": ["2001:db8::54", "2001:db8::53"], "dns-search-domain": ["example.org"], "dns-lifetime": 7""",
            """
            "prefix-length": 48, "valid-lifetime": 4294967295, "preferred-lifetime": 600, "on-link-flag": false,
            "autonomous-flag": false""")).lans().getFirst();
        assertEquals(new RouterAdvertisementSettings(true, 45, 60, 60, new RouterParameters(0, true, true,
            Preference.LOW, 1400, List.of(Ipv6Address.of("2001:db8::54"), Ipv6Address.of("2001:db8::53")),
            List.of("example.org"), 7)), lan.settings().routerAdvertisement());
        assertEquals(new PrefixSettings(false, false, 4_294_967_295L, 600),
            lan.groups().values().iterator().next().secondaryAddresses().getFirst().prefix());
    }

    @Test
    void defaultsAreThoseOfTheModel() {
        assertEquals(RouterAdvertisementSettings.DEFAULTS, settings("").routerAdvertisement());
        final var quick = settings("\"max-rtr-adv-interval\": 4, \"send-advertisements\": false").routerAdvertisement();
        assertEquals(new RouterAdvertisementSettings(false, 3, 4, 1_800, new RouterParameters(64, false, false,
            Preference.MEDIUM, null, List.of(), List.of(), 12)), quick);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused("lan \"office\": router-advertisement default-lifetime 100 s is below max-rtr-adv-interval 200 s",
            "\"default-lifetime\": 100", "");
        assertRefused("min-rtr-adv-interval 46 s is above three quarters of max-rtr-adv-interval 60 s",
            "\"max-rtr-adv-interval\": 60, \"min-rtr-adv-interval\": 46", "");
        assertRefused("virtual-prefix 2001:db8::1: preferred-lifetime 604800 s is above valid-lifetime 600 s",
            "\"default-lifetime\": 0", "\"valid-lifetime\": 600");
        final var domain = String.join(".", List.of("a".repeat(60), "b".repeat(60), "c".repeat(60), "d".repeat(60)));
        assertRefused("Router Advertisements would have 1584 octets, more than 1280", "\"dns-search-domain\": [\"1"
            + domain + "\", \"2" + domain + "\", \"3" + domain + "\", \"4" + domain + "\", \"5" + domain
            + "\", \"6" + domain + "\"]", "");
    }

    private InterfaceSettings settings(final String advertisement) {
        return config.read(json(advertisement, "")).lans().getFirst().settings();
    }

    private void assertRefused(final String why, final String advertisement, final String prefix) {
        final var refusal = assertThrows(IllegalArgumentException.class,
            () -> config.read(json(advertisement, prefix))).getMessage();
        assertTrue(refusal.contains(why), refusal);
    }

    private static String json(final String advertisement, final String prefix) {
        return """
            {"hsrp:hsrp": {"lan": [{"name": "office", "node": [{"node-id": "openflow:1"}],
              "router-advertisement": {%s},
              "group": [{"address-family": "ipv6", "number": 10,
                "virtual-prefix": [{"address": "2001:db8::1"%s}]}]}]}}
            """.formatted(advertisement, prefix.isEmpty() ? "" : ", " + prefix);
    }
}
