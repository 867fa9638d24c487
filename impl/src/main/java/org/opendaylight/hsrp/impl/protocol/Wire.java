/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/**
 * Numbers of the wire format that encoder and decoder share (docs/protocol.md sections 1.2, 1.3 and 2.2). Lengths of
 * TLVs include their header.
 */
final class Wire {
    static final int V1_LENGTH = 20;
    static final int V1_MD5_LENGTH = 50;
    static final int V1_VERSION = 0;

    /** Operation code of an Advertise, a message of its own layout that only Cisco documents. */
    static final int V1_ADVERTISE = 3;
    static final int ADVERTISE_LENGTH = 16;
    static final int ADVERTISE_INTERFACE_STATE = 1;
    /** What the length field says: the octets from the type field on. */
    static final int ADVERTISE_VALUE_LENGTH = 14;

    static final int TLV_HEADER = 2;
    static final int TYPE_GROUP = 1;
    static final int TYPE_INTERFACE = 2;
    static final int TYPE_TEXT = 3;
    static final int TYPE_MD5 = 4;
    static final int GROUP_TLV_LENGTH = 42;
    static final int INTERFACE_TLV_LENGTH = 6;
    static final int TEXT_TLV_LENGTH = 10;
    static final int MD5_TLV_LENGTH = 30;

    /**
     * Most groups in a version 2 payload that is read. Real routers send one. What a packet costs us stays small
     * whatever its sender packs into it.
     */
    static final int V2_MAX_GROUPS = 3;
    /** Longest version 2 payload that is read: so many groups with MD5. Real routers send 72 octets. */
    static final int V2_MAX_LENGTH = V2_MAX_GROUPS * (GROUP_TLV_LENGTH + MD5_TLV_LENGTH);
    static final int V2_VERSION = 2;
    static final int IPV4 = 4;
    static final int IPV6 = 6;
    /** The field has 32 bits, but routers know only these priorities. */
    static final int MAX_PRIORITY = 255;

    static final int ALGORITHM_MD5 = 1;

    private Wire() {
        // constants only
    }
}
