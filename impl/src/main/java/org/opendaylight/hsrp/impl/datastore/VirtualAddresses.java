/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpVersion;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.VirtualPrefix;
import org.opendaylight.yangtools.yang.common.Uint8;

/** Translates the virtual addresses of a group, and derives those that go without saying. */
final class VirtualAddresses {
    static final int PREFIX_LENGTH = 64;

    private static final int IPV4_LENGTH = 32;

    private VirtualAddresses() {
        // Hidden on purpose
    }

    /** Returns the address that Hellos carry: as configured, in an IPv6 group else derived, or {@code null}. */
    static @Nullable IpAddress primary(final HsrpVersion version, final GroupKey key,
            final @Nullable MacAddress virtualMac, final Group group) {
        final var configured = group.getVirtualAddress();
        if (configured != null) {
            final var ipv4 = configured.getUnicastIpv4Address();
            return ipv4 != null ? Ipv4Address.of(ipv4.getValue())
                : Ipv6Address.of(configured.getLinkLocalAddress().getValue());
        }
        final var mac = virtualMac != null ? virtualMac : wellKnownMac(version, key);
        return key.family() == AddressFamily.IPV6 && mac != null ? Ipv6Address.linkLocal(mac) : null;
    }

    /** Returns the other addresses in a fixed order. */
    static List<SecondaryAddress> secondary(final Group group) {
        final var ipv4 = group.getSecondaryAddress();
        return Stream.concat(
            (ipv4 == null ? Set.<org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastIpv4Address>of() : ipv4)
                .stream().map(address -> new SecondaryAddress(Ipv4Address.of(address.getValue()), IPV4_LENGTH)),
            group.nonnullVirtualPrefix().values().stream().map(VirtualAddresses::prefix))
            .sorted(Comparator.comparing(address -> address.address().toString())).toList();
    }

    /** Returns the well-known virtual MAC address of a group, or {@code null} if there is no such group. */
    static @Nullable MacAddress wellKnownMac(final HsrpVersion version, final GroupKey key) {
        return version.supports(key.family()) && key.number() <= version.maxGroup()
            ? version.virtualMac(key.family(), key.number()) : null;
    }

    /** Whether an address is the one derived from the virtual MAC address of an IPv6 group. */
    static boolean isDerived(final LanConfig lan, final GroupConfig group, final IpAddress address) {
        final var mac = ViolationReport.virtualMac(lan, group);
        return mac != null && Ipv6Address.linkLocal(mac).equals(address);
    }

    private static SecondaryAddress prefix(final VirtualPrefix prefix) {
        final Uint8 length = prefix.getPrefixLength();
        return new SecondaryAddress(Ipv6Address.of(prefix.requireAddress().getValue()),
            length == null ? PREFIX_LENGTH : length.toJava(), RouterAdvertisementTranslator.prefix(prefix));
    }
}
