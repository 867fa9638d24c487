/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.PrefixSettings;
import org.opendaylight.hsrp.impl.engine.config.RouterAdvertisementSettings;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters;
import org.opendaylight.hsrp.impl.protocol.frame.RouterParameters.Preference;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.DomainName;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Ipv6AddressNoZone;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.RouterAdvertisement;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.VirtualPrefix;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.opendaylight.yangtools.yang.common.Uint32;

/** What is configured of Router Advertisements, with the defaults of the model. */
final class RouterAdvertisementTranslator {
    /** Where nothing else is configured, so many of the longest intervals (RFC 8106 section 5.1). */
    private static final long DNS_INTERVALS = 3;

    private RouterAdvertisementTranslator() {
        // Hidden on purpose
    }

    static RouterAdvertisementSettings settings(final @Nullable RouterAdvertisement configured) {
        final var defaults = RouterAdvertisementSettings.DEFAULTS;
        if (configured == null) {
            return defaults;
        }
        final int max = value(configured.getMaxRtrAdvInterval(), defaults.maxIntervalSeconds());
        return new RouterAdvertisementSettings(
            requireNonNullElse(configured.getSendAdvertisements(), defaults.enabled()),
            value(configured.getMinRtrAdvInterval(), RouterAdvertisementSettings.leastInterval(max)), max,
            value(configured.getDefaultLifetime(), defaults.lifetimeSeconds()), parameters(configured, max));
    }

    static PrefixSettings prefix(final VirtualPrefix configured) {
        final var defaults = PrefixSettings.DEFAULTS;
        return new PrefixSettings(requireNonNullElse(configured.getOnLinkFlag(), defaults.onLink()),
            requireNonNullElse(configured.getAutonomousFlag(), defaults.autonomous()),
            value(configured.getValidLifetime(), defaults.validSeconds()),
            value(configured.getPreferredLifetime(), defaults.preferredSeconds()));
    }

    private static RouterParameters parameters(final RouterAdvertisement configured, final int maxIntervalSeconds) {
        final var defaults = RouterParameters.DEFAULTS;
        final var hopLimit = configured.getCurHopLimit();
        final var mtu = configured.getLinkMtu();
        final List<Ipv6Address> servers = all(configured.getDnsServer()).stream().map(Ipv6AddressNoZone::getValue)
            .map(Ipv6Address::of).toList();
        return new RouterParameters(hopLimit == null ? defaults.hopLimit() : hopLimit.toJava(),
            requireNonNullElse(configured.getManagedFlag(), defaults.managed()),
            requireNonNullElse(configured.getOtherConfigFlag(), defaults.otherConfiguration()),
            preference(configured.getDefaultRouterPreference()), mtu == null ? null : mtu.toJava(), servers,
            all(configured.getDnsSearchDomain()).stream().map(DomainName::getValue).toList(),
            value(configured.getDnsLifetime(), DNS_INTERVALS * maxIntervalSeconds));
    }

    private static Preference preference(final RouterAdvertisement.@Nullable DefaultRouterPreference configured) {
        return configured == null ? RouterParameters.DEFAULTS.preference() : switch (configured) {
            case Low -> Preference.LOW;
            case Medium -> Preference.MEDIUM;
            case High -> Preference.HIGH;
        };
    }

    private static <T> List<T> all(final @Nullable List<T> configured) {
        return configured == null ? List.of() : configured;
    }

    private static int value(final @Nullable Uint16 configured, final int otherwise) {
        return configured == null ? otherwise : configured.toJava();
    }

    private static long value(final @Nullable Uint32 configured, final long otherwise) {
        return configured == null ? otherwise : configured.toJava();
    }
}
