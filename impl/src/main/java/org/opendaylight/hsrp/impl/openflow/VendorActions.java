/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import org.opendaylight.openflowjava.protocol.api.keys.MessageTypeKey;
import org.opendaylight.openflowjava.protocol.api.util.EncodeConstants;
import org.opendaylight.openflowjava.protocol.spi.connection.SwitchConnectionProvider;
import org.opendaylight.openflowplugin.api.openflow.protocol.deserialization.MessageCodeExperimenterKey;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.LoadCase;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.openflow.rev261122.add.flow.input.instructions.instruction.instruction.apply.actions._case.apply.actions.action.action.MoveCase;
import org.opendaylight.yang.gen.v1.urn.opendaylight.action.types.rev131112.action.Action;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Teaches openflowplugin the actions that copy a field, or write one of Neighbor Discovery. It must be there on every
 * member of a cluster, since flows are written and read by the member that a switch is connected to; and before any
 * flow with such an action is written, since openflowplugin silently leaves out of a flow what it cannot write. The
 * registration cannot be undone.
 */
@Component(service = VendorActions.class, immediate = true)
public final class VendorActions {
    /** Called by OSGi when there is a listener for switches. */
    @Activate
    public VendorActions() {
        // All is done for each listener
    }

    /** Called by OSGi for each listener for switches, as soon as it is there. */
    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC,
        unbind = "forget")
    public void teach(final SwitchConnectionProvider listener) {
        listener.registerSerializer(new MessageTypeKey<>(EncodeConstants.OF_VERSION_1_3, MoveCase.class),
            new MoveSerializer());
        listener.registerSerializer(new MessageTypeKey<>(EncodeConstants.OF_VERSION_1_3, LoadCase.class),
            new LoadSerializer());
        listener.registerDeserializer(new MessageCodeExperimenterKey(EncodeConstants.OF_VERSION_1_3,
            MoveSerializer.EXPERIMENTER, Action.class, MoveSerializer.NICIRA), new VendorActionDeserializer());
    }

    /** Called by OSGi when a listener has gone. */
    public void forget(final SwitchConnectionProvider listener) {
        // What was taught has gone with it
    }
}
