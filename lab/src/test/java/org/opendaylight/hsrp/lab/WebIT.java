/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The web server's part at {@code /hsrp}. */
class WebIT extends LanTest {
    private static final String PAGE = "/hsrp/index.html";

    private HsrpPages pages;

    WebIT() {
        super(Topology::oneSwitch);
    }

    @BeforeEach
    void open() {
        pages = new HsrpPages(bed.controller());
        pages.await(PAGE);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void usersOnlyGetThePage() {
        for (var path : new String[] {"/hsrp/", PAGE, "/hsrp/nothing"}) {
            final var refused = pages.getWithoutLogin(path);
            assertEquals(401, refused.statusCode(), path);
            assertEquals(Optional.of("nosniff"), refused.headers().firstValue("X-Content-Type-Options"), path);
        }
        final var page = pages.get(PAGE);
        assertTrue(page.body().contains("<title>HSRP</title>"), page::body);
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'self'"));
        assertEquals(404, pages.get("/hsrp/nothing").statusCode());
    }

    @Test
    void theAddressWithoutAFileLeadsToThePage() {
        final var reply = pages.get("/hsrp/");
        assertEquals(302, reply.statusCode());
        assertTrue(reply.headers().firstValue("Location").orElse("").endsWith(PAGE), () -> reply.headers().toString());
    }

    @Test
    void itComesBackWithItsBundle() {
        final var console = bed.controller().console("bundle:stop org.opendaylight.hsrp.web");
        Await.until(TestBed.PATIENCE, "the page is gone", () -> console, () -> pages.get(PAGE).statusCode() == 404);
        bed.controller().console("bundle:start org.opendaylight.hsrp.web");
        pages.await(PAGE);
        bed.controller().console("bundle:restart org.opendaylight.hsrp.web");
        pages.await(PAGE);
    }
}
