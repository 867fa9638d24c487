/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.tracking.Observation;
import org.opendaylight.hsrp.impl.tracking.ProbeTiming;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/**
 * A reachability probe; YANG container {@code track-object/probe}.
 *
 * @param lan name of the LAN
 * @param gateway name of the gateway into whose port the probes are sent
 * @param kind what is sent
 * @param target whom it asks for; {@code null} for the gateway's own address
 * @param source its source address, or {@code null} for none, with ND one that follows from the MAC address
 * @param timing when probes are sent and what their answers mean
 */
public record ProbeConfig(String lan, String gateway, Kind kind, @Nullable IpAddress target, @Nullable IpAddress source,
        ProbeTiming timing) implements Observation.Source {
    public ProbeConfig {
        requireNonNull(lan);
        requireNonNull(gateway);
        requireNonNull(kind);
        requireNonNull(timing);
    }

    /** What is sent; the names are those of the YANG leaf {@code kind}. */
    public enum Kind {
        ARP, ND, ICMP
    }

    /** Returns the address family of what is sent. */
    public AddressFamily family() {
        return switch (kind) {
            case ARP -> AddressFamily.IPV4;
            case ND -> AddressFamily.IPV6;
            case ICMP -> target instanceof Ipv6Address ? AddressFamily.IPV6 : AddressFamily.IPV4;
        };
    }

    @Override
    public boolean isAbout(final Observation.Source other) {
        return other instanceof ProbeConfig probe && withTiming(probe.timing).equals(probe);
    }

    private ProbeConfig withTiming(final ProbeTiming other) {
        return new ProbeConfig(lan, gateway, kind, target, source, other);
    }

    @Override
    public String display() {
        return "ip probe " + lan + "/" + gateway + " " + kind.name().toLowerCase(Locale.ROOT)
            + (target == null ? "" : " " + target) + " reachability";
    }

    /** Returns the probes among tracked objects, by LAN and by object. */
    public static Map<String, Map<String, ProbeConfig>> byLan(final Collection<TrackedObject> objects) {
        final var result = new HashMap<String, Map<String, ProbeConfig>>();
        for (var object : objects) {
            if (object.condition() instanceof Observation observation
                    && observation.source() instanceof ProbeConfig probe) {
                result.computeIfAbsent(probe.lan(), key -> new HashMap<>()).put(object.name(), probe);
            }
        }
        return result;
    }
}
