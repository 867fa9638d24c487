/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.FlowMatch;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4Prefix;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv6Prefix;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.PortNumber;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.NoVlan;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.AddFlowInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.AddFlowInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.RemoveFlowInput;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.RemoveFlowInputBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.Flow;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowCookie;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.FlowModFlags;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.flow.Instructions;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.flow.InstructionsBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.flow.Match;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.flow.MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.ApplyActionsCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.ApplyActionsCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.GoToTableCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.MeterCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.WriteMetadataCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.apply.actions._case.ApplyActionsBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.go.to.table._case.GoToTableBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.meter._case.MeterBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.instruction.write.metadata._case.WriteMetadataBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.list.Instruction;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.list.InstructionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.types.rev131026.instruction.list.InstructionKey;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeRef;
import org.opendaylight.yang.gen.v1.urn.opendaylight.l2.types.rev130827.EtherType;
import org.opendaylight.yang.gen.v1.urn.opendaylight.l2.types.rev130827.VlanId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.ethernet.match.fields.EthernetDestinationBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.ethernet.match.fields.EthernetSourceBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.ethernet.match.fields.EthernetTypeBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.EthernetMatch;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.EthernetMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.Icmpv4MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.Icmpv6MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.IpMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.Layer3Match;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.MetadataBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.VlanMatch;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.VlanMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.ArpMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.Ipv4MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.Ipv6MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._4.match.UdpMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.vlan.match.fields.VlanIdBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.GeneralAugMatchRpcAddFlowBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.GeneralAugMatchRpcRemoveFlowBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.general.extension.grouping.ExtensionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.general.extension.list.grouping.ExtensionList;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.general.extension.list.grouping.ExtensionListBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.openflowplugin.extension.general.rev140714.general.extension.list.grouping.ExtensionListKey;
import org.opendaylight.yangtools.binding.Augmentation;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.opendaylight.yangtools.yang.common.Uint8;

/** From our flows to the messages of openflowplugin. */
final class FlowConverter {
    /** OFPTT_ALL. */
    private static final Uint8 ALL_TABLES = Uint8.MAX_VALUE;
    private static final long EXACT = -1;
    /** The bits of the metadata in which the LAN of a frame is noted: the size of a VLAN identifier. */
    private static final Uint64 LAN_METADATA = Uint64.valueOf(0xfff);
    /** See {@link NoVlanMatch}. */
    private static final Map<ExtensionListKey, ExtensionList> NO_VLAN = BindingMap.of(new ExtensionListBuilder()
        .setExtensionKey(NoVlan.VALUE).setExtension(new ExtensionBuilder().build()).build());
    private static final FlowModFlags TELL_REMOVAL = new FlowModFlags(false, false, false, false, true);

    private FlowConverter() {
        // Hidden on purpose
    }

    /** Adds a flow; overwrites one of the same priority and match. */
    static AddFlowInput toAdd(final NodeId node, final NodeRef nodeRef, final FlowEntry flow, final long cookie) {
        final var builder = new AddFlowInputBuilder()
            .setNode(nodeRef)
            .setTableId(table(flow))
            .setPriority(Uint16.valueOf(flow.priority()))
            .setIdleTimeout(Uint16.ZERO)
            .setHardTimeout(Uint16.valueOf(flow.purpose().hardTimeout()))
            .setCookie(cookie(cookie))
            .setFlags(TELL_REMOVAL)
            .setMatch(toMatch(node, flow.match(), extensions -> new GeneralAugMatchRpcAddFlowBuilder()
                .setExtensionList(extensions).build()));
        if (!flow.actions().isEmpty() || flow.meterId() != null) {
            builder.setInstructions(toInstructions(flow));
        }
        return builder.build();
    }

    /** Removes one flow, but not what somebody else has put in its place. */
    static RemoveFlowInput toRemove(final NodeId node, final NodeRef nodeRef, final FlowEntry flow,
            final long cookie) {
        return new RemoveFlowInputBuilder()
            .setNode(nodeRef)
            .setTableId(table(flow))
            .setStrict(true)
            .setPriority(Uint16.valueOf(flow.priority()))
            .setCookie(cookie(cookie))
            .setCookieMask(cookie(EXACT))
            .setMatch(toMatch(node, flow.match(), extensions -> new GeneralAugMatchRpcRemoveFlowBuilder()
                .setExtensionList(extensions).build()))
            .build();
    }

    /** Removes flows by cookie, whatever they match. */
    static RemoveFlowInput toRemove(final NodeRef nodeRef, final long cookie) {
        return byCookie(nodeRef, cookie, EXACT);
    }

    /** Removes all our flows. */
    static RemoveFlowInput toRemoveAll(final NodeRef nodeRef) {
        return byCookie(nodeRef, FlowEntry.COOKIE, FlowEntry.COOKIE_MASK);
    }

    /** Converts a flow that was read from a switch. */
    static ReadFlow toReadFlow(final Flow flow) {
        final var instructions = flow.getInstructions();
        final var actions = instructions == null ? Stream.<Action>empty()
            : instructions.nonnullInstruction().values().stream().map(Instruction::getInstruction)
                .flatMap(instruction -> instruction instanceof ApplyActionsCase apply
                    ? apply.getApplyActions().nonnullAction().values().stream() : Stream.empty());
        return new ReadFlow(flow.getCookie().getValue().longValue(), flow.getPriority().toJava(),
            ActionDecoder.toActions(actions.toList()), Objects.hash(flow.getPriority(), flow.getMatch(), instructions,
            flow.getIdleTimeout(), flow.getHardTimeout()));
    }

    private static Uint8 table(final FlowEntry flow) {
        return Uint8.valueOf(flow.table());
    }

    static FlowCookie cookie(final long cookie) {
        return new FlowCookie(Uint64.fromLongBits(cookie));
    }

    private static RemoveFlowInput byCookie(final NodeRef nodeRef, final long cookie, final long mask) {
        return new RemoveFlowInputBuilder()
            .setNode(nodeRef)
            .setTableId(ALL_TABLES)
            .setStrict(false)
            .setCookie(cookie(cookie))
            .setCookieMask(cookie(mask))
            .setMatch(new MatchBuilder().build())
            .build();
    }

    private static Instructions toInstructions(final FlowEntry flow) {
        final var instructions = BindingMap.<InstructionKey, Instruction>orderedBuilder(4);
        if (flow.meterId() != null) {
            instructions.add(new InstructionBuilder()
                .setOrder(0)
                .setInstruction(new MeterCaseBuilder()
                    .setMeter(new MeterBuilder().setMeterId(MeterConverter.meterId(flow.meterId())).build())
                    .build())
                .build());
        }
        final var actions = ActionConverter.toActions(flow.actions());
        if (!actions.isEmpty()) {
            instructions.add(new InstructionBuilder()
                .setOrder(1)
                .setInstruction(new ApplyActionsCaseBuilder()
                    .setApplyActions(new ApplyActionsBuilder().setAction(actions).build())
                    .build())
                .build());
        }
        if (!flow.actions().isEmpty() && flow.actions().getFirst() instanceof FlowAction.WriteMetadata write) {
            instructions.add(new InstructionBuilder()
                .setOrder(2)
                .setInstruction(new WriteMetadataCaseBuilder()
                    .setWriteMetadata(new WriteMetadataBuilder()
                        .setMetadata(Uint64.valueOf(write.value()))
                        .setMetadataMask(LAN_METADATA)
                        .build())
                    .build())
                .build());
        }
        if (!flow.actions().isEmpty() && flow.actions().getLast() instanceof FlowAction.Goto next) {
            instructions.add(new InstructionBuilder()
                .setOrder(3)
                .setInstruction(new GoToTableCaseBuilder()
                    .setGoToTable(new GoToTableBuilder().setTableId(Uint8.valueOf(next.table())).build())
                    .build())
                .build());
        }
        return new InstructionsBuilder().setInstruction(instructions.build()).build();
    }

    private static Match toMatch(final NodeId node, final FlowMatch match,
            final Function<Map<ExtensionListKey, ExtensionList>, Augmentation<Match>> augmentation) {
        final var builder = new MatchBuilder();
        if (match.inPort() != null) {
            builder.setInPort(SwitchPaths.connectorId(node, match.inPort()));
        }
        if (match.metadata() != null) {
            builder.setMetadata(new MetadataBuilder()
                .setMetadata(Uint64.valueOf(match.metadata()))
                .setMetadataMask(LAN_METADATA)
                .build());
        }
        if (match.vlanId() != null) {
            if (match.vlanId() == FlowMatch.NO_VLAN) {
                builder.addAugmentation(augmentation.apply(NO_VLAN));
            } else {
                builder.setVlanMatch(toVlanMatch(match.vlanId()));
            }
        }
        if (match.ethDst() != null || match.ethSrc() != null || match.ethType() != null) {
            builder.setEthernetMatch(toEthernetMatch(match));
        }
        if (match.ipProto() != null) {
            builder.setIpMatch(new IpMatchBuilder().setIpProtocol(Uint8.valueOf(match.ipProto())).build());
        }
        if (match.udpDst() != null) {
            builder.setLayer4Match(new UdpMatchBuilder()
                .setUdpDestinationPort(new PortNumber(Uint16.valueOf(match.udpDst())))
                .build());
        }
        if (match.icmpType() != null) {
            final var type = Uint8.valueOf(match.icmpType());
            if (match.ethType() == FlowMatch.ETH_IPV6) {
                builder.setIcmpv6Match(new Icmpv6MatchBuilder().setIcmpv6Type(type).build());
            } else {
                builder.setIcmpv4Match(new Icmpv4MatchBuilder().setIcmpv4Type(type).build());
            }
        }
        return builder.setLayer3Match(toLayer3Match(match)).build();
    }

    private static Layer3Match toLayer3Match(final FlowMatch match) {
        if (match.arpOp() != null || match.arpSpa() != null || match.arpTpa() != null) {
            return new ArpMatchBuilder()
                .setArpOp(match.arpOp() == null ? null : Uint16.valueOf(match.arpOp()))
                .setArpSourceTransportAddress(match.arpSpa() == null ? null : host(match.arpSpa()))
                .setArpTargetTransportAddress(match.arpTpa() == null ? null : host(match.arpTpa()))
                .build();
        }
        if (match.ndTarget() != null) {
            return new Ipv6MatchBuilder()
                .setIpv6Source(match.ipSrc() == null ? null : new Ipv6Prefix(match.ipSrc() + "/128"))
                .setIpv6NdTarget(new org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types
                    .rev130715.Ipv6Address(match.ndTarget().toString()))
                .build();
        }
        final var address = match.ipDst() != null ? match.ipDst() : match.ipSrc();
        return switch (address) {
            case null -> null;
            case Ipv4Address ipv4 -> {
                final var builder = new Ipv4MatchBuilder();
                yield (match.ipDst() != null ? builder.setIpv4Destination(host(ipv4))
                    : builder.setIpv4Source(host(ipv4))).build();
            }
            case Ipv6Address ipv6 -> {
                final var builder = new Ipv6MatchBuilder();
                final var prefix = new Ipv6Prefix(ipv6 + "/128");
                yield (match.ipDst() != null ? builder.setIpv6Destination(prefix) : builder.setIpv6Source(prefix))
                    .build();
            }
        };
    }

    /**
     * "Not present" with VLAN 0 is serialised as OFPVID_NONE without a mask: exactly the frames without a tag.
     * "Present" with VLAN 0 as OFPVID_PRESENT with that bit as mask: all frames with a tag.
     */
    private static VlanMatch toVlanMatch(final int vlanId) {
        return new VlanMatchBuilder()
            .setVlanId(new VlanIdBuilder()
                .setVlanIdPresent(vlanId != FlowMatch.UNTAGGED)
                .setVlanId(new VlanId(Uint16.valueOf(Math.max(0, vlanId))))
                .build())
            .build();
    }

    private static EthernetMatch toEthernetMatch(final FlowMatch match) {
        final var builder = new EthernetMatchBuilder();
        if (match.ethDst() != null) {
            builder.setEthernetDestination(new EthernetDestinationBuilder()
                .setAddress(new MacAddress(match.ethDst().toString()))
                .build());
        }
        if (match.ethSrc() != null) {
            final var source = new EthernetSourceBuilder()
                .setAddress(new MacAddress(match.ethSrc().value().toString()));
            if (!match.ethSrc().isExact()) {
                source.setMask(new MacAddress(match.ethSrc().mask().toString()));
            }
            builder.setEthernetSource(source.build());
        }
        if (match.ethType() != null) {
            builder.setEthernetType(new EthernetTypeBuilder()
                .setType(new EtherType(Uint32.valueOf(match.ethType())))
                .build());
        }
        return builder.build();
    }

    private static Ipv4Prefix host(final Ipv4Address address) {
        return new Ipv4Prefix(address + "/32");
    }
}
