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
import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.pipeline.NodeId;

/**
 * What the examination of a LAN has found; YANG list {@code finding} of the RPC {@code doctor}.
 *
 * @param check what was examined
 * @param severity how grave it is
 * @param place what it is about
 * @param text what was found, in words
 * @param remedy what to do, or {@code null} where there is nothing to do
 */
public record Finding(Check check, Severity severity, Place place, String text, @Nullable String remedy) {
    public Finding {
        requireNonNull(check);
        requireNonNull(severity);
        requireNonNull(place);
        requireNonNull(text);
    }

    /** What is examined, in the order from switch to host. */
    public enum Check {
        SWITCH, FAIL_MODE, ABILITY, DATA_PLANE, PORT, VLAN, GATEWAY, ROUTER, VIRTUAL_ADDRESS, PEER, GUARD, TIMERS,
        CONTROLLER
    }

    /**
     * What a finding is about; all are {@code null} where it is about the LAN as a whole.
     *
     * @param port name or number as configured, or the number
     */
    public record Place(@Nullable NodeId node, @Nullable String port, @Nullable String gateway,
            @Nullable GroupKey group) {
        /** The LAN as a whole. */
        public static final Place LAN = new Place(null, null, null, null);

        /** A switch. */
        public static Place at(final NodeId node) {
            return new Place(node, null, null, null);
        }

        /** A port of a switch. */
        public static Place at(final NodeId node, final String port) {
            return new Place(node, port, null, null);
        }

        /** A group. */
        public static Place of(final GroupKey group) {
            return new Place(null, null, null, group);
        }
    }
}
