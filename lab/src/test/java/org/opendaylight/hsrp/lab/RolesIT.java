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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what on both ports: users as docs/security.md makes them, and what the controller says of passwords. */
class RolesIT extends LanTest {
    private static final String NETTY = ":8182/restconf";
    private static final String JETTY = ":8181/rests";
    private static final String JOLOKIA = ":8181/jolokia";
    private static final String READER = "reader";
    private static final String PASSWORD = "looks-only";
    /** That of the reader, as it is sent. */
    static final String LOGIN = Restconf.login(READER, PASSWORD);
    private static final String MODEL = "/data/hsrp:hsrp";
    private static final String OFFICE = MODEL + "/lan=" + TestBed.LAN;
    private static final String SWITCHOVER = OFFICE + "/group=ipv4,10/switchover";
    private static final String SWITCHES = "/data/opendaylight-inventory:nodes";

    private final CommandPage page = new CommandPage("security.md");

    RolesIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void makeReader() {
        try (var pages = new HsrpPages(bed.controller())) {
            pages.await("/hsrp/index.html");
        }
        Await.until(TestBed.PATIENCE, "RESTCONF answers at port 8181",
            () -> admin(JETTY).get(MODEL).isSuccessOr(404, 409));
        run("add-user");
        bed.configure(lan, 2, true);
    }

    @AfterEach
    void removeReader() {
        run("remove-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void usersRead(final String root) {
        final var reader = as(root, READER, PASSWORD);
        assertEquals(200, reader.get(OFFICE).status());
        assertEquals(200, reader.get(MODEL + "?content=nonconfig").status());
        assertEquals(200, reader.get(SWITCHES + "?content=nonconfig&depth=2").status());
        assertEquals(401, as(root, READER, "guessed").get(OFFICE).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void usersChangeNothing(final String root) {
        final var reader = as(root, READER, PASSWORD);
        final var before = admin(root).get(MODEL + "?content=config").json();
        final var office = admin(root).get(OFFICE + "?content=config").json();
        assertRefused(reader.put(OFFICE, office));
        assertRefused(reader.patch(OFFICE, office));
        assertRefused(reader.post(MODEL, office));
        assertRefused(reader.delete(OFFICE));
        assertRefused(reader.delete(MODEL));
        assertRefused(reader.post(SWITCHOVER, toSecond()));
        assertRefused(reader.post("/operations/hsrp:clear-switches", input()));
        // By which what HSRP has made of the switches could be undone
        assertRefused(reader.delete(SWITCHES));
        assertRefused(reader.post("/operations/sal-flow:remove-flow", input()));
        assertEquals(before, admin(root).get(MODEL + "?content=config").json());
        bed.awaitRoles("gw1", "gw2");
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void usersReadNoSecretsOfTheController(final String root) {
        final var reader = as(root, READER, PASSWORD);
        for (var path : new String[] {"/data", "/data/aaa-cert-mdsal:key-stores", "/data/%61aa-cert-mdsal:key-stores",
            "/data/aaa-encrypt-service-config:aaa-encrypt-service-config"}) {
            final int status = reader.get(path + "?content=config&depth=1").status();
            // AAA's own rules answer 401 at port 8181
            assertTrue(status == 403 || status == 401, () -> path + ": " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NETTY, JETTY})
    void administratorsDo(final String root) {
        final var administrator = admin(root);
        final var office = administrator.get(OFFICE + "?content=config").json();
        assertEquals(204, administrator.put(OFFICE, office).status());
        assertTrue(administrator.post(SWITCHOVER, toSecond()).isSuccess());
        bed.awaitActive("gw2");
    }

    /** OpenDaylight itself serves the request that asks for it without a login. */
    @ParameterizedTest
    @ValueSource(strings = {"--http2 -u reader:looks-only", "--http2", "--http2-prior-knowledge"})
    void changeToAnotherHttpOpensNothing(final String how) {
        for (var method : new String[] {"GET", "DELETE"}) {
            final var answer = Commands.attempt(bed.controller().namespace().command("sh", "-c", "curl -s -m 5 " + how
                + " -X " + method + " http://127.0.0.1:8182/restconf" + OFFICE)).output();
            assertFalse(answer.contains("hsrp:lan"), answer);
        }
        bed.awaitRoles("gw1", "gw2");
    }

    /** Of HTTP/2 OpenDaylight itself logs all headers. */
    @Test
    void loginsAreNotLogged() {
        assertEquals("200", bed.controller().namespace().exec("curl", "-s", "-m", "5", "--http2-prior-knowledge", "-o",
            "/dev/null", "-w", "%{http_code}", "-u", READER + ":" + PASSWORD,
            "http://127.0.0.1:8182/restconf" + OFFICE));
        assertFalse(bed.controller().log().anyMatch(line -> line.contains(LOGIN)));
    }

    @Test
    void javasOwnManagementIsForAdministrators() {
        assertEquals(200, admin(JOLOKIA).get("/version").status());
        assertTrue(as(JOLOKIA, READER, PASSWORD).get("/version").status() >= 401);
        assertTrue(as(JOLOKIA, READER, "guessed").get("/version").status() >= 401);
    }

    @Test
    void passwordsThatEverybodyKnowsAreWarnedOfUntilTheyAreChanged() throws IOException {
        final var console = bed.controller().home().resolve("etc/users.properties");
        final var former = Files.readString(console);
        final long before = warnings();
        assertTrue(before >= 2, "both are warned of");
        assertEquals(2, hints());
        try {
            run("change-password");
            run("change-console-password");
            assertEquals(0, hints());
            restartAccess("better");
            assertEquals(before, warnings());
            assertEquals(401, admin(NETTY).get(OFFICE).status());
        } finally {
            Files.writeString(console, former);
            exec("curl -sS --fail -u admin:better -H 'Content-Type: application/json' -X PUT"
                + " -d '{\"password\": \"admin\"}' http://127.0.0.1:8181/auth/v1/users/admin@sdn");
        }
        restartAccess("admin");
        assertEquals(before + 2, warnings());
    }

    private void restartAccess(final String password) {
        bed.controller().console("bundle:restart org.opendaylight.hsrp.access");
        for (var root : new String[] {NETTY, JETTY}) {
            Await.until(TestBed.PATIENCE, root + " answers again",
                () -> as(root, "admin", password).get(MODEL + "?content=config").isSuccess());
        }
    }

    private long warnings() {
        return bed.controller().log().filter(line -> line.contains("%HSRP-4-DEFAULTPASSWORD")
            || line.contains("%HSRP-4-CONSOLEPASSWORD")).count();
    }

    private long hints() {
        return bed.controller().console("hsrp:doctor").lines()
            .filter(line -> line.startsWith("Hint: %HSRP-4-")).count();
    }

    private static void assertRefused(final RestconfReply reply) {
        assertEquals(403, reply.status(), reply::body);
        assertEquals(Optional.of("access-denied"), reply.errorTag());
    }

    private static JsonObject toSecond() {
        return JsonParser.parseString("{\"hsrp:input\": {\"gateway\": \"gw2\"}}").getAsJsonObject();
    }

    private static JsonObject input() {
        return JsonParser.parseString("{\"hsrp:input\": {}}").getAsJsonObject();
    }

    private Restconf admin(final String root) {
        return as(root, "admin", "admin");
    }

    private Restconf as(final String root, final String user, final String password) {
        return Restconf.as("http://" + bed.controller().address() + root, user, password);
    }

    private void run(final String block) {
        exec(page.commands(block));
    }

    private void exec(final String commands) {
        bed.controller().namespace().exec("env", "CONTROLLER=127.0.0.1", "NEW=better",
            "ODL=" + bed.controller().home(), "sh", "-euc", commands);
    }
}
