/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what the controller's log says at the end of a test that fails: the lab is gone soon after. {@code ./test}
 * shows it last.
 */
final class FailureReport implements AfterTestExecutionCallback {
    /** What is said of HSRP, of switches, and of what goes wrong. */
    private static final Pattern OF_USE = Pattern.compile("\\| (WARN|ERROR) |%[A-Z]+-\\d-|hsrp|ContextChain|Connection"
        + "|FeaturesServiceImpl|restconf", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTING = Pattern.compile(
        "^\"(Refresh Thread|paxweb|features|Framework|Start Level|hsrp)|SCR|deadlock");
    private static final int LINES = 80;
    private static final int COLUMNS = 600;

    /** A test that has a controller of its own or shares one. */
    interface OnTestBed {
        /** Returns the test bed, {@code null} while there is none. */
        TestBed bed();
    }

    @Override
    public void afterTestExecution(final ExtensionContext context) {
        final var failure = context.getExecutionException();
        if (failure.isPresent() && context.getRequiredTestInstance() instanceof OnTestBed test && test.bed() != null) {
            final var report = new ArrayList<String>();
            report.add(context.getRequiredTestClass().getSimpleName() + ": " + context.getDisplayName());
            report.add(failure.orElseThrow().toString());
            report.addAll(endOf(test.bed().controller().log().filter(OF_USE.asPredicate())
                .map(line -> line.substring(0, Math.min(COLUMNS, line.length()))).toList()));
            report.addAll(threads(test.bed().controller()));
            write(context.getRequiredTestClass().getSimpleName() + '.' + context.getRequiredTestMethod().getName(),
                report);
        }
    }

    /** What the threads wait for that start and stop bundles. */
    private static List<String> threads(final Controller controller) {
        if (!controller.isRunning()) {
            return List.of();
        }
        final var all = Commands.attempt(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(controller.process().pid()), "Thread.print")).output();
        return Stream.of(all.split("\n\n")).filter(STARTING.asPredicate()).toList();
    }

    private static List<String> endOf(final List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private static void write(final String name, final List<String> report) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "failures")).resolve(name + ".log"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
