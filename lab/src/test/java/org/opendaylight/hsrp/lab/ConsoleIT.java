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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of Karaf's console. */
class ConsoleIT extends LanTest {
    ConsoleIT() {
        super(Topology::oneSwitch);
    }

    @Test
    void commandsShowWhatGoesOnAndSwitchOver() {
        bed.configure(lan, 2, true);
        assertShows("hsrp:show", "office/gw1 +10 +110 P Active +local +10\\.0\\.0\\.3 ");
        assertShows("hsrp:show-group office 10", "office/gw1 - Group 10 \\(version 2\\)\\R +State is Active\\R");
        assertShows("hsrp:show-group office 10", "Hello time 500 msec, hold time 1600 msec\\R");
        assertShows("hsrp:show-neighbors", "^HSRP neighbors on office: none$");
        assertShows("hsrp:show-history", "office/gw1 +10 +\\w+ +Active ");
        assertShows("hsrp:show-statistics office", "office/gw2 +10 +[1-9]");
        assertShows("hsrp:announce office 10", "^Group 10 of office is announced$");
        assertShows("hsrp:show-track", "^$");
        bed.controller().console("hsrp:switchover office 10 gw2");
        bed.awaitRoles("gw2", "gw1");
        assertShows("hsrp:show office", "office/gw2 +10 +100 .*Active +local +10\\.0\\.0\\.2 ");
        assertShows("hsrp:why --last 20 office 10",
            "switchover of group ipv4 10 to gateway gw2, by \\w+ at the console\\R +"
            + "Group 10 \\(ipv4\\): active was gw1, is gw2\\R");
    }

    @Test
    void switchesHoldAllThatIsWanted() {
        bed.configure(lan, 2, true);
        // The same number three times: there is no other LAN
        final var same = Pattern.compile("openflow:\\d+ +yes +yes +([1-9]\\d*)/\\1/\\1 ");
        Await.until(TestBed.PATIENCE, "the switch holds all that is wanted, and nothing else", this::dataplane,
            () -> same.matcher(dataplane()).find());
    }

    @Test
    void programsReadTheModel() {
        bed.configure(lan, 2, true);
        final var lans = JsonParser.parseString(bed.controller().console("hsrp:show --json office")).getAsJsonObject()
            .getAsJsonObject("hsrp:hsrp").getAsJsonArray("lan");
        assertEquals(TestBed.LAN, lans.get(0).getAsJsonObject().get("name").getAsString());
        assertEquals(new JsonObject(), JsonParser.parseString(bed.controller().console("hsrp:show --json attic")));
    }

    /** As the pages have it for scripts, which may have no standard input themselves. */
    @Test
    void commandsAreGivenByAPipe() {
        bed.configure(lan, 2, true);
        final var controller = bed.controller();
        final var text = controller.namespace().exec("env", "JAVA_HOME=" + System.getProperty("java.home"), "sh", "-c",
            "exec <&-; cd \"$0\" && echo hsrp:show | bin/client -b", controller.home().toString());
        assertTrue(text.contains("office/gw1"), text);
    }

    @Test
    void distributionHelpsTheEncryptionServiceToStart() {
        assertShows("bundle:list", "\\bActive\\b.*Encryption watch");
    }

    private void assertShows(final String command, final String pattern) {
        final var text = bed.controller().console(command);
        assertTrue(Pattern.compile(pattern).matcher(text.strip()).find(), () -> command + ":\n" + text);
    }

    private String dataplane() {
        return bed.controller().console("hsrp:show-dataplane " + TestBed.LAN);
    }
}
