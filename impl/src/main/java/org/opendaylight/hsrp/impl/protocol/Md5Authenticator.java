/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Authentication by keyed MD5: a TLV of type 4 after the group message, the same in both versions (docs/protocol.md
 * section 2.6).
 */
final class Md5Authenticator extends Authenticator {
    private final int keyId;
    private final KeyedMd5 md5;

    Md5Authenticator(final int keyId, final byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("Empty key");
        }
        this.keyId = keyId;
        md5 = new KeyedMd5(key);
    }

    @Override
    boolean accepts(final ReceivedAuthentication received) {
        return received instanceof ReceivedAuthentication.Md5 other && other.keyId() == keyId && other.matches(md5);
    }

    @Override
    long authenticationData() {
        return 0;
    }

    @Override
    int trailerLength(final HsrpVersion version) {
        return Wire.MD5_TLV_LENGTH;
    }

    @Override
    void writeTrailer(final ByteBuffer payload, final HsrpVersion version, final IpAddress sender) {
        payload.put((byte) Wire.TYPE_MD5).put((byte) (Wire.MD5_TLV_LENGTH - Wire.TLV_HEADER));
        // algorithm, padding, flags
        payload.put((byte) Wire.ALGORITHM_MD5).put((byte) 0).putShort((short) 0);
        payload.putInt(switch (sender) {
            case Ipv4Address ipv4 -> ipv4.value();
            case Ipv6Address ipv6 -> (int) ipv6.low();
        });
        payload.putInt(keyId);
        // still zero where the digest goes
        payload.put(md5.digest(Arrays.copyOf(payload.array(), payload.position() + KeyedMd5.DIGEST_LENGTH)));
    }

    @Override
    public boolean equals(final @Nullable Object obj) {
        return obj instanceof Md5Authenticator other && keyId == other.keyId && md5.equals(other.md5);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + md5.hashCode();
    }

    @Override
    public String toString() {
        return "MD5 key " + Integer.toUnsignedString(keyId);
    }
}
