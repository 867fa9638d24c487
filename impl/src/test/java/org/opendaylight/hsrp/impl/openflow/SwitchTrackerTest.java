/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.Hsrp;
import org.opendaylight.hsrp.impl.engine.Port;
import org.opendaylight.hsrp.impl.openflow.SwitchTracker.PortChange;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

class SwitchTrackerTest {
    private static final NodeId NODE = new NodeId("openflow:1");

    private final List<String> heard = new ArrayList<>();
    private final Hsrp hsrp = (Hsrp) Proxy.newProxyInstance(Hsrp.class.getClassLoader(), new Class<?>[] { Hsrp.class },
        (proxy, method, args) -> {
            final var last = args[args.length - 1];
            heard.add(method.getName() + (last instanceof Port port ? " " + port.number() + (port.up() ? "+" : "-")
                : last instanceof Long ? " " + last : ""));
            return null;
        });
    private final SwitchTracker tracker = new SwitchTracker(hsrp, new ConnectionListener() {
        @Override
        public void connected(final NodeId node) {
            heard.add("connected");
        }

        @Override
        public void disconnected(final NodeId node) {
            heard.add("disconnected");
        }
    });

    @Test
    void switchIsUpWhenItsPortsAreKnown() {
        tracker.mastered(NODE);
        assertHeard();
        tracker.portsChanged(List.of(local(), port(1, true), port(2, false)));
        assertHeard("nodeUp", "portChanged 1+", "portChanged 2-", "connected");
    }

    @Test
    void portsMayBeKnownBeforeMastership() {
        tracker.portsChanged(List.of(port(1, true)));
        tracker.portsChanged(List.of(port(1, false)));
        assertHeard();
        tracker.mastered(NODE);
        assertHeard("nodeUp", "portChanged 1-", "connected");
    }

    @Test
    void onlyRealChangesAreReported() {
        up();
        tracker.portsChanged(List.of(port(1, true), local()));
        tracker.mastered(NODE);
        assertHeard();
        tracker.portsChanged(List.of(port(1, false)));
        assertHeard("portChanged 1-");
    }

    @Test
    void removedPortIsWrittenAndThenDeleted() {
        up();
        tracker.portsChanged(List.of(port(1, false)));
        tracker.portsChanged(List.of(gone(1)));
        tracker.portsChanged(List.of(gone(1)));
        assertHeard("portChanged 1-", "portRemoved 1");
    }

    @Test
    void lostConnectionIsReportedAtOnceAndOnce() {
        up();
        tracker.lost(NODE);
        tracker.lost(NODE);
        assertHeard("disconnected", "nodeDown");
        tracker.portsChanged(List.of(port(1, false)));
        tracker.portsChanged(List.of(gone(1), localGone()));
        assertHeard();
    }

    @Test
    void quickReconnectNeedsNoNewPorts() {
        up();
        tracker.lost(NODE);
        tracker.mastered(NODE);
        assertHeard("disconnected", "nodeDown", "nodeUp", "portChanged 1+", "connected");
        // What has changed meanwhile comes later
        tracker.portsChanged(List.of(local(), port(1, false), port(2, true)));
        assertHeard("portChanged 1-", "portChanged 2+");
    }

    @Test
    void slowReconnectWaitsForPorts() {
        up();
        tracker.lost(NODE);
        tracker.portsChanged(List.of(gone(1), localGone()));
        tracker.mastered(NODE);
        assertHeard("disconnected", "nodeDown");
        tracker.portsChanged(List.of(local(), port(1, true)));
        assertHeard("nodeUp", "portChanged 1+", "connected");
    }

    @Test
    void switchKeepsUpWithoutPortsOfUse() {
        up();
        tracker.portsChanged(List.of(gone(1)));
        assertHeard("portRemoved 1");
        tracker.portsChanged(List.of(localGone()));
        assertHeard("disconnected", "nodeDown");
    }

    @Test
    void losingWhatWasNeverThereIsNothing() {
        tracker.lost(NODE);
        tracker.portsChanged(List.of(gone(1)));
        assertHeard();
    }

    private void up() {
        tracker.mastered(NODE);
        tracker.portsChanged(List.of(local(), port(1, true)));
        heard.clear();
    }

    private void assertHeard(final String... expected) {
        assertEquals(Arrays.asList(expected), heard);
        heard.clear();
    }

    private static PortChange port(final long number, final boolean up) {
        return new PortChange(NODE, "openflow:1:" + number, number, true, new Port(number, "p" + number, up));
    }

    private static PortChange gone(final long number) {
        return new PortChange(NODE, "openflow:1:" + number, number, false, null);
    }

    private static PortChange local() {
        return new PortChange(NODE, "openflow:1:LOCAL", -1, true, null);
    }

    private static PortChange localGone() {
        return new PortChange(NODE, "openflow:1:LOCAL", -1, false, null);
    }
}
