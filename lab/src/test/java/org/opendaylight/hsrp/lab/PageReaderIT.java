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

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page for a user of the role {@code user}, made by the commands of docs/security.md. */
class PageReaderIT extends LanTest {
    private static final String READER = "reader";
    private static final String PASSWORD = "looks-only";
    private static final String OFFICE = "#/lan/office/ipv4/10";
    private static final String ACTIVE = ".map .card.is-active";

    private final CommandPage page = new CommandPage("security.md");

    PageReaderIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void makeReader() {
        try (var pages = new HsrpPages(bed.controller())) {
            pages.await("/hsrp/index.html");
        }
        run("add-user");
    }

    @AfterEach
    void removeReader() {
        run("remove-user");
    }

    private void run(final String block) {
        bed.controller().namespace().exec("env", "CONTROLLER=127.0.0.1", "sh", "-euc", page.commands(block));
    }

    @Test
    void readerSeesAllAndIsOfferedNoChange() {
        bed.configure(lan, 2, true);
        try (var browser = new Browser(bed.controller(), bed.lab().directory("browser-reader"))) {
            assertTrue(browser.logIn(READER, PASSWORD).contains("\"write\":false"), browser::text);
            browser.complaints();
            browser.open(OFFICE);
            browser.await(".fresh", "Live");
            browser.await(ACTIVE, "gw1");
            browser.await(".user", "(read only)");
            assertEquals(List.of("Examine"), browser.script("return [...document.querySelectorAll('main button,"
                + " main a.button')].map(one => one.textContent.trim())"));
            browser.go("#/lan/office/edit");
            browser.await("h2", "You may look, and change nothing");
            browser.go(OFFICE);
            browser.await(ACTIVE, "gw1");

            lan.gateway("gw1").cutLink();
            bed.awaitActive("gw2");
            browser.await(ACTIVE, "gw2");
            browser.shoot("reader");
            assertEquals(List.of(), browser.barriers());
            assertEquals(List.of(), browser.complaints());
        }
    }
}
