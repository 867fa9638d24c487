/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.soak;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.opendaylight.hsrp.lab.Controller;
import org.opendaylight.hsrp.lab.Lab;
import org.opendaylight.hsrp.lab.LabException;
import org.opendaylight.hsrp.lab.Narrator;
import org.opendaylight.hsrp.lab.VirtualLan;

/** The soak as a command: a controller and a LAN of its own, as long as is asked for. */
public final class Soak {
    private static final Duration BOOT = Duration.ofMinutes(5);

    private final SoakOptions options;
    private final Narrator narrator = new Narrator();

    private Soak(final SoakOptions options) {
        this.options = options;
    }

    /**
     * Runs the soak. Ends with status 1 if an invariant was broken.
     *
     * @param args see {@link SoakOptions#USAGE}
     */
    public static void main(final String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(final List<String> arguments) {
        try {
            return new Soak(SoakOptions.parse(arguments)).perform() ? 0 : 1;
        } catch (LabException e) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(Lab.isInterrupted() ? "Interrupted: removing everything." : e.getMessage());
            return 1;
        }
    }

    private boolean perform() {
        try (Lab lab = Lab.open()) {
            final var controller = Controller.create(lab, options.assembly());
            narrator.tell("starting the controller; seed " + options.seed());
            controller.start();
            controller.awaitReady(BOOT, step -> narrator.tell("controller: " + step));
            final var lan = VirtualLan.build(lab, SoakRun.topology(1));
            lan.connectTo(controller);
            try (var run = new SoakRun(controller, lan, EnumSet.allOf(Fault.class), options.seed(), narrator::tell)) {
                run.begin();
                final boolean holds = play(run);
                if (!holds) {
                    keepLog(controller);
                }
                return holds;
            }
        }
    }

    /** What went wrong there is gone with the lab otherwise. */
    private void keepLog(final Controller controller) {
        final var kept = options.folder().resolve("karaf.log");
        try {
            Files.write(kept, (Iterable<String>) controller.log()::iterator);
            narrator.print("The controller's log: " + kept);
        } catch (IOException e) {
            throw new LabException("Cannot keep the controller's log: " + e.getMessage(), e);
        }
    }

    private boolean play(final SoakRun run) {
        final long end = System.nanoTime() + options.length().toNanos();
        String broken = "";
        try {
            for (int number = options.first(); System.nanoTime() - end < 0; number++) {
                run.play(number);
                // Also of a soak that is ended from outside there is a report
                new SoakReport(options.seed(), run.samples(), "").write(options.folder());
            }
        } catch (LabException e) {
            if (Lab.isInterrupted()) {
                throw e;
            }
            broken = e.getMessage();
        }
        final var report = new SoakReport(options.seed(), run.samples(), broken);
        report.write(options.folder());
        narrator.print(report.markdown());
        narrator.print("Report, figures and plots: " + options.folder());
        return report.holds();
    }
}
