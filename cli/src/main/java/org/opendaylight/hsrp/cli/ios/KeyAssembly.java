/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Collects the key chains that groups use. Here all gateways share them. */
final class KeyAssembly {
    private final Report report;
    private final Map<String, JsonObject> chains = new LinkedHashMap<>();

    KeyAssembly(final Report report) {
        this.report = report;
    }

    Map<String, JsonObject> chains() {
        return chains;
    }

    /** Takes the key chain of an authentication, if it has one. */
    void use(final Router router, final Line line, final JsonObject authentication) {
        final var name = authentication.get("md5") instanceof JsonObject md5 ? Mapping.text(md5, "key-chain") : null;
        if (name == null) {
            return;
        }
        final var chain = router.keyChains().get(name);
        if (chain == null || !chain.has("key")) {
            report.add(line, Level.UNKNOWN, "there is no such key chain with a key in this file");
        } else if (!chain.equals(chains.computeIfAbsent(name, unused -> chain))) {
            report.add(line, Level.DIFFERS, "another router has other keys in its key chain of this name; here they "
                + "share it, and that of the first is taken");
        }
    }
}
