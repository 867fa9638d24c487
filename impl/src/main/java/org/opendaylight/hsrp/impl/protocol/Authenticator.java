/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;

/**
 * The authentication configured for a group ({@code standby authentication}): it judges messages that were received,
 * and goes with messages to be sent. Its text form never shows a key.
 */
public abstract sealed class Authenticator permits TextAuthenticator, Md5Authenticator {
    /** Highest number of octets of a text. */
    public static final int MAX_TEXT_LENGTH = 8;

    /** What IOS uses, and really sends, when nothing is configured. */
    public static final Authenticator DEFAULT = text("cisco");

    /**
     * Authentication in clear text.
     *
     * @param text 1..{@value #MAX_TEXT_LENGTH} octets in UTF-8
     * @throws IllegalArgumentException if the text is empty or too long
     */
    public static Authenticator text(final String text) {
        return new TextAuthenticator(text);
    }

    /**
     * Authentication by keyed MD5.
     *
     * @param keyId number of the key, an unsigned number; 0 for a key string
     * @param key the key, without terminator
     * @throws IllegalArgumentException if the key is empty
     */
    public static Authenticator md5(final int keyId, final byte[] key) {
        return new Md5Authenticator(keyId, key);
    }

    /** Whether a message is authentic: it has authentication of this kind, with the same key. */
    public final boolean accepts(final DecodedGroup decoded) {
        return accepts(decoded.authentication());
    }

    abstract boolean accepts(ReceivedAuthentication received);

    /** Returns the eight octets of the Authentication Data field of version 1. */
    abstract long authenticationData();

    /** Returns the number of octets that follow the group message. */
    abstract int trailerLength(HsrpVersion version);

    /** Writes the octets that follow the group message, the last ones of a payload that begins at index 0. */
    abstract void writeTrailer(ByteBuffer payload, HsrpVersion version, IpAddress sender);
}
