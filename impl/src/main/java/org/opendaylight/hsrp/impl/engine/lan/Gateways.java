/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** The gateways of a LAN by name, kept as their configuration and their ports change. */
@LoopConfined
final class Gateways {
    private final Map<String, Gateway> gateways = new TreeMap<>();
    /** The addresses of gateways that were taken out or put elsewhere, and until when that matters. */
    private final Map<IpAddress, Moment> gone = new HashMap<>();
    private final Outbox outbox;

    Gateways(final Outbox outbox) {
        this.outbox = requireNonNull(outbox);
    }

    /** Returns a view of them. */
    Map<String, Gateway> byName() {
        return Collections.unmodifiableMap(gateways);
    }

    Optional<Gateway> find(final String name) {
        return Optional.ofNullable(gateways.get(name));
    }

    /**
     * Takes over a new configuration.
     *
     * @param lookAtNew whether the port of a new gateway is looked at, or left to {@link #refresh}
     */
    void configure(final Map<String, GatewayConfig> configs, final Inventory inventory, final boolean lookAtNew,
            final Moment now) {
        noteThoseThatLeave(configs.values(), now);
        final var removed = gateways.values().stream().filter(gateway -> !configs.containsKey(gateway.config().name()))
            .toList();
        gateways.keySet().retainAll(configs.keySet());
        configs.forEach((name, config) -> {
            final var known = Optional.ofNullable(gateways.get(name))
                .or(() -> removed.stream().filter(gateway -> gateway.isRenamed(config)).findFirst());
            if (known.isPresent()) {
                gateways.put(name, known.orElseThrow().reconfigured(config, inventory, now));
            } else {
                final var gateway = new Gateway(config, outbox, now);
                gateways.put(name, gateway);
                if (lookAtNew) {
                    gateway.refresh(inventory, false, now);
                }
            }
        });
    }

    private void noteThoseThatLeave(final Collection<GatewayConfig> configs, final Moment now) {
        gone.values().removeIf(until -> !now.isBefore(until));
        gateways.values().stream().map(Gateway::config).forEach(former -> addresses(former)
            .filter(address -> configs.stream().noneMatch(config -> config.node().equals(former.node())
                && addresses(config).anyMatch(address::equals)))
            .forEach(address -> gone.put(address, now.plusMillis(Gateway.ON_ITS_WAY_MILLIS))));
    }

    private static Stream<IpAddress> addresses(final GatewayConfig config) {
        return Stream.<IpAddress>of(config.ipv4Address(), config.ipv6LinkLocalAddress()).filter(Objects::nonNull);
    }

    /** Whether a gateway with an address was taken out, or put elsewhere, in the last seconds. */
    boolean hasLeft(final IpAddress address, final Moment now) {
        final var until = gone.get(address);
        return until != null && now.isBefore(until);
    }

    /**
     * Looks at the ports of all gateways again.
     *
     * @param serves whether HSRP runs for a gateway
     * @param reasons why HSRP must be started or stopped for gateways; what is found is added
     * @return whether something has changed
     */
    boolean refresh(final Inventory inventory, final Predicate<Gateway> serves, final Map<Gateway, Reason> reasons,
            final Moment now) {
        boolean changed = false;
        for (var gateway : gateways.values()) {
            final var before = gateway.state();
            gateway.refresh(inventory, serves.test(gateway), now).ifPresent(reason -> reasons.put(gateway, reason));
            changed |= !gateway.state().equals(before);
        }
        return changed;
    }

    List<LanState.GatewayState> states() {
        return gateways.values().stream().map(Gateway::state).toList();
    }
}
