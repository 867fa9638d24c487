/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.MemberBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;

/** {@code hsrp:show-statistics [lan]}. */
@Service
@Command(scope = "hsrp", name = "show-statistics", description = "Shows what is counted and measured")
public final class ShowStatisticsCommand extends LanCommand {
    @Override
    List<String> lines(final List<LanView> lans) {
        return StatisticsFormat.lines(lans);
    }

    @Override
    Lan part(final Lan whole) {
        return new LanBuilder().setName(whole.getName()).setStatistics(whole.getStatistics())
            .setFailover(whole.getFailover()).setTimerLateness(whole.getTimerLateness())
            .setEventLoop(whole.getEventLoop())
            .setGroup(whole.nonnullGroup().values().stream().map(ShowStatisticsCommand::part)
                .collect(BindingMap.toMap())).build();
    }

    private static Group part(final Group group) {
        return new GroupBuilder().withKey(group.key()).setMember(group.nonnullMember().values().stream()
            .map(member -> new MemberBuilder().withKey(member.key()).setStatistics(member.getStatistics()).build())
            .collect(BindingMap.toMap())).build();
    }
}
