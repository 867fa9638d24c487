/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GlobalIpv6Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.LinkLocalAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastIpv4Address;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.TrackObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.List.Boolean;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.ListBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Port;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.PortBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe.Kind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.ProbeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.ObjectBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.Threshold.Unit;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.ThresholdBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;

/** Tracked objects in binding form, in few words. */
final class TestTracks {
    private TestTracks() {
        // Hidden on purpose
    }

    /** Returns objects of which nothing is missing, ordered by name. */
    static List<TrackedObject> translate(final Collection<TrackObject> objects) {
        return objects.stream().map(TrackTranslator::trackedObject).sorted(Comparator.comparing(TrackedObject::name))
            .toList();
    }

    static TrackObjectBuilder object(final String name) {
        return new TrackObjectBuilder().setName(new Name(name));
    }

    /** A port of switch 9. */
    static TrackObjectBuilder port(final String name, final String port) {
        return object(name).setPort(portAt("openflow:9", port));
    }

    static Port portAt(final String node, final String port) {
        return new PortBuilder().setNodeId(node == null ? null : new NodeId(node))
            .setPort(port == null ? null : new PortRef(port)).build();
    }

    static TrackObjectBuilder probe(final String name, final String lan, final String gateway, final Kind kind,
            final String target, final String source) {
        return object(name).setProbe(new ProbeBuilder()
            .setLan(lan == null ? null : new Name(lan))
            .setGateway(gateway == null ? null : new Name(gateway))
            .setKind(kind)
            .setTarget(address(target))
            .setSourceAddress(address(source))
            .build());
    }

    private static UnicastAddress address(final String address) {
        if (address == null) {
            return null;
        }
        return !address.contains(":") ? new UnicastAddress(new UnicastIpv4Address(address))
            : address.startsWith("fe80") ? new UnicastAddress(new LinkLocalAddress(address))
            : new UnicastAddress(new GlobalIpv6Address(address));
    }

    /** A list that is up if all objects are. */
    static TrackObjectBuilder bool(final String name, final ObjectBuilder... entries) {
        return object(name).setList(list(entries).setBoolean(Boolean.And).build());
    }

    static TrackObjectBuilder threshold(final String name, final Unit unit, final Integer up, final Integer down,
            final ObjectBuilder... entries) {
        return object(name).setList(list(entries).setThreshold(new ThresholdBuilder().setUnit(unit)
            .setUp(up == null ? null : Uint16.valueOf(up)).setDown(down == null ? null : Uint16.valueOf(down)).build())
            .build());
    }

    static ListBuilder list(final ObjectBuilder... entries) {
        return new ListBuilder()
            .setObject(Arrays.stream(entries).map(ObjectBuilder::build).collect(BindingMap.toMap()));
    }

    static ObjectBuilder entry(final String name) {
        return new ObjectBuilder().setName(new Name(name));
    }
}
