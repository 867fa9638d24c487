/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;

/**
 * What Router Advertisements tell the hosts of a link, but for its prefixes.
 *
 * @param hopLimit hop limit that hosts set, 1..255, or 0 to leave it to them (RFC 4861 section 4.2: Cur Hop Limit)
 * @param managed whether hosts get their addresses by DHCPv6 (M flag)
 * @param otherConfiguration whether they get other configuration by DHCPv6 (O flag)
 * @param preference whether they prefer this router to others (RFC 4191)
 * @param mtu the MTU of the link in octets, or {@code null} to leave it to them
 * @param dnsServers addresses of recursive DNS servers (RFC 8106 section 5.1)
 * @param searchDomains domains in which they look names up (RFC 8106 section 5.2)
 * @param dnsLifetimeSeconds how long they may use servers and domains
 */
public record RouterParameters(int hopLimit, boolean managed, boolean otherConfiguration, Preference preference,
        @Nullable Integer mtu, List<Ipv6Address> dnsServers, List<String> searchDomains, long dnsLifetimeSeconds) {
    /** The default values of RFC 4861, without options. */
    public static final RouterParameters DEFAULTS = new RouterParameters(64, false, false, Preference.MEDIUM, null,
        List.of(), List.of(), 600);

    public RouterParameters {
        requireNonNull(preference);
        dnsServers = List.copyOf(dnsServers);
        searchDomains = List.copyOf(searchDomains);
    }

    /** How much hosts prefer a router (RFC 4191 section 2.1). */
    public enum Preference {
        LOW(0x18), MEDIUM(0), HIGH(0x08);

        private final int bits;

        Preference(final int bits) {
            this.bits = bits;
        }

        /** Returns its bits in the octet with the flags. */
        int bits() {
            return bits;
        }
    }
}
