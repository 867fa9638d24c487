/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;

/** Writes messages as UDP payloads (docs/protocol.md sections 1.2 and 2.2). */
public final class HsrpEncoder {
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int V1_MAX_SECONDS = 255;

    private HsrpEncoder() {
        // static methods only
    }

    /**
     * Encodes a group message.
     *
     * <p>Version 1 has whole seconds only: times are rounded up and end at 255 s. Rounding up keeps a peer that learns
     * the hold time from giving up on this router too early.
     *
     * @param message the message; one of version 2 must have an identifier
     * @param authenticator authentication of the group
     * @param sender the sender's own address, which MD5 authentication carries
     * @throws IllegalArgumentException if the version cannot express the message
     */
    public static byte[] encode(final GroupMessage message, final Authenticator authenticator,
            final IpAddress sender) {
        final var version = message.version();
        if (message.group() < 0 || message.group() > version.maxGroup()) {
            throw new IllegalArgumentException("Version " + version.number() + " has no group " + message.group());
        }
        if (message.priority() < 0 || message.priority() > Wire.MAX_PRIORITY) {
            throw new IllegalArgumentException("No such priority: " + message.priority());
        }

        final int length = version == HsrpVersion.V1 ? Wire.V1_LENGTH : Wire.GROUP_TLV_LENGTH;
        final var payload = ByteBuffer.allocate(length + authenticator.trailerLength(version));
        if (version == HsrpVersion.V1) {
            writeV1(payload, message, authenticator.authenticationData());
        } else {
            writeV2(payload, message);
        }
        authenticator.writeTrailer(payload, version, sender);
        return payload.array();
    }

    /** Encodes a message about the sender's interface. It has no authentication of any kind. */
    public static byte[] encode(final InterfaceMessage message) {
        return switch (message.version()) {
            case V1 -> {
                final var payload = ByteBuffer.allocate(Wire.ADVERTISE_LENGTH);
                payload.put((byte) Wire.V1_VERSION).put((byte) Wire.V1_ADVERTISE)
                    .putShort((short) Wire.ADVERTISE_INTERFACE_STATE)
                    .putShort((short) Wire.ADVERTISE_VALUE_LENGTH)
                    .put((byte) message.state().code()).put((byte) 0)
                    .putShort((short) message.activeGroups()).putShort((short) message.passiveGroups());
                yield payload.array();
            }
            case V2 -> {
                final var payload = ByteBuffer.allocate(Wire.INTERFACE_TLV_LENGTH);
                payload.put((byte) Wire.TYPE_INTERFACE)
                    .put((byte) (Wire.INTERFACE_TLV_LENGTH - Wire.TLV_HEADER))
                    .putShort((short) message.activeGroups()).putShort((short) message.passiveGroups());
                yield payload.array();
            }
        };
    }

    private static void writeV1(final ByteBuffer payload, final GroupMessage message, final long authentication) {
        if (!(message.virtualAddress() instanceof Ipv4Address virtualAddress)) {
            throw new IllegalArgumentException("Version 1 has IPv4 only");
        }
        payload.put((byte) Wire.V1_VERSION).put((byte) message.op().ordinal())
            .put((byte) message.state().code(HsrpVersion.V1))
            .put((byte) seconds(message.helloMillis())).put((byte) holdSeconds(message))
            .put((byte) message.priority()).put((byte) message.group()).put((byte) 0)
            .putLong(authentication);
        virtualAddress.write(payload);
    }

    private static void writeV2(final ByteBuffer payload, final GroupMessage message) {
        if (message.identifier() == null) {
            throw new IllegalArgumentException("Version 2 needs an identifier");
        }
        final int end = payload.position() + Wire.GROUP_TLV_LENGTH;
        final int ipVersion = message.virtualAddress() instanceof Ipv4Address ? Wire.IPV4 : Wire.IPV6;
        payload.put((byte) Wire.TYPE_GROUP).put((byte) (Wire.GROUP_TLV_LENGTH - Wire.TLV_HEADER))
            .put((byte) Wire.V2_VERSION).put((byte) message.op().ordinal())
            .put((byte) message.state().code(HsrpVersion.V2)).put((byte) ipVersion)
            .putShort((short) message.group());
        message.identifier().write(payload);
        payload.putInt(message.priority()).putInt((int) message.helloMillis()).putInt((int) message.holdMillis());
        message.virtualAddress().write(payload);
        // an IPv4 address leaves zeros behind it
        payload.position(end);
    }

    /** Rounding must not make a Hello invalid: its hold time stays above its hello time. */
    private static long holdSeconds(final GroupMessage message) {
        final long hold = seconds(message.holdMillis());
        return message.holdMillis() > message.helloMillis() && hold < V1_MAX_SECONDS
            ? Math.max(hold, seconds(message.helloMillis()) + 1) : hold;
    }

    private static long seconds(final long millis) {
        return Math.min(Math.ceilDiv(millis, MILLIS_PER_SECOND), V1_MAX_SECONDS);
    }
}
