/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

/**
 * A tracked object that a member depends on; YANG list {@code member/track}.
 *
 * @param object name of the object
 * @param decrement what the priority loses while the object is down, 1..255; 0 with {@code shutdown}
 * @param shutdown whether the member is shut down while the object is down
 */
public record MemberTrack(String object, int decrement, boolean shutdown) {
    public MemberTrack {
        requireNonNull(object);
    }
}
