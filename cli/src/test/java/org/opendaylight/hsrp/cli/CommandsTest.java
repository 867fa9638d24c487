/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.Session;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

class CommandsTest {
    @Test
    void showsAllLansOrOne() throws Exception {
        final var command = new ShowCommand();
        command.hsrp = new TwoLans();
        assertEquals(7, command.text().lines().count());
        assertEquals(List.of("office/gw1", "office/gw2", "plant/gw1", "plant/gw2"),
            command.text().lines().skip(3).map(line -> line.split(" ")[0]).toList());
        command.lan = "plant";
        assertEquals(5, command.text().lines().count());
        command.lan = "attic";
        assertEquals("There is no LAN \"attic\"", command.text());
    }

    @Test
    void showsAGroup() throws Exception {
        final var command = new ShowGroupCommand();
        command.hsrp = new TwoLans();
        command.lan = "office";
        command.group = 10;
        assertTrue(command.text().startsWith("office - Group 10 (ipv4)\n"));
        command.group = 11;
        assertEquals("There is no group 11 on a LAN \"office\"", command.text());
        command.lan = "attic";
        assertEquals("There is no group 11 on a LAN \"attic\"", command.text());
    }

    @Test
    void tellsWhy() throws Exception {
        final var command = new WhyCommand();
        command.hsrp = new TwoLans();
        assertEquals("Nothing is known to have changed", command.text());
        command.lan = "attic";
        assertEquals("There is no LAN \"attic\"", command.text());
        command.hsrp = new TwoLans(List.of(WhyFormatTest.lan("office", WhyFormatTest.portDown())));
        command.lan = "office";
        command.group = 10;
        assertTrue(command.text().startsWith("2026-11-22T03:12:05.125Z office 8: port 1"), command.text());
        command.group = 11;
        assertEquals("Nothing is known to have changed", command.text());
    }

    @Test
    void tellsProgramsWhy() throws Exception {
        final var command = new WhyCommand();
        command.codec = ConsolePageTest.CODEC;
        command.json = true;
        command.last = 1;
        command.hsrp = new TwoLans(List.of(WhyFormatTest.lan("office", WhyFormatTest.early(),
            WhyFormatTest.portDown())));
        final var json = command.text();
        assertTrue(json.contains("\"id\": \"8\""), json);
        assertFalse(json.contains("\"id\": \"7\""), json);
        command.group = 11;
        assertFalse(command.text().contains("event"), command.text());
    }

    @Test
    void asksForWhatWasAskedFor() throws Exception {
        final var command = new SwitchoverCommand();
        command.session = session("Ada");
        command.hsrp = new TwoLans();
        command.lan = "office";
        command.group = 10;
        command.gateway = "gw2";
        assertEquals("Refused: office Ipv4 10 gw2 Ada at the console", command.text());
    }

    @Test
    void showsTrackedObjects() throws Exception {
        final var command = new ShowTrackCommand();
        command.hsrp = new TwoLans();
        assertTrue(command.text().startsWith("Track uplink1\n"), command.text());
        command.object = "wan";
        assertTrue(command.text().startsWith("Track wan\n"), command.text());
        command.object = "attic";
        assertEquals("There is no tracked object \"attic\"", command.text());
    }

    @Test
    void clearsSwitchesOnlyIfThatIsMeant() throws Exception {
        final var command = new ClearSwitchesCommand();
        final var hsrp = new TwoLans();
        command.hsrp = hsrp;
        assertTrue(command.text().endsWith("hsrp:clear-switches --yes"), command.text());
        assertEquals(0, hsrp.clears);
        command.yes = true;
        assertTrue(command.text().endsWith(
            "Cleared: openflow:1, openflow:2. Not confirmed: openflow:3"), command.text());
        assertEquals(2, hsrp.clears);
    }

    @Test
    void groupsAreMeantByTheirFamily() throws Exception {
        final var hsrp = new TwoLans();
        final var announce = new AnnounceCommand();
        announce.hsrp = hsrp;
        announce.lan = "office";
        announce.group = 10;
        assertEquals("Group 10 of office is announced", announce.text());
        announce.ipv6 = true;
        announce.text();
        assertEquals(List.of("announce office ipv4 10", "announce office ipv6 10"), hsrp.asked);
    }

    @Test
    void recordsForATime() throws Exception {
        final var hsrp = new TwoLans();
        final var command = new RecordCommand();
        command.hsrp = hsrp;
        command.lan = "office";
        command.group = 10;
        assertEquals("In 60 s there will be data/hsrp/office-ipv4-10-20261122T101750.jsonl", command.text());
        command.seconds = 0;
        assertEquals("The recording has ended", command.text());
        command.seconds = 3601;
        assertEquals("Refused: The duration is 0..3600 s, for example 60", command.text());
        assertEquals(List.of("record office ipv4 10 60", "record office ipv4 10 0"), hsrp.asked);
    }

    @Test
    void clearsCountersOfOneMemberOrAll() throws Exception {
        final var hsrp = new TwoLans();
        final var command = new ClearStatisticsCommand();
        command.hsrp = hsrp;
        command.lan = "office";
        command.group = 10;
        assertEquals(2, command.text().lines().count());
        command.gateway = "gw2";
        command.text();
        assertEquals(List.of("clear office ipv4 10 gw1", "clear office ipv4 10 gw2", "clear office ipv4 10 gw2"),
            hsrp.asked);
        command.gateway = null;
        command.group = 11;
        assertEquals("There is no group 11 on a LAN \"office\"", command.text());
    }

    /** Scripts look at the last line. */
    @Test
    void hintsComeBeforeTheVerdictAndDoNotChangeIt() throws Exception {
        final var command = new DoctorCommand();
        command.hsrp = new TwoLans();
        command.bundles = bundles();
        final var without = command.text().lines().toList();
        command.bundles = bundles("%HSRP-4-DEFAULTPASSWORD: It is", "%HSRP-4-CONSOLEPASSWORD: It is too");
        final var with = command.text().lines().toList();
        assertEquals(List.of("Hint: %HSRP-4-DEFAULTPASSWORD: It is", "Hint: %HSRP-4-CONSOLEPASSWORD: It is too",
            without.getLast()), with.subList(without.size() - 1, with.size()));
        assertEquals(without, with.stream().filter(line -> !line.startsWith("Hint: ")).toList());
    }

    @Test
    void unknownLanHasNoDataPlane() throws Exception {
        final var command = new ShowDataplaneCommand();
        command.hsrp = new TwoLans();
        command.lan = "attic";
        assertEquals("Refused: there is no lan \"attic\"", command.text());
    }

    /** Returns a session of a user. */
    static Session session(final String user) {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
            (proxy, method, args) -> method.getName().equals("get") && "USER".equals(args[0]) ? user : null);
    }

    /** Returns what tells a bundle of hints, if there are any. */
    static BundleContext bundles(final String... hints) {
        final var context = mock(BundleContext.class);
        final ServiceReference<Supplier<?>> reference = mock();
        final Supplier<?> source = () -> List.of(hints);
        try {
            doReturn(hints.length == 0 ? List.of() : List.of(reference)).when(context)
                .getServiceReferences(Supplier.class, "(hsrp.hint=true)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        doReturn(source).when(context).getService(reference);
        return context;
    }
}
