/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a UDP payload turned out to be. */
public sealed interface DecodeResult {
    /**
     * A well-formed payload. Nothing in it is authenticated yet.
     *
     * @param groups group messages, in order; usually one, none if the payload only describes an interface
     * @param interfaces messages about the sender's interface, in order
     */
    record Messages(List<DecodedGroup> groups, List<InterfaceMessage> interfaces) implements DecodeResult {
        public Messages {
            groups = List.copyOf(groups);
            interfaces = List.copyOf(interfaces);
        }
    }

    /** A payload that must be ignored as a whole. */
    record Dropped(DropReason reason) implements DecodeResult {
        public Dropped {
            requireNonNull(reason);
        }
    }
}
