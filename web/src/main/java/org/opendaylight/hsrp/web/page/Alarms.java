/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Conflict;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;

/** Finds what is wrong with a LAN: with its gateways, switches and foreign routers; groups are {@link GroupAlarms}'. */
final class Alarms {
    private static final String IT = "it";

    private final LanView lan;
    private final Consumer<Alarm> sink;

    private Alarms(final LanView lan, final Consumer<Alarm> sink) {
        this.lan = requireNonNull(lan);
        this.sink = requireNonNull(sink);
    }

    /**
     * Finds the alarms of a LAN.
     *
     * @param lan the LAN
     * @param now what time it is, in milliseconds since the epoch
     * @return its alarms, the worst first
     */
    static List<Alarm> of(final LanView lan, final long now) {
        final var found = new ArrayList<Alarm>();
        if (lan.state().getFailover() == null && lan.state().nonnullGroup().isEmpty()) {
            if (!lan.groups().isEmpty()) {
                final var trouble = Trouble.NOT_RUNNING;
                found.add(new Alarm(trouble.severity(), trouble.kind(), "LAN", trouble.says(IT), trouble.remedy(),
                    null, null));
            }
            return found;
        }
        final var alarms = new Alarms(lan, found::add);
        lan.groups().forEach(group -> GroupAlarms.find(lan, group, now, found::add));
        alarms.findInGateways();
        alarms.findInSwitches();
        alarms.findConflicts();
        alarms.findInGuard();
        alarms.findDefects();
        found.sort(Alarm.ORDER);
        return found;
    }

    /** Of a gateway at a switch that is not connected nothing is said but of the switch. */
    private void findInGateways() {
        for (var gateway : lan.state().nonnullGateway().values()) {
            final var where = "gateway " + gateway.requireName().getValue();
            final var since = text(gateway.getLastChange());
            switch (gateway.getOperStatus()) {
                case Down -> add(Trouble.PORT_DOWN, where, "its port", since);
                case NotLive -> add(Trouble.PORT_NOT_LIVE, where, "its port", since);
                case PortMissing -> add(Trouble.PORT_MISSING, where, IT, since);
                case MacMismatch -> add(Trouble.MAC_MISMATCH, where,
                    "at its port has another MAC address than is configured", since);
                case Up -> {
                    if (gateway.getDampenedUntil() != null) {
                        add(Trouble.DAMPENED, where, IT, since);
                    }
                }
                case NodeMissing -> {
                    // The switch has an alarm
                }
                case null -> {
                    // Nothing is known yet
                }
            }
        }
    }

    private void findInSwitches() {
        for (var node : lan.state().nonnullNode().values()) {
            final var where = "switch " + node.requireNodeId().getValue();
            if (Boolean.FALSE.equals(node.getConnected())) {
                add(Trouble.NOT_CONNECTED, where, IT, null);
            }
            if (lan.outOfSync().contains(node.requireNodeId())) {
                add(Trouble.OUT_OF_SYNC, where, IT, null);
            }
            if (node.getFlowsLost() != null) {
                add(Trouble.FLOWS_LOST, where, IT, text(node.getFlowsLost()));
            }
            final var missing = node.getMissingAbility();
            if (missing != null && !missing.isEmpty()) {
                final var trouble = Trouble.MISSING_ABILITY;
                sink.accept(new Alarm(MissingAbility.severity(missing.stream().map(Alarms::ability).toList()),
                    trouble.kind(), where, trouble.says(IT) + ": " + missing.stream()
                        .map(Node.MissingAbility::getName).sorted().collect(Collectors.joining(", ")),
                    trouble.remedy(), null, null));
            }
        }
    }

    /** The model and the judgement have the same names. */
    static MissingAbility ability(final Node.MissingAbility ability) {
        return MissingAbility.valueOf(ability.getName().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void findConflicts() {
        for (var conflict : lan.state().nonnullConflict().values()) {
            final var trouble = trouble(conflict.requireKind());
            final var text = conflict.getText();
            sink.accept(new Alarm(trouble.severity(), trouble.kind(),
                "foreign router " + conflict.requireAddress().stringValue(),
                text == null ? trouble.says("the group") : text, trouble.remedy(), groupOf(conflict),
                text(conflict.getSince())));
        }
        for (var duplicate : lan.state().nonnullDuplicateAddress().values()) {
            add(Trouble.DUPLICATE_ADDRESS, "address " + duplicate.requireAddress().stringValue(), IT,
                text(duplicate.getSince()), duplicate.getText());
        }
    }

    private static Trouble trouble(final ConflictKind kind) {
        return switch (kind) {
            case TwoActives -> Trouble.TWO_ACTIVES;
            case VirtualAddress -> Trouble.VIRTUAL_ADDRESS;
            case Timers -> Trouble.TIMERS;
            case Version -> Trouble.VERSION;
            case Authentication -> Trouble.BAD_AUTHENTICATION;
            case DuplicateAddress -> Trouble.DUPLICATE_ADDRESS;
        };
    }

    private @Nullable GroupView groupOf(final Conflict conflict) {
        return lan.groups().stream().filter(group -> group.family() == conflict.getAddressFamily()
            && group.number() == conflict.requireNumber().getValue().toJava()).findFirst().orElse(null);
    }

    private void findInGuard() {
        for (var violation : lan.state().nonnullGuardViolation().values()) {
            add(Trouble.GUARD, "port " + violation.requirePort().getValue() + " of "
                + violation.requireNodeId().getValue(), IT, text(violation.getSince()), violation.getText());
        }
    }

    private void findDefects() {
        final var loop = lan.state().getEventLoop();
        if (loop != null && loop.getRestarts() != null && loop.getRestarts().getValue().longValue() > 0) {
            add(Trouble.DEFECT, "controller", loop.getRestarts().getValue().toString(), null);
        }
    }

    private void add(final Trouble trouble, final String where, final String subject, final @Nullable String since) {
        add(trouble, where, subject, since, null);
    }

    /** Adds an alarm; the text of the state is as in the log, and says more than ours. */
    private void add(final Trouble trouble, final String where, final String subject, final @Nullable String since,
            final @Nullable String text) {
        sink.accept(new Alarm(trouble.severity(), trouble.kind(), where, text == null ? trouble.says(subject) : text,
            trouble.remedy(), null, since));
    }

    private static @Nullable String text(final @Nullable DateAndTime time) {
        return time == null ? null : time.getValue();
    }
}
