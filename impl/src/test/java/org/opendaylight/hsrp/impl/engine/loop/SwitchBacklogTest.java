/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class SwitchBacklogTest {
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final NodeId OTHER = new NodeId("openflow:2");

    private final SwitchBacklog backlog = new SwitchBacklog();

    @Test
    void whoKeepsUpSeesEveryState() {
        post(SwitchBacklog.NEWER);
        assertEquals(0, handle(SwitchBacklog.NEWER));
        post(SwitchBacklog.NEWER);
        assertEquals(0, handle(SwitchBacklog.NEWER));
        assertEquals(0, backlog.skipped());
    }

    @Test
    void theOldestAreLeftOutAndCounted() {
        post(SwitchBacklog.NEWER + 3);
        for (int i = 0; i < 3; i++) {
            assertTrue(backlog.skips(NODE, true));
        }
        assertEquals(0, handle(SwitchBacklog.NEWER));
        assertEquals(3, backlog.skipped());
    }

    @Test
    void whatTellsMoreThanPortsIsNeverLeftOut() {
        post(2 * SwitchBacklog.NEWER);
        assertFalse(backlog.skips(NODE, false));
        assertTrue(backlog.skips(NODE, true));
    }

    @Test
    void switchesAreCountedOneByOne() {
        post(SwitchBacklog.NEWER);
        backlog.posted(OTHER);
        assertFalse(backlog.skips(NODE, true));
        assertFalse(backlog.skips(OTHER, true));
    }

    private void post(final int times) {
        IntStream.range(0, times).forEach(i -> backlog.posted(NODE));
    }

    /** Returns how many were left out. */
    private int handle(final int times) {
        return (int) IntStream.range(0, times).filter(i -> backlog.skips(NODE, true)).count();
    }
}
