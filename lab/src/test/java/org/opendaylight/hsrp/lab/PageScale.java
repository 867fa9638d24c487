/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What the page and a scrape cost with 4,000 groups in 200 LANs. No test of every run: it measures, and prints what
 * docs/page.md and docs/monitoring.md tell. CONTRIBUTING.md says how to run it.
 */
class PageScale extends LanTest {
    private static final System.Logger LOG = System.getLogger(PageScale.class.getName());
    private static final int LANS = 200;
    private static final int GROUPS_OF_LAN = 20;
    private static final int HELLO = 3000;
    private static final int HOLD = 10_000;
    private static final int LOADS = 7;
    private static final int SPANS = 3;
    private static final int READS = 5;
    private static final Duration SPAN = Duration.ofSeconds(40);
    private static final Duration ELECTED = Duration.ofMinutes(3);

    PageScale() {
        super(Topology::oneSwitch);
    }

    @Test
    void pageOfFourThousandGroups() {
        for (int number = 1; number <= LANS; number++) {
            final var configuration = LanConfiguration.of(name(number), lan.topology()).version(2).vlan(number);
            for (int group = 1; group <= GROUPS_OF_LAN; group++) {
                configuration.group(group, "10.0.0." + (100 + group), HELLO, HOLD).member("gw1", 110, true)
                    .member("gw2", 100, true);
            }
            bed.hsrp().putLan(name(number), configuration.json());
        }
        try (var pages = new HsrpPages(bed.controller());
                var browser = new Browser(bed.controller(), bed.lab().directory("browser-scale"))) {
            Await.until(ELECTED, "a standby gateway in each group", () -> Integer.toString(standby(pages)),
                () -> standby(pages) == LANS * GROUPS_OF_LAN);
            browser.logIn("admin", "admin");
            load(browser);
            final var loads = new ArrayList<Long>();
            for (int round = 0; round < LOADS; round++) {
                loads.add(load(browser));
            }
            say("the page shows %d LANs with %d groups after ms: %s", LANS, LANS * GROUPS_OF_LAN, loads);
            final var shares = new ArrayList<String>();
            for (int span = 0; span < SPANS; span++) {
                browser.script("location.href = 'about:blank'");
                shares.add("without " + share());
                load(browser);
                shares.add("with " + share());
            }
            browser.script("location.href = 'about:blank'");
            say("processor of the controller with and without a page: %s", shares);
            for (var path : List.of("/hsrp/api/overview", "/hsrp/metrics")) {
                final var reads = new ArrayList<String>();
                for (int read = 0; read < READS; read++) {
                    reads.add(read(pages, path));
                }
                say("%s: %s", path, reads);
            }
        }
    }

    private static String name(final int number) {
        return "lan-" + number;
    }

    private static int standby(final HsrpPages pages) {
        final var text = pages.get("/hsrp/api/overview").body();
        return text.split("\"standby\":\"gw2\"", -1).length - 1;
    }

    /** Opens the page, and returns after how many milliseconds it shows all groups. */
    private static long load(final Browser browser) {
        final long start = System.nanoTime();
        browser.open("#/");
        browser.awaitInPage(".tiles", String.format(Locale.ROOT, "%,d groups", LANS * GROUPS_OF_LAN));
        browser.awaitInPage("main table", name(1));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** The share of a processor that the controller uses for some time. */
    private String share() {
        // What the page has just been told is no cost of an open page
        Await.observe(Duration.ofSeconds(3));
        final long before = bed.processorMillis();
        Await.observe(SPAN);
        return String.format(Locale.ROOT, "%.1f %%", (bed.processorMillis() - before) * 100.0 / SPAN.toMillis());
    }

    private String read(final HsrpPages pages, final String path) {
        final long before = bed.processorMillis();
        final long start = System.nanoTime();
        final var answer = pages.get(path);
        final long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(200, answer.statusCode(), path);
        return String.format(Locale.ROOT, "%d ms, processor %d ms, %d kB", millis, bed.processorMillis() - before,
            answer.body().length() / 1000);
    }

    private static void say(final String format, final Object... values) {
        final var text = String.format(Locale.ROOT, format, values);
        LOG.log(System.Logger.Level.INFO, () -> text);
    }
}
