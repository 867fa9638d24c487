/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.List;
import java.util.Map;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4Prefix;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv6Prefix;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Uri;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.LoadField;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.LoadCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.MoveCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.load._case.LoadBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.move._case.MoveBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.Action;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.DecNwTtlCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.GroupActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.OutputActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.PopVlanActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.PushVlanActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.SetFieldCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.SetNwTtlActionCaseBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.dec.nw.ttl._case.DecNwTtlBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.group.action._case.GroupActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.output.action._case.OutputActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.pop.vlan.action._case.PopVlanActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.push.vlan.action._case.PushVlanActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.set.field._case.SetFieldBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.set.nw.ttl.action._case.SetNwTtlActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.ActionBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.ActionKey;
import org.opendaylight.yang.gen.v1.urn.opendaylight.l2.types.rev130827.VlanId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.arp.match.fields.ArpSourceHardwareAddressBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.ethernet.match.fields.EthernetDestinationBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.ethernet.match.fields.EthernetSourceBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.EthernetMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.Icmpv4MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.Icmpv6MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.VlanMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.ArpMatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.Ipv4MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.Ipv6MatchBuilder;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.vlan.match.fields.VlanIdBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint8;

/** From our actions to those of openflowplugin. */
final class ActionConverter {
    /** EtherType of IEEE 802.1Q. */
    private static final Uint16 TAGGED = Uint16.valueOf(0x8100);

    private ActionConverter() {
        // Hidden on purpose
    }

    /** Converts actions; the {@code order} leaf, not the order of the map, decides their order in the switch. */
    static Map<ActionKey, org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action>
            toActions(final List<FlowAction> actions) {
        final var builder = BindingMap.<ActionKey,
            org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action>orderedBuilder(
                Math.max(1, actions.size()));
        int order = 0;
        for (var action : actions) {
            // Instructions of their own
            if (!(action instanceof FlowAction.Goto || action instanceof FlowAction.WriteMetadata)) {
                builder.add(new ActionBuilder().setOrder(order++).setAction(toAction(action)).build());
            }
        }
        return builder.build();
    }

    private static Action toAction(final FlowAction action) {
        return switch (action) {
            case FlowAction.Output output -> output(Long.toString(output.port()), Uint16.ZERO);
            case FlowAction.OutputReserved reserved -> reserved(reserved.port());
            case FlowAction.ToGroup toGroup -> new GroupActionCaseBuilder()
                .setGroupAction(new GroupActionBuilder().setGroupId(Uint32.valueOf(toGroup.groupId())).build())
                .build();
            case FlowAction.PushVlan push -> new PushVlanActionCaseBuilder()
                .setPushVlanAction(new PushVlanActionBuilder().setEthernetType(TAGGED).build()).build();
            case FlowAction.PopVlan pop -> new PopVlanActionCaseBuilder()
                .setPopVlanAction(new PopVlanActionBuilder().build()).build();
            case FlowAction.SetVlanId set -> setField(new SetFieldBuilder().setVlanMatch(new VlanMatchBuilder()
                .setVlanId(new VlanIdBuilder()
                    .setVlanIdPresent(true)
                    .setVlanId(new VlanId(Uint16.valueOf(set.vlanId())))
                    .build())
                .build()));
            case FlowAction.SetEthDst set -> setField(new SetFieldBuilder()
                .setEthernetMatch(new EthernetMatchBuilder()
                    .setEthernetDestination(new EthernetDestinationBuilder().setAddress(mac(set.address())).build())
                    .build()));
            case FlowAction.SetEthSrc set -> setField(new SetFieldBuilder()
                .setEthernetMatch(new EthernetMatchBuilder()
                    .setEthernetSource(new EthernetSourceBuilder().setAddress(mac(set.address())).build())
                    .build()));
            case FlowAction.SetArpOp set -> setField(new SetFieldBuilder()
                .setLayer3Match(new ArpMatchBuilder().setArpOp(Uint16.valueOf(set.operation())).build()));
            case FlowAction.SetArpSha set -> setField(new SetFieldBuilder()
                .setLayer3Match(new ArpMatchBuilder()
                    .setArpSourceHardwareAddress(
                        new ArpSourceHardwareAddressBuilder().setAddress(mac(set.address())).build())
                    .build()));
            case FlowAction.SetArpSpa set -> setField(new SetFieldBuilder()
                .setLayer3Match(new ArpMatchBuilder()
                    .setArpSourceTransportAddress(new Ipv4Prefix(set.address() + "/32"))
                    .build()));
            case FlowAction.SetIpSrc set -> setField(new SetFieldBuilder().setLayer3Match(switch (set.address()) {
                case Ipv4Address ipv4 -> new Ipv4MatchBuilder().setIpv4Source(new Ipv4Prefix(ipv4 + "/32")).build();
                case Ipv6Address ipv6 -> new Ipv6MatchBuilder().setIpv6Source(new Ipv6Prefix(ipv6 + "/128")).build();
            }));
            case FlowAction.SetIpv6Dst set -> setField(new SetFieldBuilder().setLayer3Match(
                new Ipv6MatchBuilder().setIpv6Destination(new Ipv6Prefix(set.address() + "/128")).build()));
            case FlowAction.SetNdTll set -> setField(new SetFieldBuilder().setLayer3Match(
                new Ipv6MatchBuilder().setIpv6NdTll(mac(set.address())).build()));
            case FlowAction.Load load -> new LoadCaseBuilder()
                .setLoad(new LoadBuilder()
                    .setField(switch (load.field()) {
                        case RESERVED -> LoadField.NdReserved;
                        case OPTION_TYPE -> LoadField.NdOptionType;
                    })
                    .setValue(Uint32.valueOf(load.value()))
                    .build())
                .build();
            case FlowAction.Goto next -> throw new IllegalArgumentException(next + " is no action");
            case FlowAction.WriteMetadata write -> throw new IllegalArgumentException(write + " is no action");
            case FlowAction.SetIcmpType set -> setField(switch (set.family()) {
                case IPV4 -> new SetFieldBuilder().setIcmpv4Match(new Icmpv4MatchBuilder()
                    .setIcmpv4Type(Uint8.valueOf(set.type())).build());
                case IPV6 -> new SetFieldBuilder().setIcmpv6Match(new Icmpv6MatchBuilder()
                    .setIcmpv6Type(Uint8.valueOf(set.type())).build());
            });
            case FlowAction.SetTtl set -> new SetNwTtlActionCaseBuilder()
                .setSetNwTtlAction(new SetNwTtlActionBuilder().setNwTtl(Uint8.valueOf(set.ttl())).build()).build();
            case FlowAction.DecTtl dec -> new DecNwTtlCaseBuilder().setDecNwTtl(new DecNwTtlBuilder().build()).build();
            case FlowAction.Move move -> new MoveCaseBuilder()
                .setMove(new MoveBuilder()
                    .setFrom(MoveFields.toModel(move.from()))
                    .setTo(MoveFields.toModel(move.to()))
                    .build())
                .build();
        };
    }

    private static Action setField(final SetFieldBuilder field) {
        return new SetFieldCaseBuilder().setSetField(field.build()).build();
    }

    private static MacAddress mac(final org.opendaylight.hsrp.impl.protocol.MacAddress address) {
        return new MacAddress(address.toString());
    }

    private static Action reserved(final FlowAction.ReservedPort port) {
        return switch (port) {
            // 0xffff: the whole frame, not buffered; openflowplugin cannot ask for the rest of it
            case CONTROLLER -> output("CONTROLLER", Uint16.MAX_VALUE);
            case NORMAL -> output("NORMAL", Uint16.ZERO);
            case FLOOD -> output("FLOOD", Uint16.ZERO);
            case IN_PORT -> output("IN_PORT", Uint16.ZERO);
        };
    }

    private static Action output(final String port, final Uint16 maxLength) {
        return new OutputActionCaseBuilder()
            .setOutputAction(new OutputActionBuilder()
                .setOutputNodeConnector(new Uri(port))
                .setMaxLength(maxLength)
                .build())
            .build();
    }
}
