/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GatewayConfig;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.inventory.Inventory;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.state.LanState;
import org.opendaylight.hsrp.impl.engine.state.LanState.OperStatus;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;

/** A gateway and what is known of its port, or of the ports of its bond: it is up while one of them is. */
@LoopConfined
public final class Gateway {
    /** So long a message of a gateway may be on its way through the switches, in milliseconds. */
    public static final long ON_ITS_WAY_MILLIS = 3_000;

    private final Outbox outbox;
    private final GatewayConfig config;
    private OperStatus status = OperStatus.NODE_MISSING;
    /** The ports that are known, first the one in use. */
    private List<Long> portNumbers = List.of();
    /** The MAC address that the router there has in place of the configured one, if that is known. */
    private @Nullable MacAddress otherMac;
    private Moment lastChange;
    private Dampening dampening = new Dampening();
    /** Until when it waits since its port flaps, {@code null} if it does not: then the port is up, and HSRP delayed. */
    private @Nullable Moment dampenedUntil;
    /** Why HSRP will be started once the delay is over; {@code null} while nothing is delayed. */
    private @Nullable Reason delayed;
    private boolean first = true;
    /** Whether what is delayed is the first start. */
    private boolean delayedFirst;

    /** Makes a gateway of which no port is known yet. */
    public Gateway(final GatewayConfig config, final Outbox outbox, final Moment now) {
        this.config = requireNonNull(config);
        this.outbox = requireNonNull(outbox);
        lastChange = requireNonNull(now);
    }

    /** Returns the configuration. */
    public GatewayConfig config() {
        return config;
    }

    /** Returns the gateway with another configuration: at the same port it need not wait again. */
    public Gateway reconfigured(final GatewayConfig newConfig, final Inventory inventory, final Moment now) {
        if (newConfig.equals(config)) {
            return this;
        }
        final var changed = new Gateway(newConfig, outbox, now);
        final var numbers = portNumbers(newConfig, inventory);
        if (isAt(newConfig, numbers) && portIsUp() == (status(newConfig, inventory) == OperStatus.UP)) {
            final boolean same = newConfig.mac().equals(config.mac())
                && Objects.equals(newConfig.ipv4Address(), config.ipv4Address());
            changed.otherMac = same ? otherMac : null;
            changed.status = !same && status == OperStatus.MAC_MISMATCH ? OperStatus.UP : status;
            changed.portNumbers = numbers;
            changed.lastChange = lastChange;
            changed.delayed = delayed;
            changed.first = first;
            changed.delayedFirst = delayedFirst;
            changed.dampening = dampening;
            changed.dampenedUntil = dampenedUntil;
            changed.delayRest(config, now);
        } else {
            changed.first = first;
            changed.refresh(inventory, false, now);
        }
        return changed;
    }

    /** Whether HSRP runs for it, and another configuration differs from its own by its name only. */
    public boolean isRenamed(final GatewayConfig other) {
        return isUp() && other.withName(config.name()).equals(config);
    }

    /** Whether another configuration of it means the same to groups of an address family. */
    boolean isSame(final AddressFamily family, final Gateway other) {
        return config.isSameStation(family, other.config) && isAt(other.config, other.portNumbers)
            && (!isUp() || other.isUp());
    }

    /** Whether one of its ports is there too, by its number or by its name. */
    private boolean isAt(final GatewayConfig other, final List<Long> otherNumbers) {
        return config.node().equals(other.node()) && (config.ports().anyMatch(other.ports().toList()::contains)
            || portNumbers.stream().anyMatch(otherNumbers::contains));
    }

    private static OperStatus status(final GatewayConfig config, final Inventory inventory) {
        // That of the best port
        return config.ports().map(port -> inventory.status(config.node(), port)).min(Comparator.naturalOrder())
            .orElseThrow();
    }

    private static List<Long> portNumbers(final GatewayConfig config, final Inventory inventory) {
        return config.ports().flatMap(port -> inventory.find(config.node(), port).stream())
            .sorted(Comparator.comparing(Port::isUp).thenComparing(Port::hasLink).reversed()).map(Port::number)
            .distinct().toList();
    }

    /** Whether HSRP runs for it: a port is up, and the delay after that is over. */
    public boolean isUp() {
        return status == OperStatus.UP && delayed == null;
    }

    /**
     * Whether HSRP may run for it if there is no better gateway: it is up, or held down since its port flaps, or a
     * port has a link though the switch says, as by BFD, that nobody answers there. What is said may be wrong, and a
     * doubtful gateway is better than none.
     */
    public boolean isUsable() {
        return isUp() || isDampened() || status == OperStatus.NOT_LIVE && otherMac == null;
    }

    /** Whether its port is up, but it is held down since that flaps. */
    public boolean isDampened() {
        return dampenedUntil != null;
    }

    /** Whether a port is up and its router is the configured one, as far as is known, even if HSRP is delayed. */
    public boolean statusIsUp() {
        return status == OperStatus.UP;
    }

    /** Whether a port is up, whoever is there. */
    public boolean portIsUp() {
        return status == OperStatus.UP || status == OperStatus.MAC_MISMATCH;
    }

    /** Returns the MAC address that the router there has in place of the configured one, or {@code null}. */
    public @Nullable MacAddress otherMac() {
        return otherMac;
    }

    private boolean nodeIsUp() {
        return status != OperStatus.NODE_MISSING;
    }

    /** Returns where the gateway is attached, if its switch is connected and has the port, whether it is up or down. */
    public Optional<Attachment> attachment() {
        return portNumbers.isEmpty() ? Optional.empty()
            : Optional.of(new Attachment(config.node(), portNumbers, config.mac()));
    }

    /**
     * Looks at the ports again.
     *
     * @param serves whether a member of it is active or standby though it is not up, as the last resort: then it need
     *        not wait
     * @return why HSRP must be started or stopped for the gateway, or empty if nothing of that kind has changed
     */
    public Optional<Reason> refresh(final Inventory inventory, final boolean serves, final Moment now) {
        final var found = status(config, inventory);
        // Remembered while the switch is away: it goes on using the ports
        portNumbers = portNumbers(config, inventory);
        if (found == OperStatus.DOWN || found == OperStatus.PORT_MISSING) {
            // Perhaps another router is plugged in
            otherMac = null;
        }
        return become(found, serves, now);
    }

    /**
     * It has been seen which MAC address the router at the port has.
     *
     * @param mac the address, or {@code null} if it is the configured one
     * @return why HSRP must be started or stopped for the gateway, or empty if nothing of that kind has changed
     */
    public Optional<Reason> seen(final @Nullable MacAddress mac, final Moment now) {
        otherMac = mac;
        return portIsUp() ? become(OperStatus.UP, false, now) : Optional.empty();
    }

    private Optional<Reason> become(final OperStatus ofPort, final boolean serves, final Moment now) {
        final var before = status;
        status = ofPort == OperStatus.UP && otherMac != null ? OperStatus.MAC_MISMATCH : ofPort;
        if (status == before) {
            return Optional.empty();
        }
        lastChange = now;
        if (before == OperStatus.UP && status != OperStatus.NODE_MISSING) {
            dampening.lost(config.dampening(), now);
        }
        if (status == OperStatus.UP) {
            final var reason = switch (before) {
                case NODE_MISSING -> Reason.NODE_UP;
                case MAC_MISMATCH -> Reason.MAC_CONFIRMED;
                default -> Reason.PORT_UP;
            };
            return serves ? Optional.of(reason) : start(reason, before, now);
        }
        if (delayed != null) {
            final boolean mayServe = isDampened();
            delayed = null;
            dampenedUntil = null;
            outbox.add(new LanEffect.StopTimer(delayTimer()));
            if (status != OperStatus.NOT_LIVE && !mayServe) {
                return Optional.empty();
            }
        }
        return before == OperStatus.UP || before == OperStatus.NOT_LIVE || status == OperStatus.NOT_LIVE
            ? Optional.of(lossReason()) : Optional.empty();
    }

    private Reason lossReason() {
        return switch (status) {
            case NODE_MISSING -> Reason.NODE_DOWN;
            case MAC_MISMATCH -> Reason.MAC_MISMATCH;
            case NOT_LIVE -> Reason.PORT_NOT_LIVE;
            default -> Reason.PORT_DOWN;
        };
    }

    /**
     * The delay is over.
     *
     * @return why HSRP must be started
     */
    public Optional<Reason> delayOver() {
        final var reason = delayed;
        delayed = null;
        dampenedUntil = null;
        return Optional.ofNullable(reason);
    }

    /** The delay is not waited for: the gateway has served all the time. */
    public Optional<Reason> skipDelay() {
        if (delayed != null) {
            outbox.add(new LanEffect.StopTimer(delayTimer()));
        }
        return delayOver();
    }

    private Optional<Reason> start(final Reason reason, final OperStatus before, final Moment now) {
        final long usual = config.delay().millis(first);
        final long dampened = dampening.rest(config.dampening(), now);
        delayedFirst = first;
        first = false;
        if (usual == 0 && dampened == 0) {
            return Optional.of(reason);
        }
        delayed = reason;
        waitFor(usual, dampened, now);
        if (isDampened()) {
            tellDampened(dampened);
            // It may be needed as the last resort
            return Optional.of(Reason.DAMPENED);
        }
        // One that was about to serve as the last resort waits as well
        return before == OperStatus.NOT_LIVE ? Optional.of(Reason.PORT_NOT_LIVE) : Optional.empty();
    }

    /** Said once, when it begins: the port may go on flapping. */
    private void tellDampened(final long millis) {
        if (dampening.isNews()) {
            outbox.add(new LanEffect.Notice("DAMPENED", "Gateway " + config.name() + " loses its port again and again; "
                + "HSRP waits " + (millis + 999) / 1_000 + " s for it, and longer if that goes on"));
        }
    }

    /** Does not hold it against the gateway any more that its port has flapped. */
    void clearDampening(final Moment now) {
        dampening.clear();
        if (isDampened()) {
            waitForTheRest(now);
        }
    }

    /** Another delay than it waits for is counted from when it began to wait. */
    private void delayRest(final GatewayConfig former, final Moment now) {
        if (delayed != null && !(config.delay().equals(former.delay())
                && config.dampening().equals(former.dampening()))) {
            waitForTheRest(now);
        }
    }

    private void waitForTheRest(final Moment now) {
        waitFor(Math.max(0, config.delay().millis(delayedFirst) - now.since(lastChange).toMillis()),
            dampening.rest(config.dampening(), now), now);
    }

    private void waitFor(final long usual, final long dampened, final Moment now) {
        dampenedUntil = dampened > usual ? now.plusMillis(dampened) : null;
        outbox.add(new LanEffect.StartTimer(delayTimer(), Math.max(usual, dampened)));
    }

    private TimerKey delayTimer() {
        return new TimerKey.GatewayDelay(config.name());
    }

    /** Returns its state, as it is published. */
    public LanState.GatewayState state() {
        return new LanState.GatewayState(config.name(), status,
            nodeIsUp() && !portNumbers.isEmpty() ? portNumbers.getFirst() : null, lastChange.time(),
            dampenedUntil == null ? null : dampenedUntil.time());
    }
}
