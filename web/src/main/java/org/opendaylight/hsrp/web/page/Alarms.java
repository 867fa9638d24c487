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
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.yang.types.rev130715.DateAndTime;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.ConflictKind;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Conflict;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Gateway;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Node;

/** Finds what is wrong with a LAN: with its gateways, switches and foreign routers; groups are {@link GroupAlarms}'. */
final class Alarms {
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
                found.add(new Alarm(Alarm.Severity.MAJOR, "not-running", "LAN",
                    "The controller tells nothing of this LAN: HSRP does not run for it.",
                    "Wait some seconds after a start; then look for %HSRP in the log, and whether hsrp:clear-switches "
                        + "was given.", null, null));
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
        found.sort(Comparator.comparing(Alarm::severity).thenComparing(Alarm::where));
        return found;
    }

    private void findInGateways() {
        for (var gateway : lan.state().nonnullGateway().values()) {
            final var status = gateway.getOperStatus();
            if (status != null && status != Gateway.OperStatus.Up) {
                add(Alarm.Severity.MAJOR, "gateway-down", "gateway " + gateway.requireName().getValue(),
                    switch (status) {
                        case Up, Down -> "Its port is down.";
                        case NotLive -> "Its port has a link, but the switch says that it is not live.";
                        case PortMissing -> "Its switch has no such port.";
                        case NodeMissing -> "Its switch is not connected to this controller.";
                        case MacMismatch -> "The router at its port has another MAC address than is configured.";
                    }, switch (status) {
                        case Up, Down -> "Look at the cable, the router and the port of the switch.";
                        case NotLive -> "Look at BFD, LACP or spanning tree of the port, at both ends.";
                        case PortMissing -> "Correct the gateway's port, or plug the port in.";
                        case NodeMissing -> "Look at the switch, and whether it is told to use this controller.";
                        case MacMismatch -> "Correct the gateway's mac-address if the router was replaced on purpose.";
                    }, text(gateway.getLastChange()));
            }
        }
    }

    private void findInSwitches() {
        for (var node : lan.state().nonnullNode().values()) {
            final var where = "switch " + node.requireNodeId().getValue();
            if (lan.outOfSync().contains(node.requireNodeId())) {
                add(Alarm.Severity.MAJOR, "out-of-sync", where, "It does not hold what this LAN needs.",
                    "The controller puts it right by itself within 15 s. If this stays, the log says what the switch"
                        + " refuses.", null);
            }
            if (node.getFlowsLost() != null) {
                add(Alarm.Severity.MAJOR, "flows-lost", where,
                    "It lost all our flows while it had no controller, so it does not carry the LAN then.",
                    "Set its fail mode to secure, see docs/prepare-a-switch.md.", text(node.getFlowsLost()));
            }
            final var missing = node.getMissingAbility();
            if (missing != null && !missing.isEmpty()) {
                add(missing.stream().anyMatch(Alarms::isGrave) ? Alarm.Severity.MAJOR : Alarm.Severity.MINOR,
                    "missing-ability", where, "It cannot do all that is asked of it: " + missing.stream()
                        .map(ability -> ability.getName().replace('-', ' ')).sorted().collect(Collectors.joining(", "))
                        + '.',
                    "docs/switches.md says what is done instead, and what to set where the switch could do it.", null);
            }
        }
    }

    private static boolean isGrave(final Node.MissingAbility ability) {
        return switch (ability) {
            case CarryFlows, LanTables, Groups, RoomForGroups -> true;
            default -> false;
        };
    }

    private void findConflicts() {
        for (var conflict : lan.state().nonnullConflict().values()) {
            final var kind = conflict.requireKind();
            sink.accept(new Alarm(kind == ConflictKind.TwoActives ? Alarm.Severity.CRITICAL : Alarm.Severity.MAJOR,
                kind == ConflictKind.Authentication ? "bad-authentication" : kind.getName(),
                "foreign router " + conflict.requireAddress().stringValue(), said(conflict.getText(), kind),
                remedy(kind), groupOf(conflict), text(conflict.getSince())));
        }
        for (var duplicate : lan.state().nonnullDuplicateAddress().values()) {
            add(Alarm.Severity.MAJOR, "duplicate-address", "address " + duplicate.requireAddress().stringValue(),
                said(duplicate.getText(), ConflictKind.DuplicateAddress), remedy(ConflictKind.DuplicateAddress),
                text(duplicate.getSince()));
        }
    }

    private static String said(final @Nullable String text, final ConflictKind kind) {
        return text == null ? kind.getName().replace('-', ' ') : text;
    }

    private static String remedy(final ConflictKind kind) {
        return switch (kind) {
            case TwoActives -> "If the LAN had fallen apart this ends by itself. Otherwise somebody intrudes: look at"
                + " the port that the text names.";
            case VirtualAddress -> "Configure the same virtual-address on all routers of the group.";
            case Timers -> "Configure the same hello-interval and hold-time on all routers of the group.";
            case Version -> "Configure the same version on the LAN and on that router: until then both have an active"
                + " router.";
            case Authentication -> "Configure the same text or key on the group and on that router. If the router is"
                + " not yours, look at the port that the text names.";
            case DuplicateAddress -> "Find out who uses the address at the port that the text names, and give it"
                + " another one.";
        };
    }

    private @Nullable GroupView groupOf(final Conflict conflict) {
        return lan.groups().stream().filter(group -> group.family() == conflict.getAddressFamily()
            && group.number() == conflict.requireNumber().getValue().toJava()).findFirst().orElse(null);
    }

    private void findInGuard() {
        for (var violation : lan.state().nonnullGuardViolation().values()) {
            final var said = violation.getText();
            add(Alarm.Severity.MAJOR, "guard", "port " + violation.requirePort().getValue() + " of "
                + violation.requireNodeId().getValue(),
                said == null ? "Somebody tries to take the place of a virtual router." : said,
                "The switch drops it. Find out who is at that port; if it may do that, make it a trusted-port.",
                text(violation.getSince()));
        }
    }

    private void findDefects() {
        final var loop = lan.state().getEventLoop();
        if (loop != null && loop.getRestarts() != null && loop.getRestarts().getValue().longValue() > 0) {
            add(Alarm.Severity.MINOR, "defect", "controller", "This LAN was restarted " + loop.getRestarts().getValue()
                + " times because of a defect.", "Please report it, with what the log says under %HSRP-2-FAILURE.",
                null);
        }
    }

    private void add(final Alarm.Severity severity, final String kind, final String where, final String text,
            final String todo, final @Nullable String since) {
        sink.accept(new Alarm(severity, kind, where, text, todo, null, since));
    }

    private static @Nullable String text(final @Nullable DateAndTime time) {
        return time == null ? null : time.getValue();
    }
}
