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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/** What the controller's web server on port 8181 has, as a browser or a program reads it. Follows no redirects. */
final class HsrpPages implements AutoCloseable {
    private static final int PORT = 8181;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2)).build();
    private final String root;

    HsrpPages(final Controller controller) {
        root = "http://" + controller.address() + ":" + PORT;
    }

    /** Reads as the user admin. */
    HttpResponse<String> get(final String path) {
        return send(request(path).header("Authorization", Restconf.LOGIN));
    }

    HttpResponse<String> getWithoutLogin(final String path) {
        return send(request(path));
    }

    /** Reads as who has been there before, if that is still known. */
    HttpResponse<String> getWithCookiesOf(final HttpResponse<?> before, final String path) {
        final var cookies = before.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]);
        return send(request(path).header("Cookie", cookies.collect(Collectors.joining("; "))));
    }

    /** Waits until the web server answers at a path, which it does a little later than RESTCONF. */
    void await(final String path) {
        Await.until(TestBed.PATIENCE, path + " is there", () -> {
            try {
                return get(path).statusCode() == 200;
            } catch (LabException e) {
                return false;
            }
        });
    }

    private HttpRequest.Builder request(final String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(15));
    }

    private HttpResponse<String> send(final HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LabException("No answer from " + root, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting for " + root, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
