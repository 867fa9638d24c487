/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.lab.LabException;

/**
 * What the command line asks for.
 *
 * @param rounds how many rounds
 * @param events what is to happen
 * @param contenders who takes part
 * @param json file for the figures
 * @param svg file for the chart
 * @param check whether a target that was measured and missed makes the command fail
 * @param assembly the assembled controller
 */
record BenchmarkOptions(int rounds, Set<Event> events, Set<Contender> contenders, Optional<Path> json, Path svg,
        boolean check, Path assembly) {
    static final String USAGE = "Usage: lab/benchmark [--rounds N] [--events E,...] [--contestants C,...] [--check]"
        + " [--json FILE] [--svg FILE]";

    private static final int MOST_ROUNDS = 100;

    static BenchmarkOptions parse(final List<String> arguments) {
        int rounds = 7;
        Set<Event> events = EnumSet.allOf(Event.class);
        Set<Contender> contenders = EnumSet.allOf(Contender.class);
        Path json = null;
        Path svg = Path.of("lab/target/benchmark.svg");
        boolean check = false;
        Path assembly = Path.of("karaf-distribution/target/assembly");
        final var rest = arguments.iterator();
        while (rest.hasNext()) {
            final var argument = rest.next();
            if (argument.equals("--check")) {
                check = true;
                continue;
            }
            final var value = rest.hasNext() ? rest.next() : null;
            switch (argument) {
                case "--rounds" -> rounds = rounds(required(argument, value));
                case "--events" -> events = chosen(argument, value, Event.values(), Event::id);
                case "--contestants" -> contenders = chosen(argument, value, Contender.values(), Contender::id);
                case "--json" -> json = Path.of(required(argument, value));
                case "--svg" -> svg = Path.of(required(argument, value));
                case "--assembly" -> assembly = Path.of(required(argument, value));
                default -> throw new LabException("Unknown argument " + argument + ". " + USAGE);
            }
        }
        return new BenchmarkOptions(rounds, events, contenders, Optional.ofNullable(json).map(Path::toAbsolutePath),
            svg.toAbsolutePath(), check, assembly.toAbsolutePath());
    }

    /**
     * What happens to a contestant, in the order of the events.
     *
     * @param contender the contestant
     * @return the events
     */
    List<Event> eventsOf(final Contender contender) {
        return events.stream().filter(contender::takesPartIn).sorted().toList();
    }

    private static int rounds(final String value) {
        try {
            final int rounds = Integer.parseInt(value);
            if (rounds >= 1 && rounds <= MOST_ROUNDS) {
                return rounds;
            }
        } catch (NumberFormatException e) {
            // As wrong as a number out of range
        }
        throw new LabException("--rounds needs a number from 1 to " + MOST_ROUNDS + ". " + USAGE);
    }

    private static <T extends Enum<T>> Set<T> chosen(final String argument, final String value, final T[] all,
            final Function<T, String> id) {
        final var wanted = List.of(required(argument, value).split(","));
        final var ids = Arrays.stream(all).map(id).toList();
        if (!ids.containsAll(wanted)) {
            throw new LabException(argument + " needs some of " + String.join(",", ids) + ". " + USAGE);
        }
        return Arrays.stream(all).filter(one -> wanted.contains(id.apply(one))).collect(Collectors.toSet());
    }

    private static String required(final String argument, final String value) {
        if (value == null) {
            throw new LabException(argument + " needs a value. " + USAGE);
        }
        return value;
    }
}
