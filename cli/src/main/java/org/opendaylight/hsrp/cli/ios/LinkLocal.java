/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Link-local addresses that interfaces make of their MAC addresses. */
final class LinkLocal {
    private static final int UNIVERSAL = 2;

    private LinkLocal() {
        // Hidden on purpose
    }

    /** Returns the link-local address of an interface by the rule of RFC 4291 appendix A. */
    static String of(final String mac) {
        final var own = HexFormat.ofDelimiter(":").parseHex(mac);
        final var address = new byte[] {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0,
            (byte) (own[0] ^ UNIVERSAL), own[1], own[2], (byte) 0xff, (byte) 0xfe, own[3], own[4], own[5]};
        try {
            return InetAddresses.toAddrString(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            throw new AssertionError("Of right length", e);
        }
    }
}
