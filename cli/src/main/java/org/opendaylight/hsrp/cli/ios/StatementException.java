/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.io.Serial;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** A statement cannot be taken over. The message must not repeat the statement, which may hold a key. */
final class StatementException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Level level;

    StatementException(final Level level, final String message) {
        super(message);
        this.level = level;
    }

    /** Makes one of a statement that makes no sense. */
    StatementException(final String message) {
        this(Level.UNKNOWN, message);
    }

    /** Makes one of a statement with something that is of no form. */
    StatementException(final String message, final Exception cause) {
        super(message, cause);
        level = Level.UNKNOWN;
    }

    Level level() {
        return level;
    }
}
