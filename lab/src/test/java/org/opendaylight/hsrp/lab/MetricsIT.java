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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who watch are told: Prometheus, and OpenDaylight's own diagnostics. */
class MetricsIT extends LanTest {
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final String METRICS = "/hsrp/metrics";
    private static final String GROUP = "address_family=\"ipv4\",";

    private HsrpPages pages;

    MetricsIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void open() {
        pages = new HsrpPages(bed.controller());
        pages.await(METRICS);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void failoverIsTold() {
        bed.configure(lan, 2, true);
        final var toActive = "hsrp_state_transitions_total{" + GROUP
            + "gateway=\"gw2\",group=\"10\",lan=\"office\",to=\"active\"}";
        final var changes = "hsrp_group_active_changes_total{" + GROUP + "group=\"10\",lan=\"office\"}";
        assertEquals(1, value("hsrp_running"));
        assertEquals(6, value(state("gw1")));
        assertEquals(5, value(state("gw2")));
        assertEquals(1, value("hsrp_group_active_routers{" + GROUP + "group=\"10\",lan=\"office\"}"));
        assertEquals(0, value(toActive));
        final double before = value(changes);

        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        Await.until(TestBed.PATIENCE, "gw2 is told to have become active", this::scrape, () -> value(toActive) == 1);
        assertEquals(6, value(state("gw2")));
        assertEquals(1, value(state("gw1")));
        assertEquals(0, value("hsrp_gateway_up{gateway=\"gw1\",lan=\"office\"}"));
        assertEquals(before + 1, value(changes));

        // Each failover is in each stage once, however often it is read
        final double failovers = value("hsrp_failovers_total{lan=\"office\"}");
        Await.until(TestBed.PATIENCE, "the switch has confirmed the failover", this::scrape,
            () -> stages("confirmation") > 0);
        for (var stage : List.of("waiting", "decision", "programming")) {
            assertEquals(failovers, stages(stage), stage);
        }
        assertTrue(stages("confirmation") <= failovers, this::scrape);
        assertEquals(1, value("hsrp_group_enabled{" + GROUP + "group=\"10\",lan=\"office\"}"));
    }

    private double stages(final String stage) {
        return value("hsrp_failover_stage_seconds_count{lan=\"office\",stage=\"" + stage + "\"}");
    }

    /** Prometheus keeps no cookies: each of its scrapes would begin a session. */
    @Test
    void usersOnlyScrapeAndNothingIsLeft() {
        assertEquals(401, pages.getWithoutLogin(METRICS).statusCode());
        final var scraped = pages.get(METRICS);
        assertTrue(scraped.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"),
            () -> scraped.headers().toString());
        assertEquals(401, pages.getWithCookiesOf(scraped, METRICS).statusCode());
    }

    @Test
    void promtoolAcceptsIt() throws IOException {
        assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed");
        bed.configure(lan, 2, true);
        final var file = bed.lab().directory().resolve("metrics.prom");
        Files.writeString(file, scrape());
        assertEquals("", Commands.run(List.of(PROMTOOL.toString(), "check", "metrics"), file.toFile()));
    }

    @Test
    void diagnosticsTellWhatRuns() {
        awaitStatus("OPERATIONAL");
        bed.controller().console("hsrp:clear-switches --yes");
        awaitStatus("ERROR");
        bed.controller().console("bundle:restart org.opendaylight.hsrp.impl");
        awaitStatus("OPERATIONAL");
    }

    private void awaitStatus(final String status) {
        final var line = Pattern.compile("(?m)^\\s*HSRP\\b.*\\b" + status + "\\b");
        Await.until(TestBed.PATIENCE, "HSRP is " + status, this::statuses, () -> line.matcher(statuses()).find());
    }

    private String statuses() {
        return bed.controller().console("diagstatus:showSvcStatus");
    }

    private static String state(final String gateway) {
        return "hsrp_member_state{" + GROUP + "gateway=\"" + gateway + "\",group=\"10\",lan=\"office\"}";
    }

    private double value(final String series) {
        return scrape().lines().filter(line -> line.startsWith(series + " ")).findFirst()
            .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
            .orElseThrow(() -> new LabException("There is no " + series));
    }

    private String scrape() {
        return pages.get(METRICS).body();
    }
}
