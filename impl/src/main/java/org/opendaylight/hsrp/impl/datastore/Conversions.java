/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv4AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv6AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ChangeReason;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.State;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.UnicastAddress;
import org.opendaylight.yangtools.yang.common.Uint16;

/** Conversions between values of the engine and their binding types that more than one class needs. */
final class Conversions {
    /** Always with milliseconds, so that times have one length and sort as text. */
    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder().appendInstant(3)
        .toFormatter(Locale.ROOT).withZone(ZoneOffset.UTC);

    private Conversions() {
        // Hidden on purpose
    }

    static GroupKey groupKey(final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey key) {
        return groupKey(key.getAddressFamily(), key.getNumber());
    }

    static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey groupKey(final GroupKey key) {
        return new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupKey(family(key.family()),
            number(key.number()));
    }

    static GroupKey groupKey(final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily family,
            final GroupNumber number) {
        return new GroupKey(family(family), number.getValue().toJava());
    }

    static AddressFamily family(final org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily family) {
        return switch (family) {
            case Ipv4 -> AddressFamily.IPV4;
            case Ipv6 -> AddressFamily.IPV6;
        };
    }

    static org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily family(final AddressFamily family) {
        return switch (family) {
            case IPV4 -> org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily.Ipv4;
            case IPV6 -> org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily.Ipv6;
        };
    }

    static GroupNumber number(final int number) {
        return new GroupNumber(Uint16.valueOf(number));
    }

    /** Returns an address, or {@code null} for {@code null}. */
    static @Nullable IpAddressNoZone ip(final @Nullable IpAddress address) {
        return switch (address) {
            case null -> null;
            case Ipv4Address ipv4 -> new IpAddressNoZone(new Ipv4AddressNoZone(ipv4.toString()));
            case Ipv6Address ipv6 -> new IpAddressNoZone(new Ipv6AddressNoZone(ipv6.toString()));
        };
    }

    /** Returns an address, or {@code null} for {@code null}. */
    static @Nullable IpAddress ip(final @Nullable UnicastAddress address) {
        if (address == null) {
            return null;
        }
        return address.getUnicastIpv4Address() != null ? Ipv4Address.of(address.getUnicastIpv4Address().getValue())
            : Ipv6Address.of(address.getLinkLocalAddress() != null ? address.getLinkLocalAddress().getValue()
                : address.getGlobalIpv6Address().getValue());
    }

    static IpAddress ip(final IpAddressNoZone address) {
        return address.getIpv4AddressNoZone() != null ? Ipv4Address.of(address.getIpv4AddressNoZone().getValue())
            : Ipv6Address.of(address.getIpv6AddressNoZone().getValue());
    }

    static Instant instant(final DateAndTime time) {
        return OffsetDateTime.parse(time.getValue()).toInstant();
    }

    /** Returns a time, or {@code null} for {@code null}. */
    static @Nullable DateAndTime dateAndTime(final @Nullable Instant instant) {
        return instant == null ? null : new DateAndTime(DATE_AND_TIME.format(instant));
    }

    static State state(final Enum<?> state) {
        return State.ofName(yangName(state));
    }

    static ChangeReason reason(final Enum<?> reason) {
        return ChangeReason.ofName(yangName(reason));
    }

    /**
     * Returns the constant with a name in the model.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E>> E constant(final Class<E> type, final String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns the name in the model of a constant that is named after it. */
    static String yangName(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
