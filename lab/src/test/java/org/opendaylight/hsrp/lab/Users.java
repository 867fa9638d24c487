/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** OpenDaylight's own users, as docs/security.md has them made, and what the role {@code user} may do. */
final class Users implements AutoCloseable {
    private static final String RULES = "/rests/data/aaa-app-config:shiro-configuration";
    private static final String POLICIES = "/rests/data/aaa:http-authorization";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final String EVERYTHING = "{\"pair-key\":\"/**\",";
    private static final String CHECKED =
        "{\"pair-key\":\"/rests/**\",\"pair-value\":\"authcBasic, dynamicAuthorization\"},";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2)).build();
    private final String root;

    Users(final Controller controller) {
        root = "http://" + controller.address() + ":8181";
    }

    /** Makes a user of the role {@code user}, whose password is his name; he may be there. */
    void add(final String name) {
        send("POST", "/auth/v1/users", "{\"name\":\"" + name + "\",\"password\":\"" + name
            + "\",\"description\":\"\",\"email\":\"\",\"enabled\":true,\"domainid\":\"sdn\"}");
        send("POST", "/auth/v1/domains/sdn/users/" + name + "@sdn/roles", "{\"roleid\":\"user@sdn\"}");
    }

    /** Lets the role {@code user} only read by RESTCONF, as docs/security.md says; waits until a user cannot write. */
    void protect(final String name) {
        must("PUT", POLICIES, """
            {"aaa:http-authorization": {"policies": {"policies": [{"resource": "/rests/**", "index": 1,
              "permissions": [
              {"role": "admin", "actions": ["get", "post", "put", "patch", "delete"]},
              {"role": "user", "actions": ["get"]}]}]}}}""");
        final var rules = must("GET", RULES + "?content=config", "").body();
        if (!rules.contains("/rests/**")) {
            // The first rule that fits counts
            must("PUT", RULES, rules.replace(EVERYTHING, CHECKED + EVERYTHING));
        }
        // The login is loaded anew, and with it all that is behind it
        Await.until(TestBed.PATIENCE, name + " may not write", () -> Integer.toString(delete(name)),
            () -> delete(name) == FORBIDDEN);
        Await.until(TestBed.PATIENCE, "admin may read", () -> RULES,
            () -> status("GET", RULES, Restconf.LOGIN) == OK);
    }

    /** What RESTCONF answers to a user who wants to delete what is not there. */
    private int delete(final String name) {
        return status("DELETE", "/rests/data/hsrp:hsrp/lan=nowhere", "Basic " + Base64.getEncoder()
            .encodeToString((name + ':' + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the status of an answer, 0 if there is none. */
    private int status(final String method, final String path, final String login) {
        try {
            return send(method, path, "", login).statusCode();
        } catch (LabException e) {
            return 0;
        }
    }

    private HttpResponse<String> must(final String method, final String path, final String body) {
        final var reply = send(method, path, body);
        if (reply.statusCode() / 100 != 2) {
            throw new LabException(method + " " + path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply;
    }

    private HttpResponse<String> send(final String method, final String path, final String body) {
        return send(method, path, body, Restconf.LOGIN);
    }

    private HttpResponse<String> send(final String method, final String path, final String body, final String login) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(15))
                .header("Authorization", login).header("Content-Type", "application/json")
                .header("Accept", "application/json").method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LabException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted", e);
        }
    }

    /** Takes the policy away again; the rule does nothing without. */
    @Override
    public void close() {
        send("DELETE", POLICIES + "/policies", "");
        client.close();
    }
}
