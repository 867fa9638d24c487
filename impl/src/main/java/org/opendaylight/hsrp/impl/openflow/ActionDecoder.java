/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.FlowAction;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.GroupActionCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.OutputActionCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.PopVlanActionCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.PushVlanActionCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.SetFieldCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.action.set.field._case.SetField;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.list.Action;
import org.opendaylight.yang.gen.v1.urn.opendaylight.inventory.rev130819.NodeConnectorId;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.EthernetMatch;
import org.opendaylight.yang.gen.v1.urn.opendaylight.model.match.types.rev131026.match.layer._3.match.ArpMatch;

/** From the actions that openflowplugin has read from a switch to ours: the opposite of {@link ActionConverter}. */
final class ActionDecoder {
    private ActionDecoder() {
        // Hidden on purpose
    }

    /**
     * Converts actions.
     *
     * @return them in order; {@code null} for each that is not one of ours, or that openflowplugin could not read, as
     *         it is with {@link FlowAction.Move}
     */
    static List<@Nullable FlowAction> toActions(final Collection<Action> actions) {
        return Collections.unmodifiableList(actions.stream().sorted(Comparator.comparing(Action::requireOrder))
            .map(action -> toAction(action.getAction())).toList());
    }

    private static @Nullable FlowAction toAction(
            final org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.@Nullable Action action) {
        return switch (action) {
            case OutputActionCase output -> toOutput(output.getOutputAction().getOutputNodeConnector().getValue());
            case GroupActionCase group -> new FlowAction.ToGroup(group.getGroupAction().getGroupId().toJava());
            case SetFieldCase set -> toSetField(set.getSetField());
            case PushVlanActionCase push -> new FlowAction.PushVlan();
            case PopVlanActionCase pop -> new FlowAction.PopVlan();
            case null, default -> null;
        };
    }

    /** Converts the name of a port, with or without the switch before it. */
    private static @Nullable FlowAction toOutput(final String port) {
        final var name = port.substring(port.lastIndexOf(':') + 1);
        for (var reserved : ReservedPort.values()) {
            if (reserved.name().replace("_", "").equals(name.replace("_", ""))) {
                return new FlowAction.OutputReserved(reserved);
            }
        }
        final long number = SwitchPaths.portOf(new NodeConnectorId(port));
        return number < 0 ? null : new FlowAction.Output(number);
    }

    private static @Nullable FlowAction toSetField(final SetField field) {
        final var ethernet = field.getEthernetMatch();
        if (ethernet != null) {
            return toSetEthernet(ethernet);
        }
        if (field.getVlanMatch() != null) {
            return new FlowAction.SetVlanId(field.getVlanMatch().getVlanId().getVlanId().getValue().toJava());
        }
        return field.getLayer3Match() instanceof ArpMatch arp ? toSetArp(arp) : null;
    }

    private static @Nullable FlowAction toSetEthernet(final EthernetMatch ethernet) {
        if (ethernet.getEthernetDestination() != null) {
            return new FlowAction.SetEthDst(MacAddress.of(ethernet.getEthernetDestination().getAddress().getValue()));
        }
        return ethernet.getEthernetSource() == null ? null
            : new FlowAction.SetEthSrc(MacAddress.of(ethernet.getEthernetSource().getAddress().getValue()));
    }

    private static @Nullable FlowAction toSetArp(final ArpMatch arp) {
        if (arp.getArpOp() != null) {
            return new FlowAction.SetArpOp(arp.getArpOp().toJava());
        }
        if (arp.getArpSourceHardwareAddress() != null) {
            return new FlowAction.SetArpSha(MacAddress.of(arp.getArpSourceHardwareAddress().getAddress().getValue()));
        }
        if (arp.getArpSourceTransportAddress() == null) {
            return null;
        }
        final var prefix = arp.getArpSourceTransportAddress().getValue();
        return new FlowAction.SetArpSpa(Ipv4Address.of(prefix.substring(0, prefix.indexOf('/'))));
    }
}
