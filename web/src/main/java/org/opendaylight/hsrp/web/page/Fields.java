/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IpAddressNoZone;
import org.opendaylight.yangtools.binding.EnumTypeObject;
import org.opendaylight.yangtools.binding.ScalarTypeObject;

/** An object of JSON with values of the model, without those that there are not. */
final class Fields {
    private final JsonObject object = new JsonObject();

    /**
     * Adds a value.
     *
     * @param name its name
     * @param value a text, number, boolean, type of the model, JSON, or a collection of these; nothing if {@code null}
     * @return this
     */
    Fields put(final String name, final @Nullable Object value) {
        if (value != null) {
            object.add(name, json(value));
        }
        return this;
    }

    JsonObject object() {
        return object;
    }

    private static JsonElement json(final Object value) {
        return switch (value) {
            case JsonElement json -> json;
            case Fields fields -> fields.object;
            case String text -> new JsonPrimitive(text);
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case ScalarTypeObject<?> scalar -> json(scalar.getValue());
            case EnumTypeObject name -> new JsonPrimitive(name.getName());
            case IpAddressNoZone address -> new JsonPrimitive(address.stringValue());
            case Collection<?> values -> {
                final var array = new JsonArray(values.size());
                values.forEach(one -> array.add(json(one)));
                yield array;
            }
            default -> throw new IllegalArgumentException("Not for JSON: " + value.getClass());
        };
    }
}
