/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;

class IosTermsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00.000Z, 00:00:00",
        "2026-11-22T10:00:05.000Z, 00:00:00",
        "2026-11-22T10:00:00.000+02:00, 02:00:00",
        "2026-11-22T07:58:59.001Z, 02:01:00",
        "2026-11-21T10:00:01.000Z, 23:59:59",
        "2026-11-21T05:00:00.000Z, 1d05h",
        "2026-11-15T10:00:00.000Z, 1w0d",
        "2025-11-22T10:00:00.000Z, 1y0w"
    })
    void tellsAges(final String since, final String expected) {
        assertEquals(expected, IosTerms.age(since, Instant.parse("2026-11-22T10:00:00.000Z")));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryState(final State state) {
        assertNotEquals(IosTerms.UNKNOWN, IosTerms.state(state));
    }

    @Test
    void knowsNoState() {
        assertEquals(IosTerms.UNKNOWN, IosTerms.state((State) null));
    }
}
