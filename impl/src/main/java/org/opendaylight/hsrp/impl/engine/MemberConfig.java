/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine;

import static java.util.Objects.requireNonNull;

/**
 * Configuration of a member; YANG list {@code member}.
 *
 * @param gateway name of the gateway
 * @param priority configured priority, 0..255
 * @param preempt whether it takes over from an active router of lower priority
 */
public record MemberConfig(String gateway, int priority, boolean preempt) {
    public MemberConfig {
        requireNonNull(gateway);
    }
}
