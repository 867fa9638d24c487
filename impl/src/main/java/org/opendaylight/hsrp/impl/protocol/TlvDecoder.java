/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a version 2 payload, a sequence of TLVs. Unknown types are skipped. An authentication TLV stands for all Group
 * State TLVs between it and the previous one; real routers send one of each. Of several Interface State TLVs the last
 * one counts.
 */
final class TlvDecoder {
    private final ByteBuffer payload;
    private final List<DecodedGroup> groups = new ArrayList<>(1);
    /** How many of the group messages, the first ones, have their authentication. */
    private int closed;
    /** Index of the value of the latest Interface State TLV, or -1: there is no need to keep former ones. */
    private int interfaceAt = -1;

    TlvDecoder(final ByteBuffer payload) {
        this.payload = payload;
    }

    DecodeResult decode() throws DropException {
        if (!payload.hasRemaining()) {
            throw new DropException(DropReason.TOO_SHORT);
        }
        if (payload.remaining() > Wire.V2_MAX_LENGTH) {
            throw new DropException(DropReason.TOO_LONG);
        }
        // the first octet of version 1, and no type
        if (payload.get(payload.position()) == Wire.V1_VERSION) {
            throw new DropException(DropReason.BAD_VERSION);
        }
        while (payload.hasRemaining()) {
            decodeTlv();
        }
        return new DecodeResult.Messages(groups, interfaceAt < 0 ? List.of() : List.of(decodeInterface()));
    }

    private void decodeTlv() throws DropException {
        if (payload.remaining() < Wire.TLV_HEADER) {
            throw new DropException(DropReason.TOO_SHORT);
        }
        final int type = payload.get() & 0xff;
        final int length = payload.get() & 0xff;
        if (length > payload.remaining()) {
            throw new DropException(DropReason.TOO_SHORT);
        }
        final int value = payload.position();
        switch (type) {
            case Wire.TYPE_GROUP -> {
                requireLength(length, Wire.GROUP_TLV_LENGTH);
                if (groups.size() == Wire.V2_MAX_GROUPS) {
                    throw new DropException(DropReason.TOO_LONG);
                }
                groups.add(new DecodedGroup(decodeGroup(payload), ReceivedAuthentication.None.INSTANCE));
            }
            case Wire.TYPE_INTERFACE -> {
                requireLength(length, Wire.INTERFACE_TLV_LENGTH);
                interfaceAt = value;
            }
            case Wire.TYPE_TEXT -> {
                requireLength(length, Wire.TEXT_TLV_LENGTH);
                if (closed < groups.size()) {
                    close(new ReceivedAuthentication.Text(payload.getLong(value)));
                }
            }
            case Wire.TYPE_MD5 -> {
                requireLength(length, Wire.MD5_TLV_LENGTH);
                if (closed < groups.size()) {
                    close(decodeMd5(payload, value));
                }
            }
            default -> {
                // skipped below like all others
            }
        }
        payload.position(value + length);
    }

    /** A known type has one length only. */
    private static void requireLength(final int length, final int tlvLength) throws DropException {
        if (length != tlvLength - Wire.TLV_HEADER) {
            throw new DropException(DropReason.MALFORMED);
        }
    }

    private void close(final ReceivedAuthentication authentication) {
        for (; closed < groups.size(); closed++) {
            groups.set(closed, new DecodedGroup(groups.get(closed).message(), authentication));
        }
    }

    private InterfaceMessage decodeInterface() {
        return new InterfaceMessage(HsrpVersion.V2, payload.getShort(interfaceAt) & 0xffff,
            payload.getShort(interfaceAt + Short.BYTES) & 0xffff);
    }

    private static GroupMessage decodeGroup(final ByteBuffer value) throws DropException {
        if (value.get() != Wire.V2_VERSION) {
            throw new DropException(DropReason.BAD_VERSION);
        }
        final var op = OpCode.ofCode(value.get() & 0xff);
        if (op == null) {
            throw new DropException(DropReason.BAD_OPERATION_CODE);
        }
        final var state = decodeState(value.get() & 0xff);
        final int ipVersion = value.get();
        final int group = value.getShort() & 0xffff;
        final var identifier = MacAddress.read(value);
        final long priority = value.getInt() & 0xffffffffL;
        final long helloMillis = value.getInt() & 0xffffffffL;
        final long holdMillis = value.getInt() & 0xffffffffL;
        if (state == null || group > HsrpVersion.V2.maxGroup() || priority > Wire.MAX_PRIORITY) {
            throw new DropException(DropReason.MALFORMED);
        }
        // octets behind an IPv4 address are garbage with some real routers
        final IpAddress virtualAddress = switch (ipVersion) {
            case Wire.IPV4 -> Ipv4Address.read(value);
            case Wire.IPV6 -> Ipv6Address.read(value);
            default -> throw new DropException(DropReason.MALFORMED);
        };
        return new GroupMessage(HsrpVersion.V2, op, state, group, identifier, (int) priority, helloMillis, holdMillis,
            virtualAddress);
    }

    /** Code 0 is named Disabled by other implementations. It means to a receiver what Initial means. */
    private static @Nullable HsrpState decodeState(final int code) {
        return code == 0 ? HsrpState.INITIAL : HsrpState.ofCode(HsrpVersion.V2, code);
    }

    /**
     * Reads the value of an MD5 authentication TLV.
     *
     * @param payload the whole payload, from index 0
     * @param value index of the value, which must be complete
     */
    static ReceivedAuthentication decodeMd5(final ByteBuffer payload, final int value) {
        if (payload.get(value) != Wire.ALGORITHM_MD5) {
            return ReceivedAuthentication.None.INSTANCE;
        }
        // algorithm, padding and flags, then the sender's address
        final int keyId = payload.getInt(value + 8);
        return new ReceivedAuthentication.Md5(keyId, payload, value + 12);
    }
}
