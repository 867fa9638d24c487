/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.SecondaryAddress;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Ipv6Address;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement.Prefix;

/** What makes sense of Router Advertisements. */
final class RouterAdvertisementRules {
    private RouterAdvertisementRules() {
        // Hidden on purpose
    }

    static void check(final ViolationReport report) {
        final var settings = report.lan().settings().routerAdvertisement();
        final int max = settings.maxIntervalSeconds();
        if (settings.lifetimeSeconds() != 0 && settings.lifetimeSeconds() < max) {
            report.onLan("router-advertisement default-lifetime " + settings.lifetimeSeconds()
                + " s is below max-rtr-adv-interval " + max + " s: hosts would lose the default gateway in between",
                "choose a default-lifetime of about three times the max-rtr-adv-interval, or 0");
        }
        if (4 * settings.minIntervalSeconds() > 3 * max) {
            report.onLan("router-advertisement min-rtr-adv-interval " + settings.minIntervalSeconds()
                + " s is above three quarters of max-rtr-adv-interval " + max + " s",
                "leave it out to have a third of that");
        }
        report.groups().stream().filter(group -> group.key().family() == AddressFamily.IPV6)
            .forEach(group -> checkPrefixes(report, group));
    }

    private static void checkPrefixes(final ViolationReport report, final GroupConfig group) {
        for (var address : group.secondaryAddresses()) {
            final var prefix = address.prefix();
            if (prefix.preferredSeconds() > prefix.validSeconds()) {
                report.onGroup(group.key(), "virtual-prefix " + address.address() + ": preferred-lifetime "
                    + prefix.preferredSeconds() + " s is above valid-lifetime " + prefix.validSeconds() + " s",
                    "choose a preferred-lifetime of at most the valid-lifetime");
            }
        }
        final var prefixes = group.secondaryAddresses().stream().map(SecondaryAddress::address)
            .filter(Ipv6Address.class::isInstance).map(Ipv6Address.class::cast)
            .map(address -> new Prefix(address, 0, true, true, 0, 0)).toList();
        final int length = RouterAdvertisement.length(
            report.lan().settings().routerAdvertisement().parameters(), prefixes);
        if (length > RouterAdvertisement.MAX_LENGTH) {
            report.onGroup(group.key(), "its Router Advertisements would have " + length + " octets, more than "
                + RouterAdvertisement.MAX_LENGTH, "remove a virtual-prefix, dns-server or dns-search-domain");
        }
    }
}
