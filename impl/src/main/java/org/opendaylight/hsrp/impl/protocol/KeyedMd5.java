/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Keyed MD5 in the style of RFC 1828: key, filled up to whole blocks, then message, then key (docs/protocol.md section
 * 2.7).
 */
final class KeyedMd5 {
    static final int DIGEST_LENGTH = 16;

    private static final int BLOCK = 64;
    private static final byte[] BLANK = new byte[DIGEST_LENGTH];

    private final byte[] key;
    private final byte[] prefix;

    KeyedMd5(final byte[] key) {
        this.key = key.clone();
        prefix = fill(key);
    }

    /** Fills the key as MD5 fills a message: a one bit, zeros, and the length in bits as 64-bit little endian. */
    private static byte[] fill(final byte[] key) {
        final int blocks = (key.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK;
        final var filled = Arrays.copyOf(key, blocks * BLOCK);
        filled[key.length] = (byte) 0x80;
        ByteBuffer.wrap(filled).order(ByteOrder.LITTLE_ENDIAN)
            .putLong(filled.length - Long.BYTES, (long) key.length * Byte.SIZE);
        return filled;
    }

    /** Returns the digest of a message in which the digest itself is zero. */
    byte[] digest(final byte[] blanked) {
        final var md5 = newDigest();
        md5.update(prefix);
        md5.update(blanked);
        md5.update(key);
        return md5.digest();
    }

    @Override
    public boolean equals(final @Nullable Object obj) {
        return obj instanceof KeyedMd5 other && MessageDigest.isEqual(key, other.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Whether a message has the right digest, which counts as zero itself. */
    boolean verifies(final ByteBuffer message, final int digestAt) {
        final int digestEnd = digestAt + DIGEST_LENGTH;
        final var md5 = newDigest();
        md5.update(prefix);
        md5.update(message.slice(0, digestAt));
        md5.update(BLANK);
        md5.update(message.slice(digestEnd, message.limit() - digestEnd));
        md5.update(key);
        final var digest = new byte[DIGEST_LENGTH];
        message.get(digestAt, digest);
        // takes the same time wherever the digests differ
        return MessageDigest.isEqual(md5.digest(), digest);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have MD5", e);
        }
    }
}
