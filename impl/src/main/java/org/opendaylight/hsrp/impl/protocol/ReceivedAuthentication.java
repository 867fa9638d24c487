/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;

/** The authentication that came with a group message. Its text form is fit for a log: it has no key and no digest. */
public sealed interface ReceivedAuthentication {
    /** No authentication, or one of an unknown algorithm. */
    record None() implements ReceivedAuthentication {
        static final None INSTANCE = new None();

        @Override
        public String toString() {
            return "none";
        }
    }

    /** Authentication in clear text, eight octets (RFC 2281 section 5.1, Authentication Data). */
    final class Text implements ReceivedAuthentication {
        private final long octets;

        Text(final long octets) {
            this.octets = octets;
        }

        long octets() {
            return octets;
        }

        @Override
        public String toString() {
            return "text";
        }
    }

    /** Authentication by keyed MD5 ({@code standby authentication md5}). */
    final class Md5 implements ReceivedAuthentication {
        private final int keyId;
        private final ByteBuffer payload;
        private final int digestAt;

        /**
         * Refers to the payload instead of copying it: nobody must make us keep many octets by sending few.
         *
         * @param keyId number of the key
         * @param payload the whole payload as it was received, from index 0 to limit; it must not change any more
         * @param digestAt index of the digest
         */
        Md5(final int keyId, final ByteBuffer payload, final int digestAt) {
            this.keyId = keyId;
            this.payload = payload;
            this.digestAt = digestAt;
        }

        /** Returns the number of the key, an unsigned number; 0 with a key string instead of a key chain. */
        public int keyId() {
            return keyId;
        }

        boolean matches(final KeyedMd5 key) {
            return key.verifies(payload, digestAt);
        }

        @Override
        public String toString() {
            return "MD5 key " + Integer.toUnsignedString(keyId);
        }
    }
}
