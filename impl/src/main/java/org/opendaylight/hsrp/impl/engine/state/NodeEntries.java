/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * What a switch must hold, and what it holds of ours; YANG list {@code node} of the RPC {@code data-plane}.
 *
 * @param node the switch
 * @param connected whether it is connected
 * @param ofLan what it must hold for one LAN
 * @param wanted what it must hold for all LANs, without what it refuses
 * @param held what it holds, or {@code null} while that is not known
 */
public record NodeEntries(NodeId node, boolean connected, Counts ofLan, Counts wanted, @Nullable Counts held) {
    public NodeEntries {
        requireNonNull(node);
        requireNonNull(ofLan);
        requireNonNull(wanted);
    }

    /** Numbers of entries. */
    public record Counts(int flows, int groups, int meters) {
        /** None. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }
}
