/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page at {@code /hsrp} in a real browser. What it looks like is in {@code lab/target/page} afterwards. */
class PageIT extends LanTest {
    private static final System.Logger LOG = System.getLogger(PageIT.class.getName());
    private static final String OFFICE = "#/lan/office/ipv4/10";
    private static final String ACTIVE = ".map .card.is-active";
    private static final String FRESHNESS = ".fresh";
    private static final String WEB = "org.opendaylight.hsrp.web";
    private static final int MANY_TABS = 60;

    private Browser browser;

    PageIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void logIn() {
        try (var pages = new HsrpPages(bed.controller())) {
            pages.await("/hsrp/index.html");
        }
        browser = new Browser(bed.controller(), bed.lab().directory("browser-" + System.nanoTime()));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void usersLogInAndOthersSeeNothing() {
        browser.open("");
        assertFalse(browser.has("#app"), browser::text);
        assertFalse(browser.logIn("admin", "wrong").contains("write"), browser::text);
        assertTrue(browser.logIn("admin", "admin").contains("\"write\":true"), browser::text);
        browser.open("");
        browser.await(FRESHNESS, "Live");
        browser.await("h2", "There is no LAN yet");
        browser.shoot("empty");
    }

    @Test
    void failoverIsSeenWhileItHappens() {
        openOffice();
        assertEquals(List.of(), browser.complaints());
        browser.script("window.mark = 'not loaded anew'");
        lan.gateway("gw1").cutLink();
        bed.awaitActive("gw2");
        final var millis = browser.awaitInPage(ACTIVE, "gw2");
        LOG.log(System.Logger.Level.INFO, "the page shows a failover {0} ms after RESTCONF does", millis);
        browser.await(".alarms", "gateway gw1");
        browser.await(".timeline", "gw1 → gw2");
        browser.await(".stages", "decided");
        assertEquals("not loaded anew", browser.script("return window.mark"));
        browser.script("document.querySelector('#alarms').scrollIntoView()");
        browser.shoot("failover");
        browser.dark(true);
        browser.shoot("failover-dark");
        assertEquals(List.of(), browser.barriers());
        browser.size(360, 780);
        browser.shoot("phone");
        assertTrue(browser.fitsItsWidth());
        assertEquals(List.of(), browser.barriers());
        browser.open("");
        browser.await(FRESHNESS, "Live");
        browser.await(".tile", "alarm");
        assertTrue(browser.fitsItsWidth());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void keyboardAloneSwitchesOver() {
        openOffice();
        tabTo("Switch over…");
        browser.press(Keys.ENTER);
        browser.await("dialog", "Switch group IPv4 10 of office over?");
        browser.shoot("question");
        assertEquals(List.of(), browser.barriers());
        tabTo("Switch over");
        browser.press(Keys.ENTER);
        browser.await("dialog", "gw2 is active now.");
        assertTrue(group().isActive("gw2"), group()::toString);
        browser.press(Keys.ESCAPE);
        browser.await(ACTIVE, "gw2");
        assertEquals("Switch over…", browser.focused().getText());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void refusalIsShownAtTheFieldItNames() {
        openOffice();
        browser.go("#/lan/office/new/gateway");
        browser.await("h1", "Create a gateway in office");
        browser.find("[name=name]").sendKeys("gw7");
        browser.find("[name=port]").sendKeys("7");
        browser.find("[name=mac-address]").sendKeys(lan.gateway("gw1").description().mac());
        browser.press(Keys.ENTER);
        browser.await(".field.is-wrong", "is also that of gateway \"gw1\"");
        assertEquals("mac-address", browser.focused().getDomProperty("name"));
        browser.shoot("refused");
        assertEquals(List.of(), browser.barriers());
        browser.find("[name=mac-address]").clear();
        browser.find("[name=mac-address]").sendKeys("02:00:0a:00:00:77");
        browser.press(Keys.ENTER);
        browser.await("h1", "office");
        browser.await(".map", "gw7");
    }

    /** The words are the server's, see refused-cases.json. */
    @Test
    void refusalsBelongToFields() {
        browser.logIn("admin", "admin");
        browser.open("");
        browser.await(FRESHNESS, "Live");
        assertEquals("port", fieldOf("lan \"office\" gateway \"gw7\": port 03 has leading zeros; give its name"));
        assertEquals("mac-address", fieldOf("A MAC address of one interface is six pairs of hexadecimal digits"));
        assertEquals("name", fieldOf("There is one already."));
        assertEquals("ipv4-address", fieldOf("lan \"office\" group ipv4 10: virtual-address 10.0.0.7 is gw7's own"));
        assertEquals("", fieldOf("Something that has to do with none of them"));
    }

    private Object fieldOf(final String message) {
        return browser.asyncScript("const [message, done] = arguments; const values = {port: '03', 'ipv4-address':"
            + " '10.0.0.7'}; const fields = [{name: 'name', says: /^There is one/}, {name: 'port'},"
            + " {name: 'mac-address', says: /^A MAC address/}, {name: 'ipv4-address'}];"
            + " import('/hsrp/js/refusal.js').then(module =>"
            + " done(module.fieldOf({message, path: ''}, fields, values)));", message);
    }

    @Test
    void lostConnectionIsSaidAndMended() {
        openOffice();
        bed.controller().console("bundle:stop " + WEB);
        browser.await(FRESHNESS, "Stale");
        browser.await(".stale", "What you see is of");
        browser.shoot("stale");
        bed.controller().console("bundle:start " + WEB);
        browser.await(FRESHNESS, "Live");
        assertFalse(browser.has(".stale"));
    }

    private void openOffice() {
        bed.configure(lan, 2, true);
        browser.logIn("admin", "admin");
        browser.open(OFFICE);
        browser.await(FRESHNESS, "Live");
        browser.await(ACTIVE, "gw1");
    }

    /** Presses Tab until a button of these words has the focus. */
    private void tabTo(final String words) {
        for (int i = 0; i < MANY_TABS && !browser.focused().getText().equals(words); i++) {
            browser.press(Keys.TAB);
        }
        assertEquals(words, browser.focused().getText());
    }
}
