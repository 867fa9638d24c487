/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.mdsal.binding.api.DataBroker;
import org.opendaylight.mdsal.binding.api.NotificationService;
import org.opendaylight.openflowplugin.api.openflow.mastership.MastershipChangeServiceManager;
import org.opendaylight.yang.gen.v1.urn.opendaylight.flow.service.rev130819.FlowRemoved;
import org.opendaylight.yang.gen.v1.urn.opendaylight.packet.service.rev130709.PacketReceived;
import org.opendaylight.yangtools.concepts.Registration;

/**
 * Hears of the switches that this member of the cluster is master of, whether the engine runs here or not:
 * openflowplugin tells it nowhere else, and does not tell it again to an engine that comes later. So it lives as long
 * as the bundle.
 */
public final class SwitchAgent implements MastershipListener, AutoCloseable {
    private final Map<NodeId, Long> mastered = new HashMap<>();
    private final String member;
    private final SwitchNews news;
    private final MastershipWatch watch;
    private final KnownPorts ports;
    private final List<Registration> registrations;
    private long connections;

    /**
     * Begins to listen.
     *
     * @param member name of this member
     * @param news is told what is heard, in order
     */
    public SwitchAgent(final String member, final SwitchNews news, final DataBroker dataBroker,
            final NotificationService notifications, final MastershipChangeServiceManager mastership,
            final Timers timers) {
        this.member = requireNonNull(member);
        this.news = requireNonNull(news);
        registrations = List.of(
            notifications.registerListener(PacketReceived.class, new PacketReceiver(news)),
            notifications.registerListener(FlowRemoved.class, new RemovalReceiver(news)));
        watch = new MastershipWatch(this, mastership, timers);
        ports = new KnownPorts(dataBroker, watch);
    }

    @Override
    public synchronized void mastered(final NodeId node) {
        if (mastered.putIfAbsent(node, connections) == null) {
            connections++;
            tell();
        }
    }

    @Override
    public synchronized void lost(final NodeId node) {
        if (mastered.remove(node) != null) {
            tell();
        }
    }

    @Override
    public void close() {
        watch.close();
        ports.close();
        registrations.forEach(Registration::close);
    }

    private void tell() {
        news.mastered(member, Map.copyOf(mastered));
    }
}
