/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GatewayBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;

/**
 * Takes from what was read from the operational datastore the defaults of configuration that nobody has written there:
 * they are put in when it is read.
 */
final class StateOnly {
    private StateOnly() {
        // Hidden on purpose
    }

    /** Events are more than all the rest of a LAN with a few groups, and left out. */
    static Lan withoutEvents(final Lan lan) {
        return new LanBuilder(lan)
            .setEvent(null)
            .setBehavior(null)
            .setForwarding(null)
            .setGuard(null)
            .setMacRefresh(null)
            .setVersion(null)
            .setGateway(lan.nonnullGateway().values().stream()
                .map(gateway -> new GatewayBuilder(gateway).setIpv4PrefixLength(null).build())
                .collect(BindingMap.toMap()))
            .setGroup(lan.nonnullGroup().values().stream().map(StateOnly::group).collect(BindingMap.toMap()))
            .build();
    }

    private static Group group(final Group group) {
        return new GroupBuilder(group)
            .setEnabled(null)
            .setMember(group.nonnullMember().values().stream()
                .map(member -> new MemberBuilder(member).setPriority(null).build())
                .collect(BindingMap.toMap()))
            .build();
    }
}
