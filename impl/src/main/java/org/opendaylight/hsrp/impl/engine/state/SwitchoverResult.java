/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.IpAddress;

/**
 * Outcome of a switchover.
 *
 * @param refusal why it was not done, or {@code null} if it was
 * @param previousActive address of the router that was active before, or {@code null} if there was none
 * @param epoch the group's epoch afterwards
 */
public record SwitchoverResult(@Nullable Refusal refusal, @Nullable IpAddress previousActive, long epoch) {
}
