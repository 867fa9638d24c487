/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "/restconf/data/hsrp:hsrp", "/rests/data/hsrp:hsrp/lan=office?content=nonconfig",
        "/restconf/data/hsrp:hsrp/lan=data",
        "/restconf/data/hsrp:hsrp/lan=a%2Fdata", "/restconf/data/hsrp:hsrp/lan=a+b",
        "/restconf/operations",
        "/restconf/streams/json/urn:uuid:1", "/openapi/explorer/index.html", "/.well-known/host-meta",
        "/restconf/data/ietf-yang-library:yang-library"})
    void everybodyMayRead(final String address) {
        assertFalse(Access.needsAdministrator("GET", address));
        assertFalse(Access.needsAdministrator("HEAD", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "get", ""})
    void whatIsNoReadingIsForAdministrators(final String method) {
        assertTrue(Access.needsAdministrator(method, "/restconf/data/hsrp:hsrp/lan=office"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/restconf/data", "/rests/data/", "/restconf//data?depth=1", "/restconf/dat%61", "/rests/data;x=1",
        "/rests/data#a", "/restconf/data/aaa-cert-mdsal:key-stores", "/restconf/data/%61aa:http-authorization",
        "/rests/data//aaa:users/x", "/rests/data;x/aaa:users", "/restconf/operations/cluster-admin:add-shard-replica",
        "/auth/v1/users",
        "/restconf/data/hsrp:hsrp/lan=%zz"})
    void theseAreReadByAdministratorsOnly(final String address) {
        assertTrue(Access.needsAdministrator("GET", address));
    }
}
