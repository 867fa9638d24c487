/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import static java.util.Objects.requireNonNull;

/** Leaves the decoding of a payload that must be dropped. No stack trace: anyone on the LAN can cause it at will. */
final class DropException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DropReason reason;

    DropException(final DropReason reason) {
        super(reason.text(), null, false, false);
        this.reason = requireNonNull(reason);
    }

    DropReason reason() {
        return reason;
    }
}
