/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.opendaylight.hsrp.impl.datastore.Conversions.dateAndTime;
import static org.opendaylight.hsrp.impl.datastore.Conversions.ip;
import static org.opendaylight.hsrp.impl.datastore.Conversions.yangName;

import org.opendaylight.hsrp.impl.engine.state.PeerState;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Version;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Peer.IgnoredReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.PeerBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.Advertisement;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.AdvertisementBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.peer.GroupBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Translates what is known of foreign routers from the engine's form to its binding form. */
final class PeerTranslator {
    private PeerTranslator() {
        // Hidden on purpose
    }

    static Peer peer(final PeerState state) {
        return new PeerBuilder()
            .setAddress(ip(state.address()))
            .setVersion(new Version(Uint8.valueOf(state.version().number())))
            .setIgnoredReason(state.ignored() == null ? null : IgnoredReason.ofName(yangName(state.ignored())))
            .setMacAddress(state.mac() == null ? null : new MacAddress(state.mac().toString()))
            .setNodeId(new NodeId(state.node().value()))
            .setPort(new PortRef(Long.toString(state.port())))
            .setLastHeard(dateAndTime(state.lastHeard().time()))
            .setAdvertisement(state.advertised() == null ? null : advertisement(state.advertised()))
            .setGroup(state.groups().stream().map(PeerTranslator::group).collect(BindingMap.toMap()))
            .build();
    }

    private static Advertisement advertisement(final PeerState.Advertised advertised) {
        return new AdvertisementBuilder()
            .setState(Advertisement.State.ofName(yangName(advertised.state())))
            .setActiveGroups(Uint16.valueOf(advertised.activeGroups()))
            .setPassiveGroups(Uint16.valueOf(advertised.passiveGroups()))
            .setSince(dateAndTime(advertised.since().time()))
            .setLastHeard(dateAndTime(advertised.lastHeard().time()))
            .build();
    }

    private static Group group(final PeerState.Role role) {
        return new GroupBuilder()
            .setAddressFamily(Conversions.family(role.group().family()))
            .setNumber(Conversions.number(role.group().number()))
            .setState(role.state() == null ? null : Conversions.state(role.state()))
            .setPriority(new Priority(Uint8.valueOf(role.priority())))
            .setHelloInterval(role.timers() == null ? null : milliseconds(role.timers().helloMillis()))
            .setHoldTime(role.timers() == null ? null : milliseconds(role.timers().holdMillis()))
            .setVirtualAddress(ip(role.virtualAddress()))
            .setExpiresAt(dateAndTime(role.expiresAt().time()))
            .build();
    }

    /** Returns a span of time; what is on the wire fits into 32 bits. */
    static Milliseconds milliseconds(final long millis) {
        return new Milliseconds(Uint32.valueOf(millis));
    }
}
