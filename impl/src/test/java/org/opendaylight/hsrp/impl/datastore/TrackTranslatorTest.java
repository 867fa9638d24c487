/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.bool;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.entry;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.list;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.port;
import static org.opendaylight.hsrp.impl.datastore.TestTracks.threshold;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.config.MemberTrack;
import org.opendaylight.hsrp.impl.engine.config.PortRef;
import org.opendaylight.hsrp.impl.engine.config.PortSource;
import org.opendaylight.hsrp.impl.engine.config.ProbeConfig;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.tracking.BooleanList;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.ThresholdList;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Milliseconds;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.member.TrackBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.DelayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.List.Boolean;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.Probe.Kind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.ProbeBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.track.object.list.Threshold.Unit;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Empty;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

class TrackTranslatorTest {
    @Test
    void translatesObjects() {
        final var source = new Observation(new PortSource(new NodeId("openflow:9"), new PortRef("eth1")));
        assertEquals(List.of(
            new TrackedObject("a", source, 0, 0),
            new TrackedObject("b", source, 1500, 30),
            new TrackedObject("c", new BooleanList(BooleanList.Operator.AND, Map.of("a", false, "b", true)), 0, 0),
            new TrackedObject("d", new BooleanList(BooleanList.Operator.OR, Map.of("a", false)), 0, 0),
            new TrackedObject("e", new ThresholdList(ThresholdList.Unit.PERCENTAGE, 60, 59, Map.of("a", 10)), 0, 0),
            new TrackedObject("f", new ThresholdList(ThresholdList.Unit.WEIGHT, 20, 5, Map.of("a", 10, "b", 255)), 0,
                0)),
            TestTracks.translate(List.of(
                threshold("f", Unit.Weight, 20, 5, entry("a"), entry("b").setWeight(Uint8.MAX_VALUE)).build(),
                threshold("e", null, 60, null, entry("a")).build(),
                TestTracks.object("d").setList(list(entry("a")).setBoolean(Boolean.Or).build()).build(),
                bool("c", entry("a"), entry("b").setNot(Empty.value())).build(),
                port("b", "eth1").setDelay(new DelayBuilder().setUp(new Milliseconds(Uint32.valueOf(1500)))
                    .setDown(new Milliseconds(Uint32.valueOf(30))).build()).build(),
                port("a", "eth1").build())));
    }

    @Test
    void translatesProbes() {
        final var full = new ProbeBuilder(TestTracks.probe("b", "office", "gw2", Kind.Icmp, "10.9.0.1", "10.0.0.250")
            .getProbe()).setInterval(new Milliseconds(Uint32.valueOf(20)))
            .setTimeout(new Milliseconds(Uint32.valueOf(15))).setDownThreshold(Uint8.TWO).setUpThreshold(Uint8.TEN)
            .build();
        assertEquals(List.of(
            new TrackedObject("a", new Observation(new ProbeConfig("office", "gw1", ProbeConfig.Kind.ARP, null, null,
                new ProbeTiming(1000, 0, 3, 3))), 0, 0),
            new TrackedObject("b", new Observation(new ProbeConfig("office", "gw2", ProbeConfig.Kind.ICMP,
                Ipv4Address.of("10.9.0.1"), Ipv4Address.of("10.0.0.250"), new ProbeTiming(20, 15, 2, 10))), 0, 0),
            new TrackedObject("c", new Observation(new ProbeConfig("office", "gw1", ProbeConfig.Kind.ND,
                Ipv6Address.of("fe80::1"), Ipv6Address.of("2001:db8::250"), new ProbeTiming(1000, 0, 3, 3))), 0, 0)),
            TestTracks.translate(List.of(TestTracks.object("b").setProbe(full).build(),
                TestTracks.probe("c", "office", "gw1", Kind.Nd, "fe80::1", "2001:db8::250").build(),
                TestTracks.probe("a", "office", "gw1", Kind.Arp, null, null).build())));
    }

    @Test
    void translatesWhatMembersTrack() {
        assertEquals(List.of(new MemberTrack("a", 10, false), new MemberTrack("b", 255, false),
            new MemberTrack("c", 0, true), new MemberTrack("d", 7, true)),
            TrackTranslator.memberTracks(new MemberBuilder().setGateway(new Name("gw1")).setTrack(BindingMap.of(
                track("d").setDecrement(Uint8.valueOf(7)).setShutdown(Empty.value()).build(),
                track("c").setShutdown(Empty.value()).build(),
                track("b").setDecrement(Uint8.MAX_VALUE).build(),
                track("a").build())).build()));
    }

    private static TrackBuilder track(final String object) {
        return new TrackBuilder().setObject(new Name(object));
    }
}
