/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Passwords of type 7, which IOS obscures but does not encrypt. */
final class Type7 {
    private static final byte[] MASK = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87"
        .getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FORM = Pattern.compile("([0-4][0-9]|5[0-2])((?:[0-9a-fA-F]{2})+)");

    private Type7() {
        // Hidden on purpose
    }

    /** Returns the password in clear, empty if it is not of this kind: NX-OS has another one of the same name. */
    static Optional<String> decode(final String text) {
        final var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        final int seed = Integer.parseInt(matcher.group(1));
        final var bytes = HexFormat.of().parseHex(matcher.group(2));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= MASK[(seed + i) % MASK.length];
        }
        final var clear = new String(bytes, StandardCharsets.ISO_8859_1);
        return clear.chars().allMatch(ch -> ch >= ' ' && ch <= '~') ? Optional.of(clear) : Optional.empty();
    }
}
