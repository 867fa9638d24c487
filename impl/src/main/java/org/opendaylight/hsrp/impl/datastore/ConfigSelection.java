/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;

/**
 * What is to run of a configuration that may be invalid. A valid one runs as it is. Otherwise a LAN that is at fault
 * keeps the configuration it runs with, if it does, so that a mistake never takes a gateway from its hosts; where two
 * LANs collide, the one that is new or changed gives way.
 *
 * @param running the configuration to run, valid as a whole, by name of the LAN
 * @param violations what is wrong with the configuration that is wanted
 */
record ConfigSelection(Map<String, LanConfig> running, List<Violation> violations) {
    /**
     * Selects what is to run.
     *
     * @param before the configuration that runs, valid as a whole
     * @param wanted the configuration that is wanted
     */
    static ConfigSelection select(final Map<String, LanConfig> before, final Collection<LanConfig> wanted) {
        final var chosen = new TreeMap<String, LanConfig>();
        wanted.forEach(lan -> chosen.put(lan.name(), lan));

        final var violations = ConfigRules.check(wanted);
        var found = violations;
        while (!found.isEmpty()) {
            // Every turn sends at least one LAN back, from its new configuration to the old one or from that to none
            for (var name : givingWay(found, chosen, before)) {
                final var old = before.get(name);
                if (old == null || old.equals(chosen.get(name))) {
                    chosen.remove(name);
                } else {
                    chosen.put(name, old);
                }
            }
            found = ConfigRules.check(chosen.values());
        }
        return new ConfigSelection(chosen, violations);
    }

    private static Set<String> givingWay(final List<Violation> violations, final Map<String, LanConfig> chosen,
            final Map<String, LanConfig> before) {
        final var result = new HashSet<String>();
        for (var violation : violations) {
            final var changed = new HashSet<>(violation.lans());
            changed.removeIf(name -> chosen.get(name).equals(before.get(name)));
            result.addAll(changed.isEmpty() ? violation.lans() : changed);
        }
        return result;
    }
}
