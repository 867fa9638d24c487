/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Leftovers;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.OpenVSwitch;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * Many groups of two gateways on the real controller and a real switch: configured through RESTCONF, elected, and all
 * swung together when the port of the active gateway goes down, several times.
 */
public final class Scale {
    private static final String USAGE = "Usage: lab/benchmark --groups N [--rounds N]";
    private static final int MOST_GROUPS = 4096;
    private static final int MOST_ROUNDS = 100;
    private static final String LAN = "office";
    private static final String LAN_PATH = HsrpClient.lanPath(LAN);
    private static final String FIRST = "gw1";
    private static final String SECOND = "gw2";
    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Narrator narrator = new Narrator();
    private final List<Swing> swings = new ArrayList<>();
    private final int groups;
    private final int rounds;

    private Scale(final int groups, final int rounds) {
        this.groups = groups;
        this.rounds = rounds;
    }

    /** What one loss of the active gateway's port has cost, as the controller says. */
    private record Swing(int groups, double decisionMs, double groupMs, double programmingMs, long groupMods,
            long flowMods) {
        static Swing of(final JsonObject failover) {
            return new Swing(failover.get("groups").getAsInt(), failover.get("decision-time").getAsDouble() / 1e3,
                failover.get("group-time").getAsDouble() / 1e3,
                failover.get("programming-time").getAsDouble() / 1e3, failover.get("group-mods").getAsLong(),
                failover.get("flow-mods").getAsLong());
        }

        double totalMs() {
            return decisionMs + programmingMs;
        }
    }

    /**
     * Runs it.
     *
     * @param args number of groups, number of rounds, folder of the assembled controller
     */
    public static void main(final String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(final List<String> arguments) {
        try {
            new Scale(number("--groups", arguments.get(0), MOST_GROUPS), number("--rounds", arguments.get(1),
                MOST_ROUNDS)).perform(Path.of(arguments.get(2)));
            return 0;
        } catch (LabException e) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(Lab.isInterrupted() ? "Interrupted: removing everything." : e.getMessage());
            return 1;
        }
    }

    private static int number(final String argument, final String value, final int most) {
        try {
            final int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As wrong as a number out of range
        }
        throw new LabException(argument + " needs a number from 1 to " + most + ". " + USAGE);
    }

    private void perform(final Path assembly) {
        Leftovers.kept().ifPresent(lab -> {
            throw new LabException("A demo was left running (" + lab + "): stop it first with ./demo --stop");
        });
        try (Lab lab = Lab.open()) {
            final var lan = VirtualLan.build(lab, Topology.oneSwitch());
            final var controller = Controller.create(lab, assembly);
            narrator.tell("starting the controller");
            controller.start();
            controller.awaitReady(BOOT, step -> narrator.tell("controller: " + step));
            final var node = lan.node(lan.topology().switches().getFirst().name());
            node.connectTo(controller.plugIn(node.namespace()));
            Await.until(PATIENCE, "the switch is connected to the controller", node::isConnected);
            configure(controller, lan, node);
            for (int round = 1; round <= rounds; round++) {
                swing(controller, lan, round);
            }
            rest(controller);
            narrator.print(report());
            controller.hsrp().deleteAll();
            Await.until(PATIENCE, "nothing of HSRP on the switch", () -> lan.hsrpEntries().isEmpty());
        }
    }

    private void configure(final Controller controller, final VirtualLan lan, final OpenVSwitch node) {
        for (var part : new ManyGroups(lan.topology(), groups).parts(LAN, FIRST, SECOND)) {
            controller.restconf().patch(HsrpClient.ROOT, part).orFail("PATCH of the groups");
        }
        narrator.tell(groups + " groups configured");
        awaitActive(controller, FIRST);
        Await.until(PATIENCE, "a group on the switch for each", () -> node.groups().size() >= groups);
        narrator.tell(FIRST + " is active in all; the switch holds " + node.groups().size() + " groups and "
            + node.flows("table=0").size() + " flows");
    }

    private void swing(final Controller controller, final VirtualLan lan, final int round) {
        // Without a standby router, each group would hold an election of its own
        awaitRole(controller, "standby", SECOND);
        final long before = settledFailovers(controller);
        lan.gateway(FIRST).cutLink();
        Await.until(PATIENCE, "a failover", () -> failovers(controller) > before);
        final var swing = Swing.of(failover(controller));
        awaitActive(controller, SECOND);
        swings.add(swing);
        narrator.tell(String.format(Locale.ROOT, "round %d: port down, %d groups: decided after %.1f ms, last group-mod"
            + " after %.1f ms, last message after %.1f ms; %d group-mods, %d flow-mods", round, swing.groups(),
            swing.decisionMs(), swing.groupMs(), swing.totalMs(), swing.groupMods(), swing.flowMods()));
        lan.gateway(FIRST).restoreLink();
        awaitActive(controller, FIRST);
    }

    /** How late Hellos are while nothing happens. */
    private void rest(final Controller controller) {
        // All groups swung at once, so what follows their last change of state comes at once too
        awaitRole(controller, "standby", SECOND);
        final var before = lateness(controller);
        Await.observe(QUIET);
        final var after = lateness(controller);
        narrator.tell("nothing happens for " + QUIET.toSeconds() + " s: "
            + (after.get("expired").getAsLong() - before.get("expired").getAsLong()) + " timers, "
            + (after.get("late").getAsLong() - before.get("late").getAsLong()) + " of them more than 15 ms late");
    }

    private String report() {
        return String.format(Locale.ROOT, "%n%d groups of one gateway, port down %d times   median    worst%n"
            + "until all had decided, ms             %10.1f %8.1f%n"
            + "until the last group-mod was sent, ms %10.1f %8.1f%n"
            + "until the last message was sent, ms   %10.1f %8.1f%n", groups, rounds, median(Swing::decisionMs),
            worst(Swing::decisionMs), median(Swing::groupMs),
            worst(Swing::groupMs), median(Swing::totalMs), worst(Swing::totalMs));
    }

    private double median(final ToDoubleFunction<Swing> figure) {
        return Summary.median(swings.stream().mapToDouble(figure));
    }

    private double worst(final ToDoubleFunction<Swing> figure) {
        return swings.stream().mapToDouble(figure).max().orElseThrow();
    }

    private void awaitActive(final Controller controller, final String gateway) {
        awaitRole(controller, "active", gateway);
    }

    private void awaitRole(final Controller controller, final String role, final String gateway) {
        Await.until(PATIENCE, gateway + " " + role + " in " + groups + " groups", () -> {
            final var reply = controller.restconf().get(LAN_PATH + "?content=nonconfig&fields=group/" + role
                + "/gateway");
            return reply.isSuccess() && count(reply.body(), "\"gateway\":\"" + gateway + "\"") == groups;
        });
    }

    private static long count(final String text, final String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static long failovers(final Controller controller) {
        return failover(controller).get("count").getAsLong();
    }

    /** Taking the role back group by group counts too, and is told a moment after it has happened. */
    private static long settledFailovers(final Controller controller) {
        long before = -1;
        for (long now = failovers(controller); now != before; now = failovers(controller)) {
            before = now;
            Await.observe(SETTLE);
        }
        return before;
    }

    private static JsonObject failover(final Controller controller) {
        return controller.restconf().get(LAN_PATH + "/failover").orFail("GET of failover").json()
            .getAsJsonObject("hsrp:failover");
    }

    private static JsonObject lateness(final Controller controller) {
        return controller.restconf().get(LAN_PATH + "/timer-lateness").orFail("GET of timer-lateness").json()
            .getAsJsonObject("hsrp:timer-lateness");
    }
}
