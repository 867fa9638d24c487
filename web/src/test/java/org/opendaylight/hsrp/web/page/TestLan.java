/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.Counter64;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Priority;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.FailoverBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.NodeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.ActiveBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.DataPlaneBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.StandbyBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.HistoryBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.LastChangeBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** LANs for tests: {@code office} with switch openflow:1, gateways gw1 and gw2, and IPv4 group 10. */
final class TestLan {
    static final NodeId NODE = new NodeId("openflow:1");
    static final String NAME = "office";

    private TestLan() {
        // Hidden on purpose
    }

    static LanBuilder config(final Group... groups) {
        return new LanBuilder().setName(new Name(NAME)).setVlanId(Uint16.valueOf(30))
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(NODE).build()))
            .setGateway(BindingMap.of(gateway("gw1", null), gateway("gw2", null)))
            .setGroup(BindingMap.of(List.of(groups)));
    }

    /** Returns the state of a LAN in which nothing is wrong but what its groups say. */
    static LanBuilder state(final Group... groups) {
        return new LanBuilder().setName(new Name(NAME))
            .setNode(BindingMap.of(new NodeBuilder().setNodeId(NODE).build()))
            .setGateway(BindingMap.of(gateway("gw1", Gateway.OperStatus.Up), gateway("gw2", Gateway.OperStatus.Up)))
            .setFailover(new FailoverBuilder().setCount(new Counter64(Uint64.ZERO)).build())
            .setGroup(BindingMap.of(List.of(groups)));
    }

    static LanView view(final LanBuilder config, final @Nullable LanBuilder state) {
        final Lan present = state == null ? null : state.build();
        return LanView.of(NAME, config.build(), present);
    }

    static Gateway gateway(final String name, final Gateway.@Nullable OperStatus status) {
        final var builder = new GatewayBuilder().setName(new Name(name));
        return status == null ? builder.setNodeId(NODE).setPort(new PortRef(name.substring(2))).build()
            : builder.setOperStatus(status).build();
    }

    static GroupBuilder group(final int number) {
        return new GroupBuilder().setAddressFamily(AddressFamily.Ipv4)
            .setNumber(new GroupNumber(Uint16.valueOf(number)));
    }

    /** Returns a group that stands as it should. */
    static GroupBuilder running(final int number, final String active, final String standby) {
        return group(number)
            .setEffectiveVirtualAddress(address("10.0.0.1"))
            .setActive(new ActiveBuilder().setGateway(new Name(active)).setAddress(address("10.0.0.2")).build())
            .setStandby(new StandbyBuilder().setGateway(new Name(standby)).setAddress(address("10.0.0.3")).build())
            .setDataPlane(new DataPlaneBuilder().setInSync(true).setOutOfSyncNode(Set.of()).build())
            .setMember(BindingMap.of(member(active, State.Active), member(standby, State.Standby)));
    }

    static Member member(final String gateway, final State state) {
        return memberBuilder(gateway, state).build();
    }

    static MemberBuilder memberBuilder(final String gateway, final State state) {
        return new MemberBuilder().setGateway(new Name(gateway)).setState(state)
            .setEffectivePriority(new Priority(Uint8.valueOf(100)));
    }

    /** Returns a member that became active at each of some times. */
    static Member changed(final String gateway, final String... times) {
        return changed(gateway, ChangeReason.PortDown, 7, times);
    }

    /** Returns a member that became active for a reason at each of some times; the first is its change of a number. */
    static Member changed(final String gateway, final ChangeReason reason, final int first, final String... times) {
        return memberBuilder(gateway, State.Active)
            .setLastChange(new LastChangeBuilder().setTime(time(times[times.length - 1])).build())
            .setHistory(IntStream.range(0, times.length).mapToObj(index -> new HistoryBuilder()
                .setIndex(Uint32.valueOf(first + index)).setTime(time(times[index])).setFrom(State.Standby)
                .setTo(State.Active).setReason(reason).build()).toList())
            .build();
    }

    static IpAddressNoZone address(final String text) {
        return new IpAddressNoZone(new Ipv4AddressNoZone(text));
    }

    static DateAndTime time(final String text) {
        return new DateAndTime(text);
    }

    static Map<String, String> kinds(final LanView lan, final long now) {
        return Alarms.of(lan, now).stream().collect(Collectors.toMap(Alarm::kind, Alarm::todo,
            (first, second) -> first));
    }
}
