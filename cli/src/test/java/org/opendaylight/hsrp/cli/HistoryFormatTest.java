/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Member;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.HistoryBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;

class HistoryFormatTest {
    @Test
    void changesOfAMemberKeepTheirOrderWhenTheClockIsSetBack() {
        final var lan = new LanBuilder().setName(new Name("office")).setGroup(BindingMap.of(new GroupBuilder()
            .setAddressFamily(AddressFamily.Ipv4).setNumber(new GroupNumber(Uint16.TEN))
            .setMember(BindingMap.of(member("gw1", "2026-11-22T10:00:00Z", "2026-11-22T09:00:00Z"),
                member("gw2", "2026-11-22T09:30:00Z", "2026-11-22T10:30:00Z"))).build())).build();
        assertEquals(List.of("09:30:00 office/gw2", "10:00:00 office/gw1", "09:00:00 office/gw1",
            "10:30:00 office/gw2"), HistoryFormat.lines(List.of(new LanView(lan, null))).stream().skip(1)
                .map(line -> line.replaceAll("^.*T|Z| +10 .*", "").replaceAll(" +", " ")).toList());
    }

    private static Member member(final String gateway, final String... times) {
        return new MemberBuilder().setGateway(new Name(gateway)).setState(State.Active)
            .setHistory(IntStream.range(0, times.length).mapToObj(index -> new HistoryBuilder()
                .setIndex(Uint32.valueOf(index + 1)).setTime(new DateAndTime(times[index])).setFrom(State.Standby)
                .setTo(State.Active).setReason(ChangeReason.PortDown).build()).toList()).build();
    }
}
