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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page at {@code /hsrp} in a real browser. What it looks like is in {@code lab/target/page} afterwards. */
class PageIT extends LanTest {
    private static final System.Logger LOG = System.getLogger(PageIT.class.getName());
    private static final String OFFICE = "#/lan/office/ipv4/10";
    private static final String ACTIVE = ".map .card.is-active";
    private static final String FRESHNESS = ".fresh";
    private static final Duration LOADED = Duration.ofSeconds(15);
    private static final String WEB = "org.opendaylight.hsrp.web";
    private static final int MANY_TABS = 60;
    private static final String LAN = "/data/hsrp:hsrp/lan=office";
    private static final String GROUP = "/group=ipv4,10";

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
        // Not only that it is not live, which an Open vSwitch says a moment earlier
        browser.await(".alarms", "gateway gw1: its port is down");
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

    @Test
    void whatIsThereIsChangedAndNothingElseIsLost() {
        openOffice();
        final var gateway = new JsonObject();
        gateway.addProperty("name", "gw1");
        final var bond = new JsonArray();
        bond.add("77");
        gateway.add("bond-port", bond);
        bed.restconf().patch(LAN + "/gateway=gw1", list("hsrp:gateway", gateway)).orFail("a bond");
        browser.go("#/lan/office/edit/gateway/gw1");
        browser.await("h1", "Edit gateway gw1 of office");
        fill("ipv6-link-local-address", "fe80::77");
        browser.press(Keys.ENTER);
        browser.await(".map", "gw1");
        assertEquals("fe80::77", entry("/gateway=gw1").get("ipv6-link-local-address").getAsString());
        browser.go("#/lan/office/edit/gateway/gw1");
        browser.await("h1", "Edit gateway");
        fill("ipv6-link-local-address", "");
        browser.press(Keys.ENTER);
        browser.await(".map", "gw1");
        final var after = entry("/gateway=gw1");
        assertFalse(after.has("ipv6-link-local-address"), after::toString);
        assertEquals("[\"77\"]", after.get("bond-port").toString());

        browser.go("#/lan/office/edit/group/ipv4/10");
        browser.await("h1", "Edit group IPv4 10 of office");
        browser.shoot("edit");
        assertEquals(List.of(), browser.barriers());
        fill("member-gw2", "777");
        browser.press(Keys.ENTER);
        browser.await(".field.is-wrong", "Priority of gw2");
        assertEquals("member-gw2", browser.focused().getDomProperty("name"));
        fill("member-gw2", "77");
        fill("hello-interval", "500");
        fill("hold-time", "2000");
        browser.press(Keys.ENTER);
        browser.await(".map", "gw1");
        browser.await(".panel", "77");
        assertEquals("500", entry(GROUP).getAsJsonObject("timers").get("hello-interval").getAsString());
        assertEquals(List.of(), browser.complaints().stream().filter(line -> !line.contains("400")).toList());
    }

    @Test
    void membersPreemptUnlessTheirBoxIsEmptied() {
        openOffice();
        final var group = new JsonObject();
        group.addProperty("address-family", "ipv4");
        group.addProperty("number", 20);
        bed.restconf().patch(LAN + "/group=ipv4,20", list("hsrp:group", group)).orFail("a group without members");
        browser.go("#/lan/office/edit/group/ipv4/20");
        browser.await("h1", "Edit group IPv4 20 of office");
        fill("member-gw2", "105");
        browser.press(Keys.ENTER);
        browser.await(".panel", "105");
        assertTrue(preempts("gw2"));

        browser.go("#/lan/office/edit/group/ipv4/20");
        browser.await("h1", "Edit group IPv4 20 of office");
        fill("member-gw1", "110");
        browser.find("#field-preempt-gw1").click();
        browser.find("#field-preempt-gw2").click();
        browser.find(".main").click();
        browser.await(".panel", "110");
        assertFalse(preempts("gw1"));
        assertFalse(preempts("gw2"));
    }

    /** Whether a member of group 20 does. */
    private boolean preempts(final String gateway) {
        for (var member : entry("/group=ipv4,20").getAsJsonArray("member")) {
            if (member.getAsJsonObject().get("gateway").getAsString().equals(gateway)) {
                return member.getAsJsonObject().getAsJsonObject("preempt").get("enabled").getAsBoolean();
            }
        }
        throw new AssertionError(gateway + " is no member");
    }

    @Test
    void lanWithoutGroupsIsNotSaidToBeWell() {
        openOffice();
        bed.restconf().delete(LAN + "/group=ipv4,10").orFail("no group");
        browser.await("section[aria-labelledby=alarms]", "No groups yet");
        browser.await(".map", "✓ connected");
        browser.go("#/");
        browser.await(".rows", "no groups yet");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void groupFormSaysThatGatewaysComeFirst() {
        openOffice();
        browser.go("#/lan/office/new/group");
        browser.await("h1", "Create a group in office");
        assertFalse(browser.has(".notice"));
        bed.restconf().patch("/data/hsrp:hsrp", JsonParser.parseString("""
            {"hsrp:hsrp": {"lan": [{"name": "empty", "vlan-id": 77, "node": [{"node-id": "openflow:1"}]}]}}""")
            .getAsJsonObject()).orFail("a LAN without gateways");
        browser.go("#/lan/empty/new/group");
        browser.await(".notice", "This LAN has no gateway yet");
        assertEquals(List.of(), browser.barriers());
    }

    @Test
    void whatOthersChangedMeanwhileIsNotOverwritten() {
        openOffice();
        browser.go("#/lan/office/edit");
        browser.await("h1", "Edit LAN office");
        fill("description", "mine");
        final var theirs = new JsonObject();
        theirs.addProperty("name", "office");
        theirs.addProperty("description", "theirs");
        bed.restconf().patch(LAN, list("hsrp:lan", theirs)).orFail("a change");
        browser.press(Keys.ENTER);
        browser.await(".field.is-wrong", "Somebody else has changed this meanwhile: it is theirs now.");
        assertEquals("theirs", entry("").get("description").getAsString());
    }

    @Test
    void whatOthersDeletedMeanwhileIsSaidToBeGone() {
        openOffice();
        browser.go("#/lan/office/edit");
        browser.await("h1", "Edit LAN office");
        fill("description", "mine");
        bed.restconf().delete(LAN).orFail("no LAN");
        browser.press(Keys.ENTER);
        browser.await(".notice", "It is gone: somebody has deleted it meanwhile.");
        assertFalse(bed.restconf().get(LAN + "?content=config").isSuccess());
    }

    @Test
    void deletingIsAskedAndRefusedWhereItIsUsed() {
        openOffice();
        button("Delete gateway gw2 of office…").click();
        browser.await("dialog", "Delete gateway gw2 of office?");
        browser.shoot("delete");
        assertEquals(List.of(), browser.barriers());
        tabTo("Delete");
        browser.press(Keys.ENTER);
        browser.await("dialog .notice", "gw2");
        browser.press(Keys.ESCAPE);
        assertTrue(bed.restconf().get(LAN + "/gateway=gw2?content=config").isSuccess());
        browser.go("#/lan/office");
        button("Delete LAN office…").click();
        browser.await("dialog", "Delete LAN office?");
        tabTo("Delete");
        browser.press(Keys.ENTER);
        browser.await("h2", "There is no LAN yet");
    }

    @Test
    void trackedObjectsAreCreatedChangedAndDeleted() {
        openOffice();
        browser.go("#/new/track");
        browser.await("h1", "Create a tracked object");
        fill("name", "uplink");
        fill("node-id", "openflow:1");
        fill("port", "1");
        browser.press(Keys.ENTER);
        browser.await(".rows", "openflow:1/1");
        browser.go("#/edit/track/uplink");
        browser.await("h1", "Edit tracked object uplink");
        fill("port", "2");
        browser.press(Keys.ENTER);
        browser.await("h1", "Tracked objects");
        browser.await(".rows", "openflow:1/2");
        button("Delete tracked object uplink…").click();
        browser.await("dialog", "Delete tracked object uplink?");
        tabTo("Delete");
        browser.press(Keys.ENTER);
        browser.await("main", "There is no tracked object");
    }

    /** There is no form for lists, and that of another kind would make one of it. */
    @Test
    void trackedListsAreShownAndDeletedButNotEdited() {
        openOffice();
        bed.restconf().patch("/data/hsrp:hsrp", JsonParser.parseString("""
            {"hsrp:hsrp": {"track-object": [
              {"name": "uplink", "port": {"node-id": "openflow:1", "port": "1"}},
              {"name": "uplinks", "list": {"boolean": "or", "object": [{"name": "uplink"}]}}
            ]}}""").getAsJsonObject()).orFail("a list");
        browser.go("#/tracks");
        browser.await(".rows", "list boolean or");
        assertEquals(List.of("Edit tracked object uplink"), browser.script(
            "return [...document.querySelectorAll('.rows a.button')].map(one => one.ariaLabel)"));
        browser.go("#/edit/track/uplinks");
        browser.await("main", "change it by RESTCONF, at /rests/data/hsrp:hsrp/track-object=uplinks");
        assertFalse(browser.has("form"));
        assertEquals(List.of(), browser.barriers());
        browser.go("#/tracks");
        browser.await(".rows", "list boolean or");
        button("Delete tracked object uplinks…").click();
        browser.await("dialog", "Delete tracked object uplinks?");
        tabTo("Delete");
        browser.press(Keys.ENTER);
        Await.until(TestBed.PATIENCE, "the list is gone", browser::text,
            () -> button("Delete tracked object uplinks…") == null);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void lanIsExamined() {
        openOffice();
        lan.gateway("gw2").cutLink();
        browser.await(".alarms", "gateway gw2");
        button("Examine").click();
        browser.await(".findings", "the port of gateway gw2 is down");
        browser.await(".findings", "check the cable");
        assertTrue(browser.has(".findings .is-critical"));
        assertEquals(List.of(), browser.barriers());
        browser.script("document.querySelector('#examination').scrollIntoView()");
        browser.shoot("examined");
        browser.dark(true);
        browser.size(360, 780);
        browser.script("document.querySelector('#examination').scrollIntoView()");
        browser.shoot("examined-phone");
        assertTrue(browser.fitsItsWidth());
        assertEquals(List.of(), browser.complaints());
    }

    private void fill(final String field, final String words) {
        final var selector = "[name=" + field + "]";
        Await.until(TestBed.PATIENCE, "the form has " + field, browser::text, () -> browser.has(selector));
        final var input = browser.find(selector);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        input.sendKeys(words);
    }

    /** The button with this name, as those know it who do not see it. */
    private WebElement button(final String name) {
        return (WebElement) browser.script("return [...document.querySelectorAll('button')].find(one =>"
            + " (one.ariaLabel ?? one.textContent) === arguments[0])", name);
    }

    private JsonObject entry(final String path) {
        return bed.restconf().get(LAN + path + "?content=config").json().entrySet().iterator().next().getValue()
            .getAsJsonArray().get(0).getAsJsonObject();
    }

    private static JsonObject list(final String name, final JsonObject entry) {
        final var entries = new JsonArray();
        entries.add(entry);
        final var body = new JsonObject();
        body.add(name, entries);
        return body;
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
        if (!Await.holdsWithin(LOADED, () -> browser.has(FRESHNESS))) {
            // Seen once on a busy machine, and not explained: none of the page's own code ran
            LOG.log(System.Logger.Level.WARNING, "the page is not there after {0}, and is loaded again: {1}", LOADED,
                browser.complaints());
            browser.open(OFFICE);
        }
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
