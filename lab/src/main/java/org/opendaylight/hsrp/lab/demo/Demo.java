/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.opendaylight.hsrp.lab.Await;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.HsrpClient;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Leftovers;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.Topology;
import org.opendaylight.hsrp.lab.VirtualLan;

/**
 * The demo: the assembled controller, one switch, two gateways and two hosts; one group configured as the README shows;
 * a counted stream through the virtual gateway while things break.
 */
public final class Demo {
    /** The LAN and the group that the configuration in demo.json makes. */
    static final String LAN = "office";
    static final int GROUP = 10;

    private static final int PACKETS_PER_SECOND = 1000;
    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration ELECTION = Duration.ofSeconds(60);

    private final DemoOptions options;
    private final Narrator narrator = new Narrator();

    private Demo(final DemoOptions options) {
        this.options = options;
    }

    /**
     * Runs the demo.
     *
     * @param args see {@link DemoOptions#USAGE}
     */
    public static void main(final String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(final List<String> arguments) {
        try {
            final var options = DemoOptions.parse(arguments);
            return options.stop() ? stop() : new Demo(options).perform();
        } catch (LabException e) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(Lab.isInterrupted() ? "Interrupted: removing everything." : e.getMessage());
            return 1;
        }
    }

    private static int stop() {
        final var narrator = new Narrator();
        final var abandoned = Leftovers.abandoned();
        for (var lab : abandoned) {
            Leftovers.remove(lab);
            narrator.print("Stopped and removed " + lab + ".");
        }
        Leftovers.removeTree(Guide.SHELL);
        if (abandoned.isEmpty()) {
            narrator.print("No demo was left running.");
        }
        return 0;
    }

    private int perform() {
        Leftovers.kept().ifPresent(lab -> {
            throw new LabException("A demo was left running (" + lab + "): stop it first with ./demo --stop");
        });
        try (Lab lab = Lab.open()) {
            if (options.cluster()) {
                return new ClusterDemo(lab, options, narrator).play();
            }
            final var controller = Controller.create(lab, options.assembly());
            narrator.tell("starting the controller, in a namespace of its own");
            controller.start();
            narrator.tell("building the LAN: a switch, gateways gw1 and gw2, hosts h1 and h2, a server behind the"
                + " gateways");
            final var lan = VirtualLan.build(lab, Topology.oneSwitch());
            controller.awaitReady(BOOT, step -> narrator.tell("controller: " + step));
            lan.connectTo(controller);
            narrator.tell("the switch is connected to the controller");
            if (options.tutorial()) {
                keep(lab, lan, controller);
                return 0;
            }
            configure(controller.hsrp(), lan);
            final var events = playEvents(lan, controller.hsrp());
            narrator.print(DemoReport.table(events));
            options.json().ifPresent(file -> DemoReport.write(file, events));
            if (options.keep()) {
                keep(lab, lan, controller);
            }
            return events.stream().allMatch(EventFigures::asExpected) ? 0 : 2;
        }
    }

    private void keep(final Lab lab, final VirtualLan lan, final Controller controller) {
        Guide.leave(Guide.SHELL, Guide.shell(lan, controller));
        narrator.print(Guide.text(lan, controller));
        lab.keep();
    }

    private void configure(final HsrpClient hsrp, final VirtualLan lan) {
        hsrp.putLan(LAN, configuration());
        narrator.tell("configured group " + GROUP + " of LAN " + LAN + " through RESTCONF: gw1 priority 110 with"
            + " preemption, gw2 priority 100, virtual address " + Topology.VIRTUAL_ADDRESS);
        hsrp.awaitGroup(LAN, GROUP, ELECTION, "gw1 active, gw2 standby, the switch in sync",
            group -> group.isActive("gw1") && group.isStandby("gw2") && group.inSync());
        narrator.tell("elected: gw1 is active, gw2 standby");
        Await.until(Duration.ofSeconds(10), "h1 pings " + Topology.VIRTUAL_ADDRESS,
            () -> lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
        narrator.tell("h1 pings " + Topology.VIRTUAL_ADDRESS + " and knows it as "
            + lan.host("h1").neighbour(Topology.VIRTUAL_ADDRESS).orElse("nobody"));
    }

    private List<EventFigures> playEvents(final VirtualLan lan, final HsrpClient hsrp) {
        try (var stream = lan.stream("h1", PACKETS_PER_SECOND)) {
            stream.awaitFlow(PACKETS_PER_SECOND);
            narrator.tell("h1 streams " + PACKETS_PER_SECOND + " packets/s to the server through "
                + lan.forwarder().orElse("nobody"));
            return new DemoEvents(lan, hsrp, stream, narrator).all();
        }
    }

    static JsonElement configuration() {
        try (var in = Demo.class.getResourceAsStream("demo.json");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
