/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.lab.demo.Guide;

/**
 * The commands of docs/tutorial.md in their order, and what they print: but for starting and stopping, which the demo
 * does, in a lab that is there. What differs from run to run is not compared. Where they differ, the page as it should
 * be is left in lab/target.
 */
class TutorialIT extends LanTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial.md");
    private static final Path AS_SEEN = Path.of("target", "tutorial.md");
    /** A block that is run, or, as a look, run again until it prints what the page says; and what it prints. */
    private static final Pattern STEP = Pattern.compile(
        "^```sh (run|look)\n(.*?)^```$(?:\n\n```text prints\n(.*?)^```$)?", Pattern.MULTILINE | Pattern.DOTALL);
    /** Of a packet each 10 ms, not each ms, when a switch goes another way by itself. */
    static final int MOST_LOST = TestBed.MOST_LOST_BY_SWITCH / 10;
    /** What differs from run to run and what stands for it, one after the other. */
    private static final List<Map.Entry<String, String>> VARIES = List.of(
        Map.entry("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"),
        Map.entry("(TIME office) \\d+:", "$1 N:"),
        Map.entry("= [0-9./]+ ms", "= N ms"),
        Map.entry("\\b[0-9.]+ ?(ms|us)\\b", "N $1"),
        Map.entry("\\d+ (group-mods|flow-mods|packet-outs)", "N $1"),
        Map.entry("DELAY|REACHABLE|STALE|PROBE", "KNOWN"),
        Map.entry("\\b300 packets transmitted, (" + IntStream.rangeClosed(300 - MOST_LOST, 300)
            .mapToObj(Integer::toString).collect(Collectors.joining("|")) + ") received, [0-9.]+% packet loss",
            "all sent, few lost"),
        Map.entry("198\\.1[89]\\.\\d+\\.\\d+", "ADDRESS"));
    private static final Duration PAUSE = Duration.ofMillis(500);

    TutorialIT() {
        super(Topology::oneSwitch);
    }

    /** With the words that the demo gives, in place of the demo's own lab. */
    @Test
    void commandsPrintWhatThePageSays() throws IOException {
        final var words = Files.writeString(bed.lab().directory().resolve("tutorial.sh"),
            Guide.shell(lan, bed.controller()));
        final var page = Files.readString(PAGE);
        final var seen = new StringBuilder();
        final var steps = STEP.matcher(page);
        int count = 0;
        while (steps.find()) {
            count++;
            steps.appendReplacement(seen, Matcher.quoteReplacement(seen(steps, words)));
        }
        steps.appendTail(seen);
        assertTrue(count > 10, () -> "few steps are found in " + PAGE);
        Files.writeString(AS_SEEN, seen);
        assertEquals(comparable(page), comparable(seen.toString()), () -> "see lab/" + AS_SEEN);
    }

    /** Runs a step, and returns its blocks with what was printed. */
    private String seen(final Matcher step, final Path words) {
        final var said = step.group(3) == null ? "" : step.group(3);
        final var last = new StringBuilder();
        if (step.group(1).equals("run")) {
            last.append(run(step.group(2), words));
        } else {
            // The comparison at the end tells of what it did not print in time
            Await.holdsWithin(TestBed.PATIENCE, PAUSE, () -> {
                last.setLength(0);
                last.append(run(step.group(2), words));
                return comparable(last.toString()).equals(comparable(said));
            });
        }
        return "```sh " + step.group(1) + '\n' + step.group(2) + "```"
            + (last.isEmpty() ? "" : "\n\n```text prints\n" + last + "```");
    }

    private String run(final String commands, final Path words) {
        final var here = lan.topology().node("s1").nodeId();
        final var result = Commands.attempt(List.of("bash", "-c", ". \"$0\"\n" + commands.replace("openflow:1", here),
            words.toString()));
        final var text = (result.output() + result.error()).replace(here, "openflow:1").stripTrailing();
        return text.isEmpty() ? "" : text.replaceFirst("^\\s*\n", "") + '\n';
    }

    static String comparable(final String text) {
        var result = text;
        for (var each : VARIES) {
            result = result.replaceAll(each.getKey(), each.getValue());
        }
        return result;
    }
}
