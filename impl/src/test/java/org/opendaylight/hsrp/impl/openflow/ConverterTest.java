/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.opendaylight.hsrp.impl.openflow.TestTables.METER;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry.Bucket;
import org.opendaylight.hsrp.impl.pipeline.MacPattern;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Transport;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFGeneralSerializer;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFSerializer;
import org.opendaylight.openflowjava.protocol.api.extensibility.SerializerExtensionProvider;
import org.opendaylight.openflowjava.protocol.api.keys.MessageTypeKey;
import org.opendaylight.openflowjava.protocol.impl.serialization.SerializerRegistryImpl;
import org.opendaylight.openflowplugin.impl.protocol.serialization.SerializerInjector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.Flow;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowMessage;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowMessageBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.Group;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupMessage;
import org.opendaylight.yang.gen.v1.urn.opendaylight.group.types.rev131018.GroupMessageBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.Meter;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.MeterMessage;
import org.opendaylight.yang.gen.v1.urn.opendaylight.meter.types.rev130918.MeterMessageBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.common.types.rev130731.FlowModCommand;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.common.types.rev130731.GroupModCommand;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.common.types.rev130731.MeterModCommand;
import org.opendaylight.yangtools.binding.DataContainer;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Tests what goes over the wire, with the serializers of openflowplugin. The comments say how ovs-ofctl reads it. */
class ConverterTest {
    private static final Uint8 OF13 = Uint8.valueOf(4);
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final NodeRef NODE_REF = SwitchPaths.node(NODE);
    private static final MacAddress VIRTUAL_MAC = MacAddress.of("00:00:0c:9f:f0:01");
    private static final Ipv4Address ALL_HSRP = Ipv4Address.of("224.0.0.102");
    private static final Ipv4Address VIRTUAL_IP = Ipv4Address.of("10.0.0.1");
    private static final Ipv6Address LINK_LOCAL = Ipv6Address.of("fe80::5:73ff:fea0:a");
    private static final GroupEntry GROUP = new GroupEntry(0x4900_0001L, List.of(
        new Bucket(2, List.of(new FlowAction.SetEthDst(VIRTUAL_MAC), new FlowAction.Output(2))),
        new Bucket(1, List.of(new FlowAction.Output(1)))));
    private static final SerializerRegistryImpl REGISTRY = new SerializerRegistryImpl();

    @BeforeAll
    static void beforeAll() {
        REGISTRY.init();
        Extensions.teach();
        SerializerInjector.injectSerializers(mock(SerializerExtensionProvider.class, invocation -> {
            if (invocation.getMethod().getName().equals("registerSerializer")) {
                REGISTRY.registerSerializer((MessageTypeKey<?>) invocation.getArgument(0),
                    (OFGeneralSerializer) invocation.getArgument(1));
            }
            return null;
        }), false);
    }

    @Test
    void untaggedToGroup() {
        // ADD priority=40000,vlan_tci=0x0000/0x0fff,dl_dst=00:00:0c:9f:f0:01 cookie:0x4853300000000001
        //  actions=group:1224736769
        assertEquals("040e005800000001485330000000000100000000000000000000000000009c40ffffffffffffffffffffffff00010000"
            + "000100168000060600000c9ff00180000d0400000fff000000040010000000000016000849000001",
            add(new FlowEntry(Purpose.CARRY, FlowMatch.ofLan(null).withEthDst(VIRTUAL_MAC),
            List.of(new FlowAction.ToGroup(0x4900_0001L)))));
    }

    @Test
    void taggedUdpToControllerAndOn() {
        // ADD priority=41000,udp,in_port=3,dl_vlan=100,nw_dst=224.0.0.102,tp_dst=1985 cookie:0x4853300000000001
        //  actions=CONTROLLER:65535,NORMAL
        assertEquals("040e00880000000148533000000000010000000000000000000000000000a028ffffffffffffffffffffffff00010000"
            + "0001002b800000040000000380000a02080080000c02106480001401118000200207c180001804e00000660000000000"
            + "000400280000000000000010fffffffdffff00000000000000000010fffffffa0000000000000000",
            add(new FlowEntry(Purpose.HEAR,
            FlowMatch.ofLan(100).withInPort(3).withUdp(ALL_HSRP, 1985),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER),
                new FlowAction.OutputReserved(ReservedPort.NORMAL)))));
    }

    @Test
    void arpToController() {
        // ADD priority=40500,arp,vlan_tci=0x0000/0x0fff,arp_tpa=10.0.0.1,arp_op=1 cookie:0x4853300000000001
        //  hard:30 actions=CONTROLLER:65535
        assertEquals("040e0068000000014853300000000001000000000000000000000000001e9e34ffffffffffffffffffffffff00010000"
            + "0001002080000a02080680002a02000180002e040a00000180000d0400000fff000400180000000000000010fffffffd"
            + "ffff000000000000",
            add(new FlowEntry(Purpose.ASK, FlowMatch.ofLan(null).withArp(1, VIRTUAL_IP),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER)))));
    }

    @Test
    void arpFromAnAddress() {
        // priority=40700,arp,vlan_tci=0x0000/0x1fff,arp_spa=10.0.0.1,arp_op=2
        final var message = add(new FlowEntry(Purpose.WATCH, FlowMatch.ofLan(null).withArpFrom(2, VIRTUAL_IP, null),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER))));
        assertTrue(message.contains("80002a020002" + "80002c040a000001"), message);
    }

    @Test
    void icmpToControllerWithRewrite() {
        // ADD priority=40500,icmp,vlan_tci=0x0000/0x0fff,nw_dst=10.0.0.1,icmp_type=8 cookie:0x4853300000000001
        //  actions=set_field:00:00:0c:9f:f0:01->eth_dst,output:7,IN_PORT
        assertEquals("040e009000000001485330000000000100000000000000000000000000009e34ffffffffffffffffffffffff00010000"
            + "0001002480000a02080080001401018000260108800018040a00000180000d0400000fff000000000004003800000000"
            + "001900108000060600000c9ff00100000000001000000007000000000000000000000010fffffff80000000000000000",
            add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withIcmp(VIRTUAL_IP, 8),
            List.of(new FlowAction.SetEthDst(VIRTUAL_MAC), new FlowAction.Output(7),
                new FlowAction.OutputReserved(ReservedPort.IN_PORT)))));
    }

    @Test
    void udpOverIpv6ToController() {
        // ADD priority=41000,udp6,in_port=3,dl_vlan=100,ipv6_dst=ff02::66,tp_dst=2029 cookie:0x4853300000000001
        //  actions=CONTROLLER:65535
        assertEquals("040e00800000000148533000000000010000000000000000000000000000a028ffffffffffffffffffffffff00010000"
            + "00010037800000040000000380000a0286dd80000c02106480001401118000200207ed80003610ff0200000000000000"
            + "0000000000006600000400180000000000000010fffffffdffff000000000000",
            add(new FlowEntry(Purpose.HEAR, FlowMatch.ofLan(100).withInPort(3).withUdp(Ipv6Transport.MULTICAST, 2029),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER)))));
    }

    @Test
    void neighborSolicitationToController() {
        // ADD priority=40500,icmp6,vlan_tci=0x0000/0x0fff,icmp_type=135,nd_target=fe80::5:73ff:fea0:a
        //  cookie:0x4853300000000001 actions=CONTROLLER:65535
        assertEquals("040e007800000001485330000000000100000000000000000000000000009e34ffffffffffffffffffffffff00010000"
            + "0001003080000a0286dd800014013a80003a018780003e10fe80000000000000000573fffea0000a80000d0400000fff"
            + "000400180000000000000010fffffffdffff000000000000",
            add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withNeighborSolicitation(LINK_LOCAL),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER)))));
    }

    @Test
    void echoRequestOverIpv6ToController() {
        // ADD priority=40500,icmp6,vlan_tci=0x0000/0x0fff,dl_dst=00:00:0c:9f:f0:01,ipv6_dst=fe80::5:73ff:fea0:a,
        //  icmp_type=128 cookie:0x4853300000000001 actions=CONTROLLER:65535
        assertEquals("040e008800000001485330000000000100000000000000000000000000009e34ffffffffffffffffffffffff00010000"
            + "0001003a8000060600000c9ff00180000a0286dd800014013a80003a018080003610fe80000000000000000573fffea0"
            + "000a80000d0400000fff000000000000000400180000000000000010fffffffdffff000000000000",
            add(new FlowEntry(Purpose.ANSWER,
            FlowMatch.ofLan(null).withEthDst(VIRTUAL_MAC).withIcmpv6(128).withIpDst(LINK_LOCAL),
            List.of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER)))));
    }

    @Test
    void pingsAreTurnedIntoReplies() {
        // set_field:10.0.0.1->ip_src,set_field:0->icmp_type,mod_nw_ttl:64
        final var ipv4 = add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withIcmp(VIRTUAL_IP, 8), List.of(
            new FlowAction.SetIpSrc(VIRTUAL_IP), new FlowAction.SetIcmpType(AddressFamily.IPV4, 0),
            new FlowAction.SetTtl(64))));
        assertTrue(ipv4.endsWith("00190010800016040a00000100000000" + "00190010800026010000000000000000"
            + "0017000840000000"), ipv4);
        // set_field:fe80::5:73ff:fea0:a->ipv6_src,set_field:129->icmpv6_type
        final var ipv6 = add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withIcmpv6(128).withIpDst(LINK_LOCAL),
            List.of(new FlowAction.SetIpSrc(LINK_LOCAL), new FlowAction.SetIcmpType(AddressFamily.IPV6, 129))));
        assertTrue(ipv6.endsWith("0019001880003410fe80000000000000000573fffea0000a"
            + "0019001080003a018100000000000000"), ipv6);
    }

    @Test
    void guardedFramesPassAMeter() {
        final var controller = List.<FlowAction>of(new FlowAction.OutputReserved(ReservedPort.CONTROLLER));
        // priority=41500,in_port=3,dl_src=00:00:0c:9f:f0:00/ff:ff:ff:ff:f0:00 actions=meter:1207959557,CONTROLLER:65535
        final var source = add(new FlowEntry(Purpose.GUARD_SOURCE, FlowMatch.ofLan(null).withInPort(3)
            .withEthSrc(MacPattern.wellKnown(HsrpVersion.V2, AddressFamily.IPV4)), controller, METER.meterId()));
        assertTrue(source.contains("8000090c" + "00000c9ff000" + "fffffffff000"), source);
        assertTrue(source.contains("0006000848000005" + "00040018"), source);
        final var exact = add(new FlowEntry(Purpose.GUARD_SOURCE, FlowMatch.ofLan(null).withInPort(3)
            .withEthSrc(MacPattern.exactly(VIRTUAL_MAC)), controller));
        assertTrue(exact.contains("80000806" + "00000c9ff001"), exact);
    }

    @Test
    void claimsAreMatched() {
        // arp,arp_spa=10.0.0.1
        final var arp = dropping(FlowMatch.ofLan(null).withArpFrom(VIRTUAL_IP));
        assertTrue(arp.contains("80002c040a000001") && !arp.contains("80002a02"), arp);
        // icmp,nw_src=10.0.0.1,icmp_type=5
        final var redirect = dropping(FlowMatch.ofLan(null).withIcmpFrom(VIRTUAL_IP, 5));
        assertTrue(redirect.contains("80002601" + "05") && redirect.contains("80001604" + "0a000001"), redirect);
        // icmp6,icmp_type=136,nd_target=fe80::5:73ff:fea0:a
        final var advertisement = dropping(FlowMatch.ofLan(null).withNeighborAdvertisement(LINK_LOCAL));
        assertTrue(advertisement.contains("80003a0188" + "80003e10fe80000000000000000573fffea0000a"), advertisement);
        // icmp6,ipv6_src=fe80::5:73ff:fea0:a
        final var from = dropping(FlowMatch.ofLan(null).withIcmpv6From(LINK_LOCAL));
        assertTrue(from.contains("8000140" + "13a") && from.contains("80003410fe80000000000000000573fffea0000a"), from);
    }

    @Test
    void meters() {
        // ADD meter=1207959557 pktps burst bands=type=drop rate=1024 burst_size=1024
        assertEquals("041d0020000000010000000648000005000100100000040000000400" + "00000000",
            wire(MeterConverter.toAdd(NODE_REF, METER), MeterModCommand.OFPMCADD));
        assertEquals("041d0010000000010002000648000005",
            wire(MeterConverter.toRemove(NODE_REF, METER.meterId()), MeterModCommand.OFPMCDELETE));
    }

    @Test
    void drop() {
        // ADD priority=1,vlan_tci=0x0000/0x0fff cookie:0x4853300000000001 actions=drop
        assertEquals("040e004000000001485330000000000100000000000000000000000000000001ffffffffffffffffffffffff00010000"
            + "0001000c80000d0400000fff00000000",
            add(new FlowEntry(Purpose.REST, FlowMatch.ofLan(null), List.of())));
    }

    @Test
    void classifiedByTag() {
        // ADD priority=42500,dl_vlan=10 cookie:0x4853300000000001 actions=write_metadata:0xa/0xfff,goto_table:70
        assertEquals("040e00600000000148533000000000010000000000000000000000000000a604ffffffffffffffffffffffff00010000"
            + "0001000a80000c02100a0000000000000002001800000000000000000000000a0000000000000fff0001000846000000",
            add(new FlowEntry(Purpose.CLASSIFY, FlowMatch.ofLan(10),
            List.of(new FlowAction.WriteMetadata(10), new FlowAction.Goto(Purpose.SOURCE_TABLE)))));
    }

    @Test
    void taggedBeforeAGroup() {
        // ADD table:71 priority=40050,metadata=0xa/0xfff,vlan_tci=0x0000/0x1fff,dl_dst=00:00:0c:9f:f0:01
        //  cookie:0x4853300000000001 actions=push_vlan:0x8100,set_field:4106->vlan_vid,group:1224736769
        assertEquals("040e008000000001485330000000000100000000000000004700000000009c72ffffffffffffffffffffffff00010000"
            + "0001002880000510000000000000000a0000000000000fff8000060600000c9ff00180000c0200000004002800000000"
            + "00110008810000000019001080000c02100a0000000000000016000849000001",
            add(new FlowEntry(Purpose.CARRY_TAGGING,
            FlowMatch.ofLan(10, true).withVlanId(FlowMatch.UNTAGGED).withEthDst(VIRTUAL_MAC),
            List.of(new FlowAction.PushVlan(), new FlowAction.SetVlanId(10), new FlowAction.ToGroup(0x4900_0001L)))));
    }

    @Test
    void untaggedAfterADetour() {
        // ADD table:71 priority=39900,metadata=0xa/0xfff,dl_vlan=10,dl_dst=00:00:0c:9f:f0:01 cookie:0x4853300000000001
        //  actions=pop_vlan,output:3
        assertEquals("040e007800000001485330000000000100000000000000004700000000009bdcffffffffffffffffffffffff00010000"
            + "0001002880000510000000000000000a0000000000000fff8000060600000c9ff00180000c02100a0004002000000000"
            + "001200080000000000000010000000030000000000000000",
            add(new FlowEntry(Purpose.DETOUR, FlowMatch.ofLan(10, true).withVlanId(10).withEthDst(VIRTUAL_MAC),
            List.of(new FlowAction.PopVlan(), new FlowAction.Output(3)))));
    }

    @Test
    void fragmentsAreMatchedAsAnOpenVSwitchSeesThem() {
        // priority=40500,icmp,dl_vlan=10,nw_dst=10.0.0.1,icmp_type=0 actions=dec_ttl
        final var ipv4 = add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(10).withIcmpFragments(VIRTUAL_IP),
            List.of(new FlowAction.DecTtl())));
        assertTrue(ipv4.contains("80001401" + "01" + "80002601" + "00" + "800018040a000001"), ipv4);
        assertTrue(ipv4.endsWith("0018000800000000"), ipv4);
        // priority=40500,ipv6,dl_vlan=10,ipv6_dst=fe80::5:73ff:fea0:a,nw_proto=44
        final var later = add(new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(10).withLaterFragments(LINK_LOCAL),
            List.of()));
        assertTrue(later.contains("80000a0286dd" + "80000c02100a" + "800014012c" + "80003610fe80"), later);
    }

    @Test
    void removeStrict() {
        final var flow = new FlowEntry(Purpose.REST, FlowMatch.ofLan(null), List.of());
        // DEL_STRICT priority=1,vlan_tci=0x0000/0x0fff cookie:0x4853400000000001/0xffffffffffffffff actions=drop
        assertEquals("040e0040000000014853400000000001ffffffffffffffff0004000000000001ffffffffffffffffffffffff00000000"
            + "0001000c80000d0400000fff00000000",
            wire(FlowConverter.toRemove(NODE, NODE_REF, flow, 0x4853_4000_0000_0001L),
            FlowModCommand.OFPFCDELETESTRICT));
    }

    @Test
    void removeByCookie() {
        // DEL cookie:0x4853400000000001/0xffffffffffffffff actions=drop
        assertEquals("040e0038000000014853400000000001ffffffffffffffffff03000000008000ffffffffffffffffffffffff00000000"
            + "0001000400000000",
            wire(FlowConverter.toRemove(NODE_REF, 0x4853_4000_0000_0001L), FlowModCommand.OFPFCDELETE));
    }

    @Test
    void removeAll() {
        // DEL cookie:0x4853000000000000/0xffff000000000000 actions=drop
        assertEquals("040e0038000000014853000000000000ffff000000000000ff03000000008000ffffffffffffffffffffffff00000000"
            + "0001000400000000",
            wire(FlowConverter.toRemoveAll(NODE_REF), FlowModCommand.OFPFCDELETE));
    }

    @Test
    void addGroup() {
        // ADD group_id=1224736769,type=ff,bucket=watch_port:2,actions=set_field:00:00:0c:9f:f0:01->eth_dst,
        //  output:2,bucket=watch_port:1,actions=output:1
        assertEquals("040f00600000000100000300490000010030000000000002ffffffff00000000001900108000060600000c9ff0010000"
            + "000000100000000200000000000000000020000000000001ffffffff0000000000000010000000010000000000000000",
            wire(GroupConverter.toAdd(NODE_REF, GROUP), GroupModCommand.OFPGCADD));
    }

    @Test
    void addGroupWithLastResort() {
        // ADD group_id=1224736769,type=ff,bucket=watch_port:2,watch_group:1241513984,actions=output:2
        assertEquals("040f003000000001000003004900000100200000000000024a00000000000000000000100000000200000000"
            + "00000000",
            wire(GroupConverter.toAdd(NODE_REF, new GroupEntry(0x4900_0001L,
                List.of(new Bucket(2, true, List.of(new FlowAction.Output(2)))))), GroupModCommand.OFPGCADD));
    }

    @Test
    void addGroupThatIsAlwaysLive() {
        // ADD group_id=1241513984,type=indirect,bucket=actions=drop
        assertEquals("040f002000000001000002004a00000000100000ffffffffffffffff00000000",
            wire(GroupConverter.toAdd(NODE_REF, GroupEntry.ALWAYS_LIVE), GroupModCommand.OFPGCADD));
    }

    @Test
    void addGroupWithoutBuckets() {
        // ADD group_id=1,type=ff
        assertEquals("040f0010000000010000030000000001",
            wire(GroupConverter.toAdd(NODE_REF, new GroupEntry(1, List.of())),
            GroupModCommand.OFPGCADD));
    }

    @Test
    void modifyGroup() {
        // MOD group_id=1224736769,type=ff,bucket=watch_port:2,actions=set_field:00:00:0c:9f:f0:01->eth_dst,
        //  output:2,bucket=watch_port:1,actions=output:1
        assertEquals("040f00600000000100010300490000010030000000000002ffffffff00000000001900108000060600000c9ff0010000"
            + "000000100000000200000000000000000020000000000001ffffffff0000000000000010000000010000000000000000",
            wire(GroupConverter.toModify(NODE_REF, GROUP).getUpdatedGroup(),
            GroupModCommand.OFPGCMODIFY));
    }

    @Test
    void removeGroup() {
        // DEL group_id=1224736769,type=ff
        assertEquals("040f0010000000010002030049000001",
            wire(GroupConverter.toRemove(NODE_REF, GROUP.groupId()), GroupModCommand.OFPGCDELETE));
    }

    @Test
    void packetOut() {
        final var frame = new byte[] { 1, 2, 3 };
        final var input = PacketSender.toInput(NODE,
            new PacketOut(5, new FlowAction.OutputReserved(ReservedPort.FLOOD), frame));
        assertEquals(NODE_REF, input.getNode());
        assertEquals(SwitchPaths.connector(NODE, 5), input.getIngress());
        assertEquals(SwitchPaths.connector(NODE, 5), input.getEgress());
        assertEquals(ActionConverter.toActions(List.of(new FlowAction.OutputReserved(ReservedPort.FLOOD))),
            input.getAction());
        assertArrayEquals(frame, input.getPayload());
    }

    @Test
    void packetOutThatAlsoGoesBack() {
        final var packet = new PacketOut(5, new FlowAction.OutputReserved(ReservedPort.NORMAL), new byte[1]).andBack();
        assertEquals(ActionConverter.toActions(List.of(new FlowAction.OutputReserved(ReservedPort.NORMAL),
            new FlowAction.OutputReserved(ReservedPort.IN_PORT))), PacketSender.toInput(NODE, packet).getAction());
        assertTrue(packet.isForAll(), "it waits for its turn");
    }

    private static String add(final FlowEntry flow) {
        return wire(FlowConverter.toAdd(NODE, NODE_REF, flow, 0x4853_3000_0000_0001L), FlowModCommand.OFPFCADD);
    }

    private static String dropping(final FlowMatch match) {
        return add(new FlowEntry(Purpose.DROP, match, List.of()));
    }

    private static String wire(final Flow flow, final FlowModCommand command) {
        return wire(FlowMessage.class, new FlowMessageBuilder(flow)
            .setVersion(OF13)
            .setXid(Uint32.ONE)
            .setCommand(command)
            .build());
    }

    private static String wire(final Group group, final GroupModCommand command) {
        return wire(GroupMessage.class, new GroupMessageBuilder(group)
            .setVersion(OF13)
            .setXid(Uint32.ONE)
            .setCommand(command)
            .build());
    }

    private static String wire(final Meter meter, final MeterModCommand command) {
        return wire(MeterMessage.class, new MeterMessageBuilder(meter)
            .setVersion(OF13)
            .setXid(Uint32.ONE)
            .setCommand(command)
            .build());
    }

    private static <T extends DataContainer> String wire(final Class<T> type, final T message) {
        final var buffer = Unpooled.buffer();
        final OFSerializer<T> serializer = REGISTRY.getSerializer(new MessageTypeKey<>(OF13, type));
        serializer.serialize(message, buffer);
        return ByteBufUtil.hexDump(buffer);
    }
}
