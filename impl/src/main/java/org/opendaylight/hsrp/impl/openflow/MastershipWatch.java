/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
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
 * nobody who comes in between. So while there is a switch with ports that this controller is not known to be master of,
 * it is asked again: soon after ports of it are written, then more and more seldom, since in a cluster another member
 * may be its master.
 */
final class MastershipWatch implements MastershipChangeService, AutoCloseable {
    static final long FIRST_LOOK_MILLIS = 2_000;
    private static final long MOST_LOOK_MILLIS = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(MastershipWatch.class);

    /** The switches that this controller is master of. */
    private final Set<NodeId> mastered = new HashSet<>();
    /** The connections that were told to be lost, as long as openflowplugin may list them still. */
    private final Map<NodeId, DeviceInfo> lost = new HashMap<>();
    /** The switches that are not used, since they speak too old a version of OpenFlow. */
    private final Set<NodeId> tooOld = new HashSet<>();
    /** The switches that have ports though this controller is not told to be their master. */
    private final Set<NodeId> untold = new HashSet<>();
    private final MastershipListener listener;
    private final MastershipChangeServiceManager manager;
    private final Timers timers;
    private final Registration registration;
    private Timers.@Nullable Cancellable look;
    /** How long the next look is waited for. */
    private long wait;
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
        final var node = nodeOf(deviceInfo);
        mastered.add(node);
        lost.remove(node);
        untold.remove(node);
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
        final var node = nodeOf(deviceInfo);
        mastered.remove(node);
        lost.put(node, deviceInfo);
        listener.lost(node);
    }

    /** The datastore has written or removed ports of a switch; whether it has some now. */
    synchronized void portsChanged(final NodeId node, final boolean hasPorts) {
        if (!hasPorts) {
            untold.remove(node);
            lost.remove(node);
        } else if (!closed && !mastered.contains(node)) {
            untold.add(node);
            if (look == null || wait > FIRST_LOOK_MILLIS) {
                lookAfter(FIRST_LOOK_MILLIS);
            }
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

    private void lookAfter(final long millis) {
        if (look != null) {
            look.cancel();
        }
        wait = millis;
        look = timers.schedule(millis, this::look);
    }

    private synchronized void look() {
        look = null;
        if (!untold.isEmpty()) {
            final var replay = new Replay();
            manager.register(replay).close();
            lost.values().retainAll(replay.listed);
        }
        if (!untold.isEmpty()) {
            lookAfter(Math.min(2 * wait, MOST_LOOK_MILLIS));
        }
    }

    private static NodeId nodeOf(final DeviceInfo deviceInfo) {
        return new NodeId(deviceInfo.getNodeId().getValue());
    }

    /** Takes from what is told at registration that of which nothing was told before: later news is the better one. */
    private final class Replay implements MastershipChangeService {
        private final Set<DeviceInfo> listed = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public void onBecomeOwner(final DeviceInfo deviceInfo) {
            synchronized (MastershipWatch.this) {
                final var node = nodeOf(deviceInfo);
                listed.add(deviceInfo);
                if (untold.contains(node) && lost.get(node) != deviceInfo) {
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
