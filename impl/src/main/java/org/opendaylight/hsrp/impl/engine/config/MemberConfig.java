/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Configuration of a member; YANG list {@code member}.
 *
 * @param gateway name of the gateway
 * @param priority configured priority, 0..255
 * @param preempt whether and when it takes over from an active router of lower priority
 * @param tracks the tracked objects that it depends on
 */
public record MemberConfig(String gateway, int priority, PreemptConfig preempt, List<MemberTrack> tracks) {
    public MemberConfig {
        requireNonNull(gateway);
        requireNonNull(preempt);
        tracks = List.copyOf(tracks);
    }

    /** Whether it depends on one of these tracked objects. */
    public boolean tracksAny(final Set<String> objects) {
        return tracks.stream().map(MemberTrack::object).anyMatch(objects::contains);
    }
}
