/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads UDP payloads as messages. Whatever it is given, it answers; it never throws. */
public final class HsrpDecoder {
    private HsrpDecoder() {
        // static methods only
    }

    /**
     * Decodes a payload.
     *
     * @param lanVersion the version of the LAN; a payload of the other one is dropped
     * @param payload the payload, from position to limit; left as it is, and it must not change any more, since the
     *        result may refer to it
     */
    public static DecodeResult decode(final HsrpVersion lanVersion, final ByteBuffer payload) {
        final var slice = payload.slice();
        try {
            return switch (lanVersion) {
                case V1 -> decodeV1(slice);
                case V2 -> new TlvDecoder(slice).decode();
            };
        } catch (DropException e) {
            return new DecodeResult.Dropped(e.reason());
        }
    }

    private static DecodeResult decodeV1(final ByteBuffer payload) throws DropException {
        final int length = payload.remaining();
        if (length < Wire.ADVERTISE_LENGTH) {
            throw new DropException(DropReason.TOO_SHORT);
        }
        // version 2 has the type of a TLV here, and that is never 0
        if (payload.get() != Wire.V1_VERSION) {
            throw new DropException(DropReason.BAD_VERSION);
        }
        final int code = payload.get() & 0xff;
        if (code == Wire.V1_ADVERTISE) {
            return decodeAdvertise(payload);
        }
        final var op = OpCode.ofCode(code);
        if (op == null) {
            throw new DropException(DropReason.BAD_OPERATION_CODE);
        }
        if (length < Wire.V1_LENGTH) {
            throw new DropException(DropReason.TOO_SHORT);
        }
        if (length > Wire.V1_MD5_LENGTH) {
            throw new DropException(DropReason.TOO_LONG);
        }

        final var state = HsrpState.ofCode(HsrpVersion.V1, payload.get() & 0xff);
        if (state == null) {
            throw new DropException(DropReason.MALFORMED);
        }
        final long helloMillis = (payload.get() & 0xff) * 1000L;
        final long holdMillis = (payload.get() & 0xff) * 1000L;
        final int priority = payload.get() & 0xff;
        final int group = payload.get() & 0xff;
        // reserved
        payload.get();
        final var text = new ReceivedAuthentication.Text(payload.getLong());
        final var message = new GroupMessage(HsrpVersion.V1, op, state, group, null, priority, helloMillis, holdMillis,
            Ipv4Address.read(payload));
        final var authentication = length == Wire.V1_LENGTH ? text : decodeV1Md5(payload);
        return new DecodeResult.Messages(List.of(new DecodedGroup(message, authentication)), List.of());
    }

    /** The octets after a version 1 message can only be an MD5 TLV. */
    private static ReceivedAuthentication decodeV1Md5(final ByteBuffer payload) throws DropException {
        if (payload.remaining() != Wire.MD5_TLV_LENGTH || payload.get() != Wire.TYPE_MD5
                || payload.get() != Wire.MD5_TLV_LENGTH - Wire.TLV_HEADER) {
            throw new DropException(DropReason.MALFORMED);
        }
        return TlvDecoder.decodeMd5(payload, payload.position());
    }

    private static DecodeResult decodeAdvertise(final ByteBuffer payload) throws DropException {
        if (payload.limit() > Wire.ADVERTISE_LENGTH) {
            throw new DropException(DropReason.TOO_LONG);
        }
        final int type = payload.getShort();
        if (payload.getShort() != Wire.ADVERTISE_VALUE_LENGTH) {
            throw new DropException(DropReason.MALFORMED);
        }
        if (type != Wire.ADVERTISE_INTERFACE_STATE) {
            // one is known by name only; it is of no use, but not wrong either
            return new DecodeResult.Messages(List.of(), List.of());
        }
        final var state = InterfaceState.ofCode(payload.get() & 0xff);
        if (state == null) {
            throw new DropException(DropReason.MALFORMED);
        }
        // reserved
        payload.get();
        final int active = payload.getShort() & 0xffff;
        final int passive = payload.getShort() & 0xffff;
        // the last four octets are garbage with real routers
        return new DecodeResult.Messages(List.of(), List.of(
            new InterfaceMessage(HsrpVersion.V1, state, active, passive)));
    }
}
