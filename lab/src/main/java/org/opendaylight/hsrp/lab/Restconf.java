/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/**
 * A small RESTCONF client (RFC 8040, JSON), as the user admin if nothing else is said.
 */
public final class Restconf {
    private static final String JSON = "application/yang-data+json";
    static final String LOGIN = login("admin", "admin");

    private final HttpClient client;
    private final String root;
    private final String login;

    /**
     * Creates a client.
     *
     * @param root the address of RESTCONF's root, e.g. {@code http://198.18.0.2:8182/restconf}
     */
    public Restconf(final String root) {
        this(root, LOGIN, builder().build());
    }

    private Restconf(final String root, final String login, final HttpClient client) {
        this.root = root;
        this.login = login;
        this.client = client;
    }

    /**
     * Creates a client for another user.
     *
     * @param root the address of RESTCONF's root
     * @param user the user's name
     * @param password his password
     * @return the client
     */
    public static Restconf as(final String root, final String user, final String password) {
        return new Restconf(root, login(user, password), builder().build());
    }

    /**
     * The same over TLS.
     *
     * @param context knows which certificates of servers to trust
     * @return a client for the same user and port
     */
    Restconf overTls(final SSLContext context) {
        return new Restconf(root.replaceFirst("^http:", "https:"), login, builder().sslContext(context).build());
    }

    public String root() {
        return root;
    }

    public RestconfReply get(final String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public RestconfReply put(final String path, final JsonElement body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    public RestconfReply post(final String path, final JsonElement body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    public RestconfReply patch(final String path, final JsonElement body) {
        return send("PATCH", path, BodyPublishers.ofString(body.toString()));
    }

    public RestconfReply delete(final String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /**
     * Sends any request.
     *
     * @param method the HTTP method
     * @param path path below the root, beginning with a slash
     * @param body the body as it goes out
     * @return the reply; status 0 if there was none
     */
    public RestconfReply send(final String method, final String path, final String body) {
        return send(method, path, BodyPublishers.ofString(body));
    }

    private RestconfReply send(final String method, final String path, final BodyPublisher body) {
        final var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(15))
            .header("Authorization", login).header("Accept", JSON).header("Content-Type", JSON).method(method, body)
            .build();
        try {
            final var response = client.send(request, BodyHandlers.ofString());
            return new RestconfReply(response.statusCode(), response.body());
        } catch (IOException e) {
            return new RestconfReply(0, "No answer from " + root + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting for RESTCONF", e);
        }
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2));
    }

    static String login(final String user, final String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }
}
