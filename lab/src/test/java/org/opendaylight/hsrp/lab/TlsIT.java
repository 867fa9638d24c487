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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendaylight.hsrp.lab.stream.StreamResult;

/**
 * TLS to switches and to RESTCONF, set up by the commands of docs/security.md on a controller whose LAN is in use.
 */
@ExtendWith(FailureReport.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT implements FailureReport.OnTestBed {
    private static final String NETTY = ":8182/restconf";
    private static final String JETTY = ":8181/rests";
    private static final String OFFICE = "/data/hsrp:hsrp/lan=" + TestBed.LAN;

    /** A certificate as that of a switch, of an authority with the same name. */
    private static final String FOREIGN = """
        openssl req -x509 -newkey rsa:3072 -nodes -days 1 -subj /CN=lan-authority -keyout other-key.pem -out other.pem
        openssl req -new -newkey rsa:3072 -nodes -subj /CN=s1 -keyout foreign-key.pem |
          openssl x509 -req -CA other.pem -CAkey other-key.pem -days 1 -out foreign.pem
        """;

    private final CommandPage page = new CommandPage("security.md");
    private TestBed bed;
    private VirtualLan lan;
    private OpenVSwitch node;
    private Path keys;
    /** Where the controller is, for the switch. */
    private String address;
    private TlsSetup tls;
    private SSLContext trust;
    private StreamResult change;

    @Override
    public TestBed bed() {
        return bed;
    }

    @BeforeAll
    void changeToTls() {
        bed = TestBed.start();
        keys = bed.lab().directory("authority");
        tls = new TlsSetup(keys);
        lan = bed.lan(Topology::oneSwitch);
        node = lan.node("s1");
        address = node.controller();
        try (var pages = new HsrpPages(bed.controller())) {
            pages.await("/hsrp/index.html");
        }
        run("add-user");
        bed.configure(lan, 2, true);
        try (var stream = new MeasuredStream(lan, "h1")) {
            stream.awaitForwarder("gw1");
            change = stream.during("TLS in place of TCP and HTTP", this::secure);
            stream.awaitForwarder("gw1");
        }
    }

    private void secure() {
        tls.giveCertificates(bed.controller());
        List.of("tls-for-switches", "tls-for-restconf").forEach(this::run);
        trust = tls.trust();
        bed.controller().useTls(trust);
        bed.awaitController();
        Await.until(TestBed.PATIENCE, "port 8181 answers by TLS", () -> admin(JETTY).get(OFFICE).isSuccess());
        tls.connect(node, "s1", address);
        Await.until(TestBed.PATIENCE, "the switch is connected by TLS",
            () -> node.masters().equals(List.of("ssl:" + address + ":6653")) && bed.controller().knows("openflow:1"));
        bed.awaitRoles("gw1", "gw2");
    }

    @Test
    void hostsDoNotNoticeTheChange() {
        assertEquals(0, change.lost(), change::toString);
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
    }

    @Test
    void switchoverByPlanLosesNothing() {
        assertEquals(0, lost("switchover by plan, and back", "gw1", () -> {
            switchOver("gw2", "gw1");
            switchOver("gw1", "gw2");
        }));
        assertTrue(lan.host("h1").pings(Topology.VIRTUAL_ADDRESS));
        assertEquals(List.of("ssl:" + address + ":6653"), node.masters());
    }

    @Test
    void failoverIsAsQuickAsOverTcp() {
        final var gateway = lan.gateway("gw1");
        try {
            assertTrue(lost("link of the active gateway lost", "gw2", () -> {
                gateway.cutLink();
                bed.awaitActive("gw2");
            }) <= TestBed.MOST_LOST);
        } finally {
            gateway.restoreLink();
        }
        bed.awaitRoles("gw1", "gw2");
    }

    /** With each what would let it in is there but one thing. */
    @Test
    void otherSwitchesDoNotGetIn() {
        script(FOREIGN);
        final var strangers = new ArrayList<OpenVSwitch>();
        strangers.add(stranger(11, "foreign", "ssl:%s:6653"));
        strangers.add(stranger(12, "controller", "ssl:%s:6653"));
        strangers.add(stranger(13, "", "tcp:%s:6653"));
        strangers.add(stranger(14, "", "tcp:%s:6633"));
        // The same with what it lacks
        final var friend = stranger(15, "s1", "ssl:%s:6633");
        // It says so some seconds later, in which each of them has tried some times
        Await.until(TestBed.PATIENCE, "a switch with a certificate is let in",
            () -> bed.controller().knows("openflow:15") && friend.masters().size() == 1);
        for (var stranger : strangers) {
            assertEquals(List.of(), stranger.masters());
            assertFalse(stranger.isConnected());
        }
        for (int id = 11; id <= 14; id++) {
            assertFalse(bed.controller().knows("openflow:" + id), "openflow:" + id);
        }
        bed.awaitRoles("gw1", "gw2");
    }

    /** Open vSwitch does not even try without a certificate. */
    @Test
    void nothingIsSaidToWhoHasNoCertificate() {
        assertTrue(hears("6653", "-cert s1.pem -key s1-key.pem"), "a switch hears the controller's Hello");
        assertFalse(hears("6653", ""));
        assertFalse(hears("6633", ""));
    }

    /** OpenDaylight itself does not keep the port closed; the page warns of it. */
    @Test
    void missingCertificateOpensTheNettyPort() throws IOException {
        final var file = bed.controller().home().resolve("etc/org.opendaylight.restconf.nb.rfc8040.cfg");
        final var former = Files.readString(file);
        try {
            Files.writeString(file, former.replace("tls/controller.pem", "tls/missing.pem"));
            Await.until(TestBed.PATIENCE, "port 8182 answers in clear", () -> plain(NETTY).get(OFFICE).isSuccess());
            assertTrue(bed.controller().log().anyMatch(line -> line.contains("TLS transport configurations for Netty"
                + " RESTCONF server endpoint")), "OpenDaylight warns of it");
        } finally {
            Files.writeString(file, former);
        }
        Await.until(TestBed.PATIENCE, "port 8182 answers by TLS", () -> admin(NETTY).get(OFFICE).isSuccess());
    }

    @Test
    void checkOfThePageIsPassed() {
        assertEquals(page.output("check-tls"), script(page.commands("check-tls")).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void restconfIsThereByTlsOnly(final String root) {
        assertEquals(200, admin(root).get(OFFICE).status());
        assertEquals(0, plain(root).get(OFFICE).status());
        // curl trusts the authorities of the machine only
        assertEquals("60", script("curl -s -o reply https://$CONTROLLER" + root + OFFICE + " || echo $?").strip());
        assertEquals(401, as(root, "admin", "guessed").get(OFFICE).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void noPasswordPassesInClear(final String root) throws IOException {
        final var recording = Files.createTempFile(keys, "recording", ".pcap");
        try (var capture = Capture.start(bed.controller().namespace(), "mgmt0", recording, "tcp")) {
            assertTrue(admin(root).get(OFFICE).isSuccess());
            // Of another user, so that it shows up to where the recording has come
            assertEquals(0, Restconf.as(at(root), "reader", "looks-only").get(OFFICE).status());
            Await.until(TestBed.PATIENCE, "who says http has sent his password", () -> has(recording, RolesIT.LOGIN));
            assertFalse(has(recording, Restconf.LOGIN));
            capture.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void rolesHold(final String root) {
        final var reader = as(root, "reader", "looks-only");
        assertEquals(200, reader.get(OFFICE).status());
        assertEquals(403, reader.delete(OFFICE).status());
        bed.awaitRoles("gw1", "gw2");
    }

    /** Port 8182 offers HTTP/2 with TLS. */
    @ParameterizedTest
    @ValueSource(strings = {"--http1.1", "--http2"})
    void rolesHoldWhicheverHttpIsSpoken(final String how) {
        assertEquals("200", curl(how, "-u reader:looks-only"));
        assertEquals("403", curl(how, "-u reader:looks-only -X DELETE"));
        assertEquals("401", curl(how, ""));
        assertEquals("401", curl(how, "-X DELETE"));
        assertFalse(bed.controller().log().anyMatch(line -> line.contains(RolesIT.LOGIN)), "a login is in the log");
    }

    /** How many packets are lost while something happens after which a gateway forwards. */
    private int lost(final String what, final String gateway, final Runnable event) {
        try (var stream = new MeasuredStream(lan, "h1")) {
            final int lost = stream.during(what, event).lost();
            stream.awaitForwarder(gateway);
            return lost;
        }
    }

    private void switchOver(final String active, final String standby) {
        bed.hsrp().switchover(TestBed.LAN, TestBed.GROUP, active);
        bed.awaitRoles(active, standby);
    }

    @AfterAll
    void close() {
        if (bed != null) {
            bed.close();
        }
    }

    /** Another switch, with no certificate if its name is empty. It trusts the controller. */
    private OpenVSwitch stranger(final int id, final String certificate, final String target) {
        final var name = "s" + id;
        final var namespace = bed.lab().namespace(name);
        final var stranger = bed.lab().own(OpenVSwitch.start(namespace, bed.lab().directory(name), name, id));
        final var there = bed.controller().plugIn(namespace);
        if (!certificate.isEmpty()) {
            tls.giveCertificate(stranger, name, certificate);
        }
        stranger.run("ovs-vsctl set-controller $BRIDGE " + target.formatted(there)
            + " -- set controller $BRIDGE max_backoff=1000", Map.of("BRIDGE", name));
        return stranger;
    }

    /** Whether the controller sends something of OpenFlow. */
    private boolean hears(final String port, final String certificate) {
        return !script("timeout 3 openssl s_client -quiet -verify_return_error -CAfile authority.pem " + certificate
            + " -connect $CONTROLLER:" + port + " </dev/null 2>s_client.log | head -c 8 | od -A n -t x1").isBlank();
    }

    private String curl(final String how, final String what) {
        return script("curl -sS -o reply -w '%{http_code}' --cacert authority.pem " + how + " " + what
            + " \"https://$CONTROLLER" + NETTY + OFFICE + "\"");
    }

    private static boolean has(final Path recording, final String text) {
        try {
            return Files.readString(recording, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Restconf admin(final String root) {
        return as(root, "admin", "admin");
    }

    private Restconf as(final String root, final String user, final String password) {
        return Restconf.as(at(root), user, password).overTls(trust);
    }

    private Restconf plain(final String root) {
        return new Restconf(at(root));
    }

    private String at(final String root) {
        return "http://" + bed.controller().address() + root;
    }

    private void run(final String block) {
        script(page.commands(block));
    }

    private String script(final String commands) {
        return tls.script(bed.controller(), commands);
    }
}
