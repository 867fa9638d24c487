/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/** Authentication in clear text: a field of its own in version 1, a TLV of type 3 in version 2. */
final class TextAuthenticator extends Authenticator {
    private final long octets;

    TextAuthenticator(final String text) {
        final var encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length == 0 || encoded.length > MAX_TEXT_LENGTH) {
            // the text itself is a kind of key: it does not belong in a message
            throw new IllegalArgumentException("Authentication text has " + encoded.length + " octets, not 1.."
                + MAX_TEXT_LENGTH);
        }
        octets = ByteBuffer.wrap(Arrays.copyOf(encoded, MAX_TEXT_LENGTH)).getLong();
    }

    @Override
    boolean accepts(final ReceivedAuthentication received) {
        return received instanceof ReceivedAuthentication.Text text && text.octets() == octets;
    }

    @Override
    long authenticationData() {
        return octets;
    }

    @Override
    int trailerLength(final HsrpVersion version) {
        return version == HsrpVersion.V1 ? 0 : Wire.TEXT_TLV_LENGTH;
    }

    @Override
    void writeTrailer(final ByteBuffer payload, final HsrpVersion version, final IpAddress sender) {
        if (version == HsrpVersion.V2) {
            payload.put((byte) Wire.TYPE_TEXT).put((byte) (Wire.TEXT_TLV_LENGTH - Wire.TLV_HEADER)).putLong(octets);
        }
    }

    @Override
    public boolean equals(final @Nullable Object obj) {
        return obj instanceof TextAuthenticator other && octets == other.octets;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(octets);
    }

    @Override
    public String toString() {
        return "text";
    }
}
