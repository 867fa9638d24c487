/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.api.HsrpService;
import org.opendaylight.hsrp.api.timing.Durations;
import org.opendaylight.hsrp.api.timing.Stage;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.GroupNumber;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.yang.common.Uint16;

class ScrapeTest {
    /** The golden text is what operators build upon: a change of it is a change of a contract. */
    @Test
    void tellsEverything() throws IOException {
        try (var golden = requireNonNull(ScrapeTest.class.getResourceAsStream("office.prom"))) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), everything());
        }
    }

    @Test
    void toldOfAreAllMetricsThatThereAre() throws IOException {
        assertEquals(List.of(Metric.values()).stream().map(Metric::fullName).sorted().toList(),
            everything().lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]).sorted()
                .toList());
    }

    @Test
    void saysWhereHsrpDoesNotRun() throws IOException {
        assertEquals(List.of("hsrp_running 0.0"), values(text(Optional.empty())));
    }

    /** As after clear-switches: the service is still there. */
    @Test
    void saysThatHsrpWasStopped() throws IOException {
        final var hsrp = mock(HsrpService.class);
        doReturn(Set.of("office")).when(hsrp).configuredLans();
        assertEquals(List.of("hsrp_lan_running{lan=\"office\"} 0.0", "hsrp_running 0.0"),
            values(text(Optional.of(hsrp))));
    }

    /** As on a member of a cluster where HSRP does not run: it has the state, and another one tells of it. */
    @Test
    void saysWhichLansRunElsewhere() throws IOException {
        final var hsrp = hsrp(BusyLan.lan(1));
        doReturn(false).when(hsrp).isRunning();
        doReturn(Set.of("office", "plant")).when(hsrp).configuredLans();
        assertEquals(List.of("hsrp_lan_running{lan=\"office\"} 1.0", "hsrp_lan_running{lan=\"plant\"} 0.0",
            "hsrp_running 0.0"), values(text(Optional.of(hsrp))));
    }

    @Test
    void lanThatDoesNotRunSaysSo() throws IOException {
        final var hsrp = hsrp(BusyLan.lan(1));
        doReturn(Set.of("office", "plant")).when(hsrp).configuredLans();
        assertEquals(List.of("hsrp_lan_running{lan=\"office\"} 1.0", "hsrp_lan_running{lan=\"plant\"} 0.0"),
            values(text(Optional.of(hsrp))).stream().filter(line -> line.startsWith("hsrp_lan_running")).toList());
    }

    /** However often it is asked, a failover counts once. */
    @Test
    void stagesOfFailoversAreHistograms() throws IOException {
        final var hsrp = hsrp(BusyLan.lan(1));
        text(Optional.of(hsrp));
        final var text = text(Optional.of(hsrp));
        final var series = "hsrp_failover_stage_seconds_bucket{lan=\"office\",stage=\"decision\",le=\"";
        assertTrue(text.contains(series + "1.0E-4\"} 0\n"), text);
        assertTrue(text.contains(series + "2.5E-4\"} 1\n"), text);
        assertTrue(text.contains(series + "1.0\"} 1\n"), text);
        assertTrue(text.contains(series + "+Inf\"} 2\n"), text);
        assertTrue(text.contains("hsrp_failover_stage_seconds_sum{lan=\"office\",stage=\"decision\"} 2.00015\n"), text);
    }

    @Test
    void disabledGroupSaysSo() throws IOException {
        final var text = text(Optional.of(hsrp(BusyLan.lanWithOthers())));
        assertTrue(text.contains("hsrp_group_enabled{address_family=\"ipv6\",group=\"10\",lan=\"office\"} 0.0"), text);
        assertTrue(text.contains("hsrp_group_enabled{address_family=\"ipv4\",group=\"11\",lan=\"office\"} 1.0"), text);
    }

    @Test
    void groupWithoutAnActiveRouterHasNone() throws IOException {
        final var text = text(Optional.of(hsrp(BusyLan.lanWithOthers())));
        assertTrue(text.contains("hsrp_group_active_routers{address_family=\"ipv6\",group=\"10\",lan=\"office\"} 0.0"),
            text);
        assertTrue(text.contains("hsrp_packets_total{address_family=\"ipv6\",direction=\"sent\",gateway=\"gw2\","
            + "group=\"10\",kind=\"router-advertisement\",lan=\"office\"} 0.0"), text);
    }

    @Test
    void groupThatFollowsHasTheActiveRouterOfItsLeader() throws IOException {
        final var text = text(Optional.of(hsrp(BusyLan.lanWithOthers())));
        assertTrue(text.contains("hsrp_group_active_routers{address_family=\"ipv4\",group=\"11\",lan=\"office\"} 1.0"),
            text);
        assertTrue(values(text).stream().anyMatch(line -> line.contains("mac-refresh") && line.contains("\"11\"")));
        assertFalse(values(text).stream().anyMatch(line -> line.contains("mac-refresh") && line.contains("\"10\"")));
    }

    @Test
    void switchOfALanWithoutGroupsMayBeOutOfSync() throws IOException {
        final var lan = new LanBuilder(BusyLan.lan(1)).setGroup(Map.of()).build();
        assertTrue(text(Optional.of(hsrp(lan))).contains(
            "hsrp_switch_in_sync{lan=\"office\",node=\"openflow:1\"} 0.0"));
    }

    static String everything() throws IOException {
        return text(Optional.of(hsrp(BusyLan.lan(1))));
    }

    static HsrpService hsrp(final Lan lan) {
        final var hsrp = mock(HsrpService.class);
        doReturn(true).when(hsrp).isRunning();
        doReturn(Set.of("office")).when(hsrp).configuredLans();
        doReturn(List.of(lan)).when(hsrp).lans();
        doReturn(Optional.of(new LanBuilder().setName(lan.getName()).setGroup(BindingMap.of(new GroupBuilder()
            .setAddressFamily(AddressFamily.Ipv6).setNumber(new GroupNumber(Uint16.TEN)).setEnabled(false).build()))
            .build())).when(hsrp).configuration("office");
        doReturn(Map.of(Stage.DECISION, Durations.NONE.with(150).with(2_000_000))).when(hsrp)
            .failoverStages("office");
        doReturn(List.of(BusyLan.probe(), BusyLan.port())).when(hsrp).trackObjects();
        return hsrp;
    }

    private static List<String> values(final String text) {
        return text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toList());
    }

    private static String text(final Optional<HsrpService> hsrp) throws IOException {
        final var out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, Scrape.of(hsrp));
        return out.toString(StandardCharsets.UTF_8);
    }
}
