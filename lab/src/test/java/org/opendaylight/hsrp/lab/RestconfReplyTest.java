/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestconfReplyTest {
    @Test
    void errorIsRead() {
        final var reply = new RestconfReply(400, "{\"errors\":{\"error\":[{\"error-tag\":\"invalid-value\","
            + "\"error-message\":\"No.\",\"error-type\":\"application\"}]}}");
        assertEquals(Optional.of("No."), reply.errorMessage());
        assertEquals(Optional.of("invalid-value"), reply.errorTag());
    }

    @Test
    void otherBodiesHaveNoError() {
        assertEquals(Optional.empty(), new RestconfReply(201, "").errorMessage());
        assertEquals(Optional.empty(), new RestconfReply(500, "<html>").errorMessage());
        assertEquals(Optional.empty(), new RestconfReply(200, "{\"hsrp:lan\":[]}").errorMessage());
    }

    @Test
    void groupIsRead() {
        final var group = GroupStatus.parse(JsonParser.parseString("{\"hsrp:group\":[{\"number\":10,"
            + "\"active\":{\"gateway\":\"gw1\",\"address\":\"10.0.0.2\"},\"standby\":{},"
            + "\"effective-virtual-mac-address\":\"00:00:0c:9f:f0:0a\",\"data-plane\":{\"in-sync\":true},"
            + "\"member\":[{\"gateway\":\"gw1\",\"state\":\"active\"},{\"gateway\":\"gw2\"}]}]}").getAsJsonObject());
        assertEquals(new GroupStatus(Optional.of("gw1"), Optional.empty(), Optional.of(Topology.VIRTUAL_MAC), true,
            Map.of("gw1", "active")), group);
    }
}
