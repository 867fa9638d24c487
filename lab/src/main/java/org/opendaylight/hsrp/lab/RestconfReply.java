/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * RESTCONF's answer.
 *
 * @param status the HTTP status, 0 if there was no answer at all
 * @param body the body
 */
public record RestconfReply(int status, String body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * Tells whether the request succeeded, or failed in an expected way.
     *
     * @param others other statuses that are as good
     * @return whether it is one of them
     */
    boolean isSuccessOr(final int... others) {
        return isSuccess() || IntStream.of(others).anyMatch(other -> other == status);
    }

    /**
     * Fails unless the request succeeded.
     *
     * @param what what was asked for, for the message
     * @return this
     */
    public RestconfReply orFail(final String what) {
        if (!isSuccess()) {
            throw new LabException("RESTCONF answers " + status + " to " + what + ": "
                + errorMessage().orElse(body.strip()));
        }
        return this;
    }

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    /**
     * The error-message of the first error.
     *
     * @return the message, if the reply reports an error with one
     */
    public Optional<String> errorMessage() {
        return errorField("error-message");
    }

    /**
     * The error-tag of the first error.
     *
     * @return the tag, if the reply reports an error
     */
    public Optional<String> errorTag() {
        return errorField("error-tag");
    }

    private Optional<String> errorField(final String field) {
        try {
            // {"errors" or "ietf-restconf:errors": {"error": [{"error-tag": ..., "error-message": ...}]}}
            return json().entrySet().stream().filter(entry -> entry.getKey().endsWith("errors")).findFirst()
                .map(Map.Entry::getValue)
                .map(errors -> errors.getAsJsonObject().getAsJsonArray("error").get(0).getAsJsonObject().get(field))
                .map(value -> value.getAsString());
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
