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
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** OpenDaylight's own users. */
final class Users {
    private static final int CONFLICT = 409;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2)).build();
    private final String root;

    Users(final Controller controller) {
        root = "http://" + controller.address() + ":8181";
    }

    /** Makes a user of the role {@code user}, whose password is his name; he may be there. */
    void add(final String name) {
        send("/auth/v1/users", "{\"name\":\"" + name + "\",\"password\":\"" + name
            + "\",\"description\":\"\",\"email\":\"\",\"enabled\":true,\"domainid\":\"sdn\"}");
        send("/auth/v1/domains/sdn/users/" + name + "@sdn/roles", "{\"roleid\":\"user@sdn\"}");
    }

    private void send(final String path, final String body) {
        try {
            final var reply = client.send(HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", Restconf.LOGIN)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (reply.statusCode() / 100 != 2 && reply.statusCode() != CONFLICT) {
                throw new LabException("POST " + path + ": " + reply.statusCode() + ' ' + reply.body());
            }
        } catch (IOException e) {
            throw new LabException("POST " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted", e);
        }
    }
}
