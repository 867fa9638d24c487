/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.openflowplugin.api.OFConstants;
import org.opendaylight.openflowplugin.api.openflow.device.DeviceInfo;
import org.opendaylight.openflowplugin.api.openflow.mastership.MastershipChangeService;
import org.opendaylight.openflowplugin.api.openflow.mastership.MastershipChangeServiceManager;
import org.opendaylight.yangtools.concepts.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from openflowplugin which switches this controller is master of. Whoever registers is told of those that are
 * ready by then. Of a switch that has been granted its role before, but becomes ready only after, openflowplugin tells
 * nobody who comes in between. So while there is a switch with ports of which nothing was told, it is asked again.
 */
final class MastershipWatch implements MastershipChangeService, AutoCloseable {
    static final long FIRST_LOOK_MILLIS = 2_000;
    private static final long MOST_LOOK_MILLIS = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(MastershipWatch.class);

    /** The switches of which something was told. */
    private final Set<NodeId> told = new HashSet<>();
    /** The switches that are not used, since they speak too old a version of OpenFlow. */
    private final Set<NodeId> tooOld = new HashSet<>();
    /** The switches that have ports though nothing was told of them. */
    private final Set<NodeId> untold = new HashSet<>();
    private final MastershipListener listener;
    private final MastershipChangeServiceManager manager;
    private final Timers timers;
    private final Registration registration;
    private Timers.@Nullable Cancellable look;
    private boolean closed;

    MastershipWatch(final MastershipListener listener, final MastershipChangeServiceManager manager,
            final Timers timers) {
        this.listener = requireNonNull(listener);
        this.manager = requireNonNull(manager);
        this.timers = requireNonNull(timers);
        registration = manager.register(this);
    }

    @Override
    public synchronized void onBecomeOwner(final DeviceInfo deviceInfo) {
        final var node = note(deviceInfo);
        if (deviceInfo.getVersion().compareTo(OFConstants.OFP_VERSION_1_3) >= 0) {
            tooOld.remove(node);
            listener.mastered(node);
        } else if (tooOld.add(node)) {
            LOG.warn("%HSRP-4-OLDOPENFLOW: {} speaks OpenFlow 1.0 only, without the groups that HSRP needs; it is not "
                + "used. Let it speak OpenFlow 1.3: ovs-vsctl set bridge BRIDGE protocols=OpenFlow13", node);
        }
    }

    @Override
    public synchronized void onLoseOwnership(final DeviceInfo deviceInfo) {
        listener.lost(note(deviceInfo));
    }

    /** The datastore has written or removed ports of a switch; whether it has some now. */
    synchronized void portsChanged(final NodeId node, final boolean hasPorts) {
        if (!hasPorts) {
            untold.remove(node);
        } else if (!closed && !told.contains(node) && untold.add(node) && look == null) {
            look = timers.schedule(FIRST_LOOK_MILLIS, () -> look(FIRST_LOOK_MILLIS));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        untold.clear();
        registration.close();
        if (look != null) {
            look.cancel();
        }
    }

    private synchronized void look(final long waited) {
        look = null;
        if (!untold.isEmpty()) {
            manager.register(new Replay()).close();
        }
        if (!untold.isEmpty()) {
            final long wait = Math.min(2 * waited, MOST_LOOK_MILLIS);
            look = timers.schedule(wait, () -> look(wait));
        }
    }

    private static NodeId nodeOf(final DeviceInfo deviceInfo) {
        return new NodeId(deviceInfo.getNodeId().getValue());
    }

    private NodeId note(final DeviceInfo deviceInfo) {
        final var node = nodeOf(deviceInfo);
        told.add(node);
        untold.remove(node);
        return node;
    }

    /** Takes from what is told at registration that of which nothing was told before: later news is the better one. */
    private final class Replay implements MastershipChangeService {
        @Override
        public void onBecomeOwner(final DeviceInfo deviceInfo) {
            synchronized (MastershipWatch.this) {
                final var node = nodeOf(deviceInfo);
                if (untold.contains(node)) {
                    LOG.info("openflowplugin has not told that this controller is master of switch {}: found by asking",
                        node.value());
                    MastershipWatch.this.onBecomeOwner(deviceInfo);
                }
            }
        }

        @Override
        public void onLoseOwnership(final DeviceInfo deviceInfo) {
            // Told to the watch itself
        }
    }
}
