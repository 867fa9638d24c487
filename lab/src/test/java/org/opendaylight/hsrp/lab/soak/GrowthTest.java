/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final int MEGABYTE = 1_000_000;
    private static final Footprint BEGINNING = new Footprint(1, 100 * MEGABYTE, 100, 200, 300, 400);

    private final Growth growth = new Growth();

    @Test
    void whatStaysAsItWasIsNoGrowth() {
        begin();
        assertEquals(List.of(), growth.add(BEGINNING));
        assertEquals(List.of(), growth.add(new Footprint(1, 149 * MEGABYTE, 119, 249, 300, 429)));
        assertEquals(List.of(), growth.add(new Footprint(1, 90 * MEGABYTE, 90, 190, 290, 390)));
    }

    @Test
    void eachThatGrowsIsTold() {
        begin();
        assertEquals(List.of("151000000 bytes of heap, at the beginning 100000000, at most 150000000"),
            growth.add(new Footprint(1, 151 * MEGABYTE, 100, 200, 300, 400)));
        assertEquals(List.of("121 threads, at the beginning 100, at most 120",
            "251 open files and sockets, at the beginning 200, at most 250",
            "301 flows, groups and meters, at the beginning 300, at most 300",
            "431 nodes in the datastore, at the beginning 400, at most 430"),
            growth.add(new Footprint(1, 100 * MEGABYTE, 121, 251, 301, 431)));
    }

    @Test
    void processIsHeldToItsOwnBeginning() {
        begin();
        assertEquals(List.of(), growth.add(new Footprint(2, 300 * MEGABYTE, 300, 500, 600, 900)));
    }

    @Test
    void listsThatAreBoundedAreNotCounted() {
        assertEquals(5, Footprint.nodes(JsonParser.parseString("""
            {"lan": [{"name": "a", "event": [{"id": 1}, {"id": 2}], "peer": [{"address": "b"}]}]}""")));
    }

    private void begin() {
        for (int step = 0; step < Growth.BEGINNING; step++) {
            assertEquals(List.of(), growth.add(BEGINNING));
        }
    }
}
