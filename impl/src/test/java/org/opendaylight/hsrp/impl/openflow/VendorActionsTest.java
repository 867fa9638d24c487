/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.Field;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.NdField;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.Purpose;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFDeserializer;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFGeneralDeserializer;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFGeneralSerializer;
import org.opendaylight.openflowjava.protocol.api.extensibility.OFSerializer;
import org.opendaylight.openflowjava.protocol.api.keys.ExperimenterActionDeserializerKey;
import org.opendaylight.openflowjava.protocol.api.keys.MessageCodeKey;
import org.opendaylight.openflowjava.protocol.api.keys.MessageTypeKey;
import org.opendaylight.openflowjava.protocol.impl.deserialization.DeserializerRegistryImpl;
import org.opendaylight.openflowjava.protocol.impl.serialization.SerializerRegistryImpl;
import org.opendaylight.openflowjava.protocol.spi.connection.SwitchConnectionProvider;
import org.opendaylight.openflowplugin.impl.protocol.deserialization.DeserializerInjector;
import org.opendaylight.openflowplugin.impl.protocol.serialization.SerializerInjector;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.OutputActionCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.SetFieldCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.statistics.rev130819.multipart.reply.multipart.reply.body.MultipartReplyFlowStats;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowMessage;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowMessageBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.ApplyActionsCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.multipart.types.rev170112.multipart.reply.MultipartReplyBody;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.common.types.rev130731.FlowModCommand;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflow.common.types.rev130731.MultipartType;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Writes and reads the ARP answer with the serializers and deserializers of openflowplugin. */
class VendorActionsTest {
    private static final Uint8 OF13 = Uint8.valueOf(4);
    private static final NodeId NODE = new NodeId("openflow:1");
    private static final MacAddress MAC = MacAddress.of("00:00:0c:9f:f0:0a");
    private static final Ipv4Address ADDRESS = Ipv4Address.of("10.0.0.1");
    private static final long COOKIE = 0x4853_2000_0000_0001L;
    private static final FlowEntry ANSWER = new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withArp(1, ADDRESS),
        List.of(new FlowAction.Move(Field.ETH_SRC, Field.ETH_DST), new FlowAction.SetEthSrc(MAC),
            new FlowAction.SetArpOp(2), new FlowAction.Move(Field.ARP_SHA, Field.ARP_THA),
            new FlowAction.SetArpSha(MAC), new FlowAction.Move(Field.ARP_SPA, Field.ARP_TPA),
            new FlowAction.SetArpSpa(ADDRESS), new FlowAction.OutputReserved(ReservedPort.IN_PORT)));
    /** Length of a flow_mod before the match (OpenFlow 1.3 section A.3.4.1). */
    private static final int FLOW_MOD_HEADER = 48;
    /** The same for an entry of flow statistics (OpenFlow 1.3 section A.3.5.2). */
    private static final int FLOW_STATS_HEADER = 48;

    private final SerializerRegistryImpl serializers = new SerializerRegistryImpl();
    private final DeserializerRegistryImpl deserializers = new DeserializerRegistryImpl();
    private final SwitchConnectionProvider listener = mock(SwitchConnectionProvider.class, invocation -> {
        switch (invocation.getMethod().getName()) {
            case "registerSerializer" -> serializers.registerSerializer(
                (MessageTypeKey<?>) invocation.getArgument(0), (OFGeneralSerializer) invocation.getArgument(1));
            case "registerDeserializer" -> deserializers.registerDeserializer(
                (MessageCodeKey) invocation.getArgument(0), (OFGeneralDeserializer) invocation.getArgument(1));
            default -> {
                // Of no interest
            }
        }
        return null;
    });

    @BeforeEach
    void beforeEach() {
        serializers.init();
        deserializers.init();
        Extensions.teach();
        SerializerInjector.injectSerializers(listener, false);
        DeserializerInjector.injectDeserializers(listener);
    }

    @Test
    void arpAnswerOnTheWire() {
        new VendorActions().teach(listener);
        // As ovs-ofctl -O OpenFlow13 reads it:
        // ADD priority=40500,arp,vlan_tci=0x0000/0x0fff,arp_tpa=10.0.0.1,arp_op=1 cookie:0x4853200000000001
        //  actions=move:NXM_OF_ETH_SRC[]->NXM_OF_ETH_DST[],set_field:00:00:0c:9f:f0:0a->eth_src,
        //  set_field:2->arp_op,move:NXM_NX_ARP_SHA[]->NXM_NX_ARP_THA[],set_field:00:00:0c:9f:f0:0a->arp_sha,
        //  move:NXM_OF_ARP_SPA[]->NXM_OF_ARP_TPA[],set_field:10.0.0.1->arp_spa,IN_PORT
        assertEquals("040e00f000000001485320000000000100000000000000000000000000009e34ffffffffffffffffffffffff00010000"
            + "0001002080000a02080680002a02000180002e040a00000180000d0400000fff000400a000000000ffff001800002320"
            + "00060030000000000000040600000206001900108000080600000c9ff00a00000019001080002a020002000000000000"
            + "ffff00180000232000060030000000000001220600012406001900108000300600000c9ff00a0000ffff001800002320"
            + "000600200000000000002004000022040019001080002c040a0000010000000000000010fffffff80000000000000000",
            ByteBufUtil.hexDump(flowMod()));
    }

    @Test
    void neighborAnswerOnTheWire() {
        new VendorActions().teach(listener);
        final var address = Ipv6Address.of("fe80::5:73ff:fea0:a");
        final var flow = new FlowEntry(Purpose.ANSWER, FlowMatch.ofLan(null).withNeighborSolicitation(address), List.of(
            new FlowAction.Move(Field.IPV6_SRC, Field.IPV6_DST), new FlowAction.Move(Field.IPV4_SRC, Field.IPV4_DST),
            new FlowAction.SetIcmpType(AddressFamily.IPV6, 136), new FlowAction.Load(NdField.OPTION_TYPE, 2),
            new FlowAction.Load(NdField.RESERVED, 0xe000_0000L), new FlowAction.Goto(0x48)));
        // move:NXM_NX_IPV6_SRC[]->NXM_NX_IPV6_DST[],move:NXM_OF_IP_SRC[]->NXM_OF_IP_DST[],
        //  set_field:136->icmpv6_type,load:0x2->OXM_OF_ND_OPTIONS_TYPE[],load:0xe0000000->OXM_OF_ND_RESERVED[],
        //  goto_table:72
        final var wire = ByteBufUtil.hexDump(flowMod(flow));
        assertTrue(wire.contains("ffff001800002320" + "00060080000000000001261000012810"
            + "ffff001800002320" + "000600200000000000000e0400001004"), wire);
        assertTrue(wire.endsWith("0019001080003a018800000000000000" + "ffff001800002320"
            + "00070007100004010000000000000002"
            + "ffff001800002320" + "0007001f1000020400000000e0000000" + "0001000848000000"), wire);
        final var rest = ByteBufUtil.hexDump(flowMod(new FlowEntry(Purpose.ADVERTISE,
            FlowMatch.ofLan(null).withNeighborAdvertisement(address), List.of(new FlowAction.SetNdTll(MAC)))));
        // table:72 ... set_field:00:00:0c:9f:f0:0a->nd_tll
        assertTrue(rest.startsWith("48", 48), rest);
        assertTrue(rest.endsWith("001900108000420600000c9ff00a0000"), rest);
    }

    @Test
    void withoutTheTeachingTheActionWouldBeLeftOut() {
        final int length = flowMod().readableBytes();
        new VendorActions().teach(listener);
        assertEquals(3 * 24, flowMod().readableBytes() - length);
    }

    @Test
    void statisticsOfOurFlowsCanBeRead() {
        new VendorActions().teach(listener);
        final var stats = ((MultipartReplyFlowStats) flowStatistics(flowMod())).getFlowAndStatisticsMapList();
        assertEquals(1, stats.size());
        final var flow = stats.getFirst();
        assertEquals(FlowConverter.cookie(COOKIE), flow.getCookie());
        final var actions = assertInstanceOf(ApplyActionsCase.class,
            flow.getInstructions().nonnullInstruction().values().iterator().next().getInstruction())
            .getApplyActions().nonnullAction().values().stream().map(Action::getAction).toList();
        assertEquals(8, actions.size());
        for (int order : new int[] {0, 3, 5}) {
            assertNull(actions.get(order));
        }
        for (int order : new int[] {1, 2, 4, 6}) {
            assertInstanceOf(SetFieldCase.class, actions.get(order));
        }
        assertInstanceOf(OutputActionCase.class, actions.get(7));
    }

    @Test
    void withoutTheTeachingNoStatisticsCouldBeRead() {
        new VendorActions().teach(listener);
        final var flowMod = flowMod();
        deserializers.init();
        DeserializerInjector.injectDeserializers(listener);
        assertThrows(IllegalStateException.class, () -> flowStatistics(flowMod));
    }

    @Test
    void installedExtensionReadsItself() {
        new VendorActions().teach(listener);
        final OFDeserializer<?> extension = message -> {
            throw new UnsupportedOperationException("extension");
        };
        deserializers.registerDeserializer(new ExperimenterActionDeserializerKey(OF13, MoveSerializer.NICIRA),
            extension);
        final var flowMod = flowMod();
        assertEquals("extension", assertThrows(UnsupportedOperationException.class,
            () -> flowStatistics(flowMod)).getMessage());
    }

    @Test
    void actionWithoutLengthIsRefused() {
        final var deserializer = new VendorActionDeserializer();
        deserializer.injectDeserializerRegistry(deserializers);
        final var action = Unpooled.wrappedBuffer(new byte[] {-1, -1, 0, 0, 0, 0, 0x23, 0x20});
        assertThrows(IllegalArgumentException.class, () -> deserializer.deserialize(action));
    }

    private ByteBuf flowMod() {
        return flowMod(ANSWER);
    }

    private ByteBuf flowMod(final FlowEntry flow) {
        final var buffer = Unpooled.buffer();
        final OFSerializer<FlowMessage> serializer = serializers.getSerializer(
            new MessageTypeKey<>(OF13, FlowMessage.class));
        serializer.serialize(new FlowMessageBuilder(
            FlowConverter.toAdd(NODE, SwitchPaths.node(NODE), flow, COOKIE))
            .setVersion(OF13)
            .setXid(Uint32.ONE)
            .setCommand(FlowModCommand.OFPFCADD)
            .build(), buffer);
        return buffer;
    }

    /** Reads what a switch that holds a flow says of its flows. */
    private MultipartReplyBody flowStatistics(final ByteBuf flowMod) {
        final var rest = flowMod.slice(FLOW_MOD_HEADER, flowMod.readableBytes() - FLOW_MOD_HEADER);
        final var stats = Unpooled.buffer()
            .writeShort(FLOW_STATS_HEADER + rest.readableBytes()).writeZero(2).writeZero(8)
            .writeShort(Purpose.ANSWER.priority()).writeZero(10).writeLong(COOKIE).writeZero(16).writeBytes(rest);
        final OFDeserializer<MultipartReplyBody> deserializer = deserializers.getDeserializer(
            new MessageCodeKey(OF13, MultipartType.OFPMPFLOW.getIntValue(), MultipartReplyBody.class));
        return deserializer.deserialize(stats);
    }
}
