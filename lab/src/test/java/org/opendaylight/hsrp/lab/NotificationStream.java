/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notifications as a program receives them from RESTCONF: a stream of server-sent events, made for the occasion. */
final class NotificationStream implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NotificationStream.class.getName());
    private static final String DATA = "data:";

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stream<String> lines;

    private NotificationStream(final URI location) {
        LOG.log(System.Logger.Level.INFO, "notifications at {0}", location);
        final var request = HttpRequest.newBuilder(location).header("Authorization", Restconf.LOGIN)
            .header("Accept", "text/event-stream").build();
        try {
            final var response = client.send(request, BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new LabException("RESTCONF answers " + response.statusCode() + " to GET of " + location);
            }
            lines = response.body();
        } catch (IOException e) {
            throw new LabException("No stream at " + location, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while opening " + location, e);
        }
        Thread.ofVirtual().start(() -> lines.filter(line -> line.startsWith(DATA)).forEach(events::add));
    }

    /**
     * Opens a stream of notifications of the model hsrp.
     *
     * @param restconf the controller
     * @param notifications their names
     */
    static NotificationStream open(final Restconf restconf, final String... notifications) {
        final var names = Arrays.stream(notifications)
            .map(name -> "\"(urn:odl:hsrp?revision=2026-11-22)" + name + "\"").collect(Collectors.joining(","));
        final var created = restconf.post("/operations/sal-remote:create-notification-stream",
            JsonParser.parseString("{\"input\": {\"notifications\": [" + names + "]}}")).orFail("creation of a stream");
        final var name = created.json().getAsJsonObject("sal-remote:output").get("notification-stream-identifier")
            .getAsString();
        final var stream = restconf.get("/data/ietf-restconf-monitoring:restconf-state/streams/stream="
            + name.replace(":", "%3A")).orFail("GET of the stream " + name).json();
        final var access = stream.getAsJsonArray("ietf-restconf-monitoring:stream").get(0).getAsJsonObject()
            .getAsJsonArray("access");
        return access.asList().stream().map(item -> item.getAsJsonObject())
            .filter(item -> item.get("encoding").getAsString().equals("json")).findFirst()
            .map(item -> new NotificationStream(URI.create(restconf.root()).resolve(item.get("location")
                .getAsString()))).orElseThrow(() -> new LabException("The stream has no JSON: " + stream));
    }

    /** Waits for a notification that contains all of the given texts. */
    void await(final String... texts) {
        final Predicate<String> wanted = event -> Arrays.stream(texts).allMatch(event::contains);
        Await.until(TestBed.PATIENCE, "a notification with " + List.of(texts), events::toString,
            () -> events.stream().anyMatch(wanted));
    }

    /** Returns all that has come. */
    String received() {
        return String.join("\n", events);
    }

    @Override
    public void close() {
        lines.close();
        client.shutdownNow();
    }
}
