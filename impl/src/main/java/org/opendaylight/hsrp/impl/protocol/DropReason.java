/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** Why a payload is not a usable HSRP message, one reason per counter of received errors. */
public enum DropReason {
    /** Fewer octets than the message, or one of its parts, says or needs. */
    TOO_SHORT("too short"),
    /** More octets than the message can have. */
    TOO_LONG("too long"),
    /** Not of the version of the LAN. */
    BAD_VERSION("mismatching version"),
    /** No such operation code. */
    BAD_OPERATION_CODE("invalid operation code"),
    /** A field has a value that the protocol does not know. */
    MALFORMED("malformed");

    private final String text;

    DropReason(final String text) {
        this.text = text;
    }

    /** Returns the reason in words, for the log. */
    public String text() {
        return text;
    }
}
