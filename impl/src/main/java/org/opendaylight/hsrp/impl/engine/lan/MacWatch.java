/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.doctor.LanFacts;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.effect.Outbox;
import org.opendaylight.hsrp.impl.engine.effect.PacketOut;
import org.opendaylight.hsrp.impl.engine.effect.TimerKey;
import org.opendaylight.hsrp.impl.engine.group.Gateway;
import org.opendaylight.hsrp.impl.engine.state.Origin;
import org.opendaylight.hsrp.impl.pipeline.Attachment;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.OutputReserved;
import org.opendaylight.hsrp.impl.pipeline.FlowAction.ReservedPort;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.Ipv4Address;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.Reason;
import org.opendaylight.hsrp.impl.protocol.frame.ArpFrame;

/**
 * Finds out whether the router at a gateway's port has the MAC address that is configured. If it has been replaced it
 * has another one, and what hosts send would reach nobody: HSRP does not run for it then.
 *
 * <p>A router is asked by ARP when its port has come up, until it has answered, and whenever ARP from its port says
 * that its address is somewhere else. Only the answers decide, and only those from the gateway's own port: neither a
 * stray frame nor a host elsewhere can take a gateway away.
 *
 * <p>It is asked in the name of a virtual router for which a gateway of ours is active: what that tells it of the
 * virtual address is true. A router that is just looking whether its address is free would take a question without a
 * sender's address for another station that wants it (RFC 5227 section 2.1.1), and might give up. Where there is no
 * such virtual router it is asked so all the same, but not before that time is over.
 */
@LoopConfined
final class MacWatch {
    /** The port has just come up, and the switch must be told to hand over the answer. */
    private static final long FIRST_MILLIS = 1_000;
    /** More than the longest time for which a router looks whether its address is free (RFC 5227 section 1.1). */
    private static final long ADDRESS_IS_FREE_MILLIS = 10_000;
    private static final long ANSWER_MILLIS = 2_000;
    private static final long AGAIN_MILLIS = 10_000;
    private static final Ipv4Address NO_ADDRESS = new Ipv4Address(0);

    private final Map<String, Check> checks = new TreeMap<>();
    private final LanContext lan;
    private final ConflictWatch conflicts;
    private final Probers probers;
    private final Outbox outbox;

    MacWatch(final LanContext lan, final ConflictWatch conflicts, final Probers probers, final Outbox outbox) {
        this.lan = requireNonNull(lan);
        this.conflicts = requireNonNull(conflicts);
        this.probers = requireNonNull(probers);
        this.outbox = requireNonNull(outbox);
    }

    /** Gateways have come, gone or changed: those at whose port a router may be are asked. */
    void refresh() {
        checks.entrySet().removeIf(entry -> {
            final var gateway = lan.gateways().get(entry.getKey());
            final boolean gone = gateway == null || !entry.getValue().isOf(gateway);
            if (gone) {
                outbox.add(new LanEffect.StopTimer(new TimerKey.MacCheck(entry.getKey())));
            }
            return gone;
        });
        lan.gateways().forEach((name, gateway) -> {
            if (!checks.containsKey(name)) {
                Check.of(gateway).ifPresent(check -> {
                    checks.put(name, check);
                    startTimer(name, asker(gateway).isPresent() ? FIRST_MILLIS : ADDRESS_IS_FREE_MILLIS);
                });
            }
        });
    }

    /**
     * The guard has denied a frame by which somebody says to have an address. At the gateway's own port it tells all
     * the same: two routers were exchanged, and each has the MAC address of the other.
     */
    void denied(final Ipv4Address address, final MacAddress mac, final NodeId node, final long port) {
        final var gateway = lan.ownGateway(address);
        final var check = gateway == null ? null : checks.get(gateway.config().name());
        if (check != null && check.attachment.isAt(node, port)) {
            claimed(address, mac, node, port);
        }
    }

    /** Asks all routers whose ports are up, whether they have answered before or not. */
    void askAll() {
        checks.forEach((name, check) -> {
            if (!check.asked) {
                ask(name, check);
            }
        });
    }

    /** Returns what came of the latest question to each router that was asked. */
    Map<String, LanFacts.Answer> answers() {
        final var answers = new TreeMap<String, LanFacts.Answer>();
        checks.forEach((name, check) -> {
            if (check.everAsked) {
                answers.put(name, new LanFacts.Answer(check.asConfigured || check.other != null,
                    lan.gateways().get(name).otherMac()));
            }
        });
        return answers;
    }

    /** Somebody says by ARP to have an address. */
    void claimed(final Ipv4Address address, final MacAddress mac, final NodeId node, final long port) {
        final var gateway = lan.ownGateway(address);
        if (gateway == null) {
            return;
        }
        final boolean asConfigured = gateway.config().mac().equals(mac);
        final var check = checks.get(gateway.config().name());
        if (check != null && check.attachment.isAt(node, port)) {
            if (!asConfigured) {
                check.suspect = mac;
            }
            if (check.asked) {
                check.answered(asConfigured ? null : mac);
            } else if (asConfigured != gateway.statusIsUp()) {
                ask(gateway.config().name(), check);
            }
        } else if (!asConfigured && !mac.equals(gateway.otherMac()) && !(check != null && mac.equals(check.suspect))) {
            // What comes from the gateway's own port as well is judged there
            conflicts.duplicateAddress(new Origin(address, mac, node, port));
        }
    }

    /**
     * A router is to be asked, or it had time to answer.
     *
     * @return why HSRP must be started or stopped for the gateway
     */
    Optional<Reason> due(final Gateway gateway) {
        final var name = gateway.config().name();
        final var check = checks.get(name);
        if (check == null) {
            return Optional.empty();
        }
        if (!check.asked) {
            ask(name, check);
            return Optional.empty();
        }
        check.asked = false;
        if (check.asConfigured) {
            check.settled = true;
            check.suspect = null;
            if (check.other != null) {
                conflicts.duplicateAddress(new Origin(check.address, check.other, check.attachment.node(),
                    check.attachment.port()));
            }
            return become(gateway, null);
        }
        check.settled = check.settled && check.other == null;
        if (!check.settled) {
            startTimer(name, AGAIN_MILLIS);
        }
        return check.other == null ? Optional.empty() : become(gateway, check.other);
    }

    private Optional<Reason> become(final Gateway gateway, final @Nullable MacAddress other) {
        if (other != null && !other.equals(gateway.otherMac())) {
            final var config = gateway.config();
            outbox.add(new LanEffect.Notice("MACMISMATCH", "Gateway " + config.name() + ": the router at "
                + config.node() + " port " + config.port() + " answers for " + config.ipv4Address()
                + " with MAC address " + other + ", not with " + config.mac() + " as configured; HSRP does not run for"
                + " it. Correct the gateway's mac-address, or put the former router back"));
        }
        final boolean changed = gateway.statusIsUp() == (other != null);
        final var reason = gateway.seen(other, lan.now());
        if (changed) {
            outbox.markChanged();
        }
        return reason;
    }

    /** Asks by the gateway's port alone, but whoever is there: so others hear nothing of it. */
    private void ask(final String name, final Check check) {
        check.ask();
        final var asker = asker(lan.gateways().get(name)).orElseGet(() -> new Asker(probers.mac(), NO_ADDRESS));
        outbox.add(new LanEffect.Send(check.attachment.node(), new PacketOut(check.attachment.port(),
            new OutputReserved(ReservedPort.IN_PORT), ArpFrame.probe(lan.config().vlanId(), asker.mac, asker.address,
                MacAddress.BROADCAST, check.address))));
        startTimer(name, ANSWER_MILLIS);
    }

    /** Returns in whose name a gateway is asked: that of a virtual router in the subnet of its address. */
    private Optional<Asker> asker(final Gateway gateway) {
        final int length = gateway.config().ipv4PrefixLength();
        return lan.groups().values().stream()
            .filter(group -> group.key().family() == AddressFamily.IPV4 && !group.activeMembers().isEmpty())
            .flatMap(group -> group.addresses().stream().map(Ipv4Address.class::cast)
                .map(address -> new Asker(group.transmitter().virtualMac(), address)))
            .filter(asker -> asker.address.network(length).equals(gateway.config().ipv4Address().network(length)))
            .findFirst();
    }

    private void startTimer(final String name, final long millis) {
        outbox.add(new LanEffect.StartTimer(new TimerKey.MacCheck(name), millis));
    }

    /** Who asks. */
    private record Asker(MacAddress mac, Ipv4Address address) {
    }

    private static final class Check {
        private final Attachment attachment;
        private final Ipv4Address address;
        private boolean asked;
        private boolean everAsked;
        /** Whether the router has answered as configured, and not otherwise since. */
        private boolean settled;
        private boolean asConfigured;
        private @Nullable MacAddress other;
        /** What was last claimed from the port in place of it, until the router has answered as configured. */
        private @Nullable MacAddress suspect;

        private Check(final Attachment attachment, final Ipv4Address address) {
            this.attachment = attachment;
            this.address = address;
        }

        static Optional<Check> of(final Gateway gateway) {
            final var address = gateway.config().ipv4Address();
            return address == null || !gateway.portIsUp() ? Optional.empty()
                : gateway.attachment().map(attachment -> new Check(attachment, address));
        }

        boolean isOf(final Gateway gateway) {
            return of(gateway).filter(now -> now.attachment.equals(attachment) && now.address.equals(address))
                .isPresent();
        }

        void ask() {
            asked = true;
            everAsked = true;
            asConfigured = false;
            other = null;
        }

        void answered(final @Nullable MacAddress otherMac) {
            if (otherMac == null) {
                asConfigured = true;
            } else {
                other = otherMac;
            }
        }
    }
}
