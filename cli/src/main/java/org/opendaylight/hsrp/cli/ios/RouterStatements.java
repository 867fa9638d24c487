/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** The outermost lines of a running configuration. */
final class RouterStatements {
    private static final int MAX_TRACK = 1000;
    private static final Set<String> OWN_WORDS = Set.of("standby", "hsrp");

    private final Router router;
    private final Report report;
    /** What is wrong with an interface without HSRP is nobody's business. */
    private final Map<Interface, Report> portReports = new HashMap<>();

    private boolean named;

    private RouterStatements(final Router router, final Report report) {
        this.router = router;
        this.report = report;
    }

    /** Reads a file. */
    static Router read(final String file, final String content, final Report report) {
        final var router = new Router(file);
        final var statements = new RouterStatements(router, report);
        Section.read(file, content).forEach(statements::read);
        router.interfaces().values().forEach(port -> report.addAll(statements.portReports.get(port),
            remark -> !port.groups().isEmpty() || startsWithOwnWord(remark.line())));
        if (!statements.named) {
            report.add(router.line(), Level.NOTE, "it has no hostname; the gateway is called " + router.name());
        }
        return router;
    }

    private void read(final Section section) {
        try {
            readSection(section, new Words(section.line().text()));
        } catch (StatementException e) {
            report.add(section.line(), e.level(), e.getMessage());
        }
    }

    private void readSection(final Section section, final Words words) throws StatementException {
        if (words.take("hostname") || words.take("switchname")) {
            router.setName(Names.clean(words.word("the name")));
            named = true;
        } else if (words.take("interface")) {
            readInterface(section, words.rest("the name of the interface"));
        } else if (words.takeAll("key", "chain")) {
            final var name = Names.clean(words.word("the name of the key chain"));
            final var chain = new JsonObject();
            chain.addProperty("name", name);
            router.keyChains().put(name, chain);
            new KeyStatements(chain, report).read(section.children());
        } else if (words.take("track")) {
            readTrack(section, words);
        } else if (words.takeAll("ip", "sla") && words.isNumber()) {
            final var probe = router.probes().computeIfAbsent(
                words.number("the number of the operation", 1, Integer.MAX_VALUE), unused -> new Probe());
            readProbe(probe, section.children());
        } else {
            reportStray(section);
        }
    }

    private void readInterface(final Section section, final String name) {
        final var known = router.interfaces().get(Interface.key(name));
        final var port = known != null ? known : new Interface(section.line(), name.replace(" ", ""));
        final var remarks = portReports.computeIfAbsent(port, unused -> new Report());
        if (known != null) {
            remarks.add(section.line(), Level.NOTE, "the interface was there before; where both say something, the "
                + "later counts");
        }
        router.interfaces().put(Interface.key(name), port);
        new InterfaceStatements(port, remarks).read(section.children());
    }

    private void readTrack(final Section section, final Words words) throws StatementException {
        if (!words.isNumber()) {
            throw new StatementException(Level.NONE, "ports are told by the switch at once, and each probe has its "
                + "interval");
        }
        final int number = words.number("the number of the object", 1, MAX_TRACK);
        final var track = router.tracks().computeIfAbsent(number, unused -> new Track(section.line()));
        final var difference = track.readSubject(words);
        if (difference != null) {
            report.add(section.line(), Level.DIFFERS, difference);
        }
        readTrack(track, section.children());
    }

    private void readTrack(final Track track, final List<Section> sections) {
        for (var section : sections) {
            try {
                track.read(new Words(section.line().text()));
            } catch (StatementException e) {
                report.add(section.line(), e.level(), e.getMessage());
            }
            readTrack(track, section.children());
        }
    }

    private static void readProbe(final Probe probe, final List<Section> sections) {
        for (var section : sections) {
            probe.read(section.line().text());
            readProbe(probe, section.children());
        }
    }

    private static boolean startsWithOwnWord(final Line line) {
        return OWN_WORDS.stream().anyMatch(new Words(line.text())::take);
    }

    /** Lines of ours in the wrong place must not get lost quietly. */
    private void reportStray(final Section section) {
        final var words = new Words(section.line().text());
        if (words.takeAll("hsrp", "timers")) {
            report.add(section.line(), Level.NONE, "hold times are not extended here: a restart of the controller "
                + "moves no gateway");
        } else if (startsWithOwnWord(section.line())) {
            report.add(section.line(), Level.UNKNOWN, "it belongs to no interface; is the indentation lost?");
        }
        section.children().forEach(this::reportStray);
    }
}
