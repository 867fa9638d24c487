/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.group;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement;
import org.opendaylight.hsrp.impl.protocol.frame.RouterAdvertisement.Prefix;

/**
 * Advertises the virtual router of an IPv6 group to the hosts while a gateway of ours is active (RFC 4861 section 6.2).
 * A gateway that leaves the active state to another one is silent from then on. Only when the group is given up, with
 * nobody left to take over, a last advertisement says that there is no router any more: sent at a take-over it would
 * reach the hosts after the first one of the successor, and take the default gateway from them. Nor is it sent when the
 * last gateway is cut off: no router could, and the first one that returns must serve at once.
 */
@LoopConfined
final class RouterAdvertiser {
    /** MAX_INITIAL_RTR_ADVERTISEMENTS, and the longest time between them. */
    private static final int INITIAL_ADVERTISEMENTS = 3;
    private static final long MAX_INITIAL_INTERVAL_MILLIS = 16_000;
    /** MIN_DELAY_BETWEEN_RAS. */
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(3);
    /** MAX_RA_DELAY_TIME. */
    private static final long MAX_ANSWER_DELAY_MILLIS = 500;
    /** Hosts go on using addresses for up to two hours, whatever an advertisement says (RFC 4862 section 5.5.3). */
    private static final Duration WITHDRAWAL = Duration.ofHours(2);

    private final TimerKey timer;
    private final Outbox outbox;
    private final RandomGenerator random;
    private Transmitter transmitter;
    private List<? extends GroupMember> advertising = List.of();
    /** Those that were the last to advertise themselves: hosts may still use their virtual address. */
    private List<? extends GroupMember> advertised = List.of();
    /** Whether another group tells the hosts from now on. */
    private boolean handedOver;
    private int sent;
    private Moment latest = Moment.PAST;
    private Moment due = Moment.NEVER;
    /** Prefixes that hosts may still use, though they are not configured any more, and until when they are told. */
    private final Map<Prefix, Moment> withdrawn = new LinkedHashMap<>();

    RouterAdvertiser(final GroupKey group, final Outbox outbox, final RandomGenerator random) {
        timer = new TimerKey.NextRouterAdvertisement(group);
        this.outbox = requireNonNull(outbox);
        this.random = requireNonNull(random);
    }

    /** Goes on with another configuration. Where it has another virtual address, hosts must forget the former one. */
    void configure(final Transmitter newTransmitter, final Moment now) {
        final var former = transmitter;
        transmitter = requireNonNull(newTransmitter);
        // Another group may have got them since
        withdrawn.keySet().removeIf(transmitter::isInUse);
        if (former == null || newTransmitter.advertisesAs(former)) {
            return;
        }
        if (former.advertisement().enabled() && !(isEnabled() && newTransmitter.hasVirtualAddressOf(former))) {
            advertised.forEach(member -> former.advertise(member, 0, withdrawn.keySet()));
        }
        withdrawFormer(former.prefixes(), now.plus(WITHDRAWAL));
        if (advertising.isEmpty()) {
            return;
        }
        if (isEnabled()) {
            begin(now);
        } else {
            stop();
        }
    }

    private boolean isEnabled() {
        return transmitter.advertisement().enabled();
    }

    /**
     * Hosts must stop using prefixes that are gone, unless another group has them too, as where two share the load; the
     * oldest are forgotten where an advertisement gets too long.
     */
    private void withdrawFormer(final List<Prefix> former, final Moment until) {
        former.stream().filter(prefix -> !transmitter.isInUse(prefix))
            .forEach(prefix -> withdrawn.put(prefix.withdrawn(), until));
        final var prefixes = transmitter.prefixes();
        while (!withdrawn.isEmpty() && RouterAdvertisement.length(transmitter.advertisement().parameters(),
                Stream.concat(prefixes.stream(), withdrawn.keySet().stream()).toList())
                > RouterAdvertisement.MAX_LENGTH) {
            withdrawn.remove(withdrawn.keySet().iterator().next());
        }
    }

    /**
     * Follows the roles of the members.
     *
     * @param active the active members
     */
    void follow(final List<? extends GroupMember> active, final Moment now) {
        final var former = advertising;
        advertising = active;
        if (!active.isEmpty()) {
            advertised = active;
            if (!former.containsAll(active) && isEnabled()) {
                begin(now);
            }
        } else if (!former.isEmpty()) {
            stop();
        }
    }

    private void stop() {
        due = Moment.NEVER;
        outbox.add(new LanEffect.StopTimer(timer));
    }

    /** The group is given up: hosts must not use these members any more, unless another group goes on. */
    void withdraw(final List<? extends GroupMember> former) {
        if (handedOver) {
            return;
        }
        if (isEnabled()) {
            former.forEach(member -> transmitter.advertise(member, 0, withdrawn.keySet()));
        }
        advertised = List.of();
    }

    /** Another group goes on: if this one is given up, hosts are not told so. */
    void handOver() {
        handedOver = true;
    }

    /** Goes on where that of another group has left off. Hosts are told of what is not the same here. */
    void replace(final RouterAdvertiser former, final Moment now) {
        final var own = transmitter;
        transmitter = former.transmitter;
        advertised = former.advertised;
        withdrawn.putAll(former.withdrawn);
        configure(own, now);
    }

    /** Goes on from what was remembered elsewhere: these members are active, and have advertised themselves. */
    void resume(final List<Member> active) {
        advertising = active;
        advertised = active;
    }

    /** The time between two advertisements is over. */
    void next(final Moment now) {
        final var settings = transmitter.advertisement();
        if (advertising.isEmpty() || !settings.enabled()) {
            return;
        }
        withdrawn.values().removeIf(until -> !now.isBefore(until));
        advertising.forEach(member ->
            transmitter.advertise(member, settings.lifetimeSeconds(), withdrawn.keySet()));
        sent++;
        latest = now;
        final long interval = random.nextLong(settings.minIntervalSeconds() * 1_000L,
            settings.maxIntervalSeconds() * 1_000L + 1);
        schedule(now, sent < INITIAL_ADVERTISEMENTS ? Math.min(interval, MAX_INITIAL_INTERVAL_MILLIS) : interval);
    }

    /** A host asks for an advertisement: it comes soon, for all who have asked by then (RFC 4861 section 6.2.6). */
    void solicited(final Moment now) {
        final var earliest = latest.plus(LEAST_INTERVAL);
        final long wait = Math.max(0, earliest.since(now).toMillis());
        final long delay = wait + random.nextLong(MAX_ANSWER_DELAY_MILLIS + 1);
        if (!advertising.isEmpty() && isEnabled() && now.plusMillis(delay).isBefore(due)) {
            schedule(now, delay);
        }
    }

    private void begin(final Moment now) {
        sent = 0;
        next(now);
    }

    private void schedule(final Moment now, final long millis) {
        due = now.plusMillis(millis);
        outbox.add(new LanEffect.StartTimer(timer, millis));
    }
}
