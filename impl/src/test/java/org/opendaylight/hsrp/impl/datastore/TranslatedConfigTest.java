/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;

/** Values that the datastore takes, since it looks at the innermost patterns of their types only. */
class TranslatedConfigTest {
    private static final String YARD = "{\"name\": \"yard\"}";
    private static final JsonConfig MODEL = new JsonConfig();

    @Test
    void costsItsOwnLanOnly() {
        final var translated = lans("{\"name\": \"office\", \"router-advertisement\":"
            + " {\"dns-server\": [\"2001:db8::53\", \"2001:db8::53::1\"]}}, " + YARD);
        assertEquals(List.of("yard"), translated.lans().stream().map(LanConfig::name).toList());
        final var violation = translated.violations().getFirst();
        assertEquals(Set.of("office"), violation.lans());
        assertEquals("lan \"office\" router-advertisement dns-server", violation.path());
        assertTrue(violation.problem().startsWith("a value does not fit its type: "), violation.problem());
        assertTrue(violation.problem().contains("2001:db8::53::1"), violation.problem());
        assertEquals(1, translated.violations().size());
    }

    @Test
    void namesTheEntryOfAListAndNoKey() {
        assertEquals("lan \"office\" gateway \"gw1\" mac-address: a value does not fit its type: not"
            + " 02:00:00:00:00:01; correct it", violation("not 02:00:00:00:00:01").message());
        assertEquals("lan \"office\" group ipv4 10 virtual-address: a value does not fit its type: not 10.0.0.1;"
            + " correct it", violation("not 10.0.0.1").message());
        assertEquals("lan \"office\" group ipv4 11 authentication md5 key-string: a value does not fit its"
            + " type; correct it", violation("not much-too-secret").message());
        assertEquals("lan \"office\": a value does not fit its type: whatever; correct it",
            violation("whatever").message());
    }

    private static Violation violation(final String refusal) {
        final var lan = MODEL.binding("""
            {"hsrp:hsrp": {"lan": [{"name": "office",
              "gateway": [{"name": "gw1", "mac-address": "02:00:00:00:00:01"}],
              "group": [{"address-family": "ipv4", "number": 10, "virtual-address": "10.0.0.1"},
                {"address-family": "ipv4", "number": 11,
                  "authentication": {"md5": {"key-string": "much-too-secret"}}}]}]}}""")
            .nonnullLan().values().iterator().next();
        return UnfitLeaf.violation(Set.of("office"), "lan \"office\"", lan, new IllegalArgumentException(refusal));
    }

    private static TranslatedConfig lans(final String lans) {
        return TranslatedConfig.of(MODEL.binding("{\"hsrp:hsrp\": {\"lan\": [" + lans + "]}}"));
    }
}
