/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

/**
 * A group message with what it takes to authenticate it. Keys belong to groups, so that is only possible once the group
 * is known: see {@link Authenticator#accepts(DecodedGroup)}.
 */
public record DecodedGroup(GroupMessage message, ReceivedAuthentication authentication) {
    public DecodedGroup {
        requireNonNull(message);
        requireNonNull(authentication);
    }
}
