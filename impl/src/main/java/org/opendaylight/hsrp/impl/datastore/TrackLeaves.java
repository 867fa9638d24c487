/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Port;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.Threshold;

/** The nodes that a tracked object must have, and those that exclude one another, as {@link MissingLeaves}. */
final class TrackLeaves {
    private final List<Violation> violations = new ArrayList<>();
    private final String path;

    private TrackLeaves(final String path) {
        this.path = path;
    }

    /** Returns a violation for each node that is missing or one too many. */
    static List<Violation> check(final TrackObject object) {
        final var leaves = new TrackLeaves(path(object.requireName().getValue()));
        leaves.checkObject(object);
        return leaves.violations;
    }

    /** Returns what a tracked object is called in messages. */
    static String path(final String object) {
        return "track-object " + ViolationReport.quoted(object);
    }

    private void checkObject(final TrackObject object) {
        if (given(object.getPort(), object.getProbe(), object.getList()) != 1) {
            add("it is not exactly one of port, probe and list", "give one of them");
        }
        if (object.getPort() != null) {
            checkPort(object.getPort());
        }
        if (object.getProbe() != null) {
            checkProbe(object.getProbe());
        }
        if (object.getList() != null) {
            checkList(object.getList());
        }
    }

    private void checkPort(final Port port) {
        require("node-id", port.getNodeId(), "name the switch, e.g. openflow:1");
        require("port", port.getPort(), "give the number or name of the switch port");
    }

    private void checkProbe(final Probe probe) {
        require("lan", probe.getLan(), "name the LAN of the gateway");
        require("gateway", probe.getGateway(), "name the gateway into whose port the probes are sent");
        require("kind", probe.getKind(), "choose arp, nd or icmp");
        if (probe.getKind() == Probe.Kind.Icmp) {
            require("target", probe.getTarget(), "give an address beyond the gateway, or choose kind arp or nd");
            require("source-address", probe.getSourceAddress(),
                "give an address of the LAN's subnet or prefix that nothing else has, or choose kind arp or nd");
        }
    }

    private void checkList(
            final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.List list) {
        final var threshold = list.getThreshold();
        if (given(list.getBoolean(), threshold) != 1) {
            add("its list is not exactly one of boolean and threshold", "give one of them");
        }
        if (list.nonnullObject().isEmpty()) {
            add("its list is empty", "add an object to the list");
        }
        if (threshold != null) {
            require("threshold up", threshold.getUp(), "give the threshold at which the list goes up");
        }
        for (var entry : list.nonnullObject().values()) {
            final var name = ViolationReport.quoted(entry.requireName().getValue());
            if (entry.getNot() != null && threshold != null) {
                add("object " + name + " of its list has not, but the list has a threshold",
                    "remove not, or make the list a boolean one");
            }
            if (entry.getWeight() != null && (threshold == null || threshold.getUnit() != Threshold.Unit.Weight)) {
                add("object " + name + " of its list has a weight, but the list has no threshold of weight",
                    "remove weight, or give the list a threshold with unit weight");
            }
        }
    }

    private void require(final String leaf, final @Nullable Object value, final String remedy) {
        if (value == null) {
            add(leaf + " is missing", remedy);
        }
    }

    private void add(final String problem, final String remedy) {
        violations.add(new Violation(Set.of(), path, problem, remedy));
    }

    private static long given(final @Nullable Object... nodes) {
        return Stream.of(nodes).filter(node -> node != null).count();
    }
}
