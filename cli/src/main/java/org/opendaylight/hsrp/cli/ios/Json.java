/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;

/** JSON as RFC 7951 has it. */
final class Json {
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
        .create();

    private Json() {
        // Hidden on purpose
    }

    /** Returns a value of type empty. */
    static JsonElement empty() {
        final var array = new JsonArray();
        array.add(JsonNull.INSTANCE);
        return array;
    }

    static String pretty(final JsonElement element) {
        return PRETTY.toJson(element);
    }
}
