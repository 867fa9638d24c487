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
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad configuration is refused at the request: with an error that names the node and the remedy, and without any
 * effect. The requests are in refused-cases.json, one for each way to get it wrong; they are made on the good
 * configuration of refused-base.json. Where a case asks for no words, RESTCONF itself refuses the value for its type,
 * before anything of ours sees it, and gives no error-message.
 */
@ExtendWith(TestBedExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedConfigurationIT {
    /**
     * A request that must be refused.
     *
     * @param name what is wrong with it
     * @param method its HTTP method
     * @param path its path below the root of the model
     * @param body its body
     * @param status the statuses that are right
     * @param says what must be found in the error-message, capitals or not
     */
    record Refused(String name, String method, String path, String body, List<Integer> status, List<String> says) {
        static Refused parse(final JsonObject from) {
            final var body = from.get("body");
            return new Refused(from.get("name").getAsString(), from.get("method").getAsString(),
                from.get("path").getAsString(), text(body),
                elements(from.getAsJsonArray("status")).map(JsonElement::getAsInt).toList(),
                elements(from.getAsJsonArray("says")).map(JsonElement::getAsString).toList());
        }

        /** A string stands for a body that is no JSON. */
        private static String text(final JsonElement body) {
            if (body == null || body == JsonNull.INSTANCE) {
                return "";
            }
            return body.isJsonPrimitive() ? body.getAsString() : body.toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Restconf restconf;
    private HsrpClient hsrp;

    @BeforeAll
    void configure(final TestBed bed) {
        restconf = bed.controller().restconf();
        hsrp = bed.hsrp();
        awaitValidation();
        restconf.put(HsrpClient.ROOT, read("refused-base.json")).orFail("PUT of the good configuration");
    }

    @AfterAll
    void reset() {
        if (hsrp != null) {
            hsrp.deleteAll();
        }
    }

    static Stream<Refused> cases() {
        return elements(read("refused-cases.json").getAsJsonArray()).map(JsonElement::getAsJsonObject)
            .map(Refused::parse);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefused(final Refused request) {
        final var before = hsrp.configuration();
        final var reply = restconf.send(request.method(), HsrpClient.ROOT + request.path(), request.body());
        final var after = hsrp.configuration();
        if (!before.equals(after)) {
            restconf.put(HsrpClient.ROOT, read("refused-base.json"));
        }
        assertTrue(request.status().contains(reply.status()), () -> request + ": answered with " + reply);
        final var message = reply.errorMessage().orElse("");
        for (var word : request.says()) {
            assertTrue(message.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)),
                () -> request + ": the message does not say '" + word + "': " + message);
        }
        assertEquals(before, after, () -> request + ": the configuration was changed");
        assertFalse(delaysTheNext(), () -> request + ": the next request had to wait");
    }

    /** A refusal that is not a clean one blocks the datastore for all who write, some fifteen seconds long. */
    private boolean delaysTheNext() {
        final var start = System.nanoTime();
        final var empty = new JsonObject();
        empty.add("hsrp:hsrp", new JsonObject());
        final var good = restconf.patch(HsrpClient.ROOT, empty).isSuccess();
        return !good || System.nanoTime() - start > Duration.ofSeconds(5).toNanos();
    }

    /**
     * The validation is registered with the datastore some time after the model is there; until then anything goes.
     */
    private void awaitValidation() {
        final var bad = JsonParser.parseString("{\"hsrp:lan\":[{\"name\":\"probe\",\"group\":[{"
            + "\"address-family\":\"ipv4\",\"number\":1,\"timers\":{\"hello-interval\":3000,\"hold-time\":1000}}]}]}");
        Await.holdsWithin(Duration.ofSeconds(20), () -> !restconf.put(HsrpClient.lanPath("probe"), bad).isSuccess());
        hsrp.deleteAll();
    }

    private static JsonElement read(final String resource) {
        try (var in = RefusedConfigurationIT.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonElement> elements(final JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
