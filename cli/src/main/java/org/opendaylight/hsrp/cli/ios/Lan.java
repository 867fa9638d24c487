/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** The interfaces of all routers on one LAN. */
final class Lan {
    /**
     * A router on the LAN.
     *
     * @param router the router
     * @param port its interface
     * @param gateway what the gateway is called
     */
    record Attachment(Router router, Interface port, String gateway) {
    }

    private final List<Attachment> attachments = new ArrayList<>();

    private @Nullable Integer vlan;

    /** Returns the LANs of all interfaces that have HSRP, in the order in which they are met. */
    static List<Lan> of(final List<Router> routers) {
        final var lans = new ArrayList<Lan>();
        for (var router : routers) {
            for (var port : router.interfaces().values()) {
                if (!port.isShutdown() && port.groups().stream().anyMatch(group -> !group.addresses().isEmpty())) {
                    final var lan = lans.stream().filter(other -> other.has(port)).findFirst().orElseGet(() -> {
                        final var created = new Lan();
                        lans.add(created);
                        return created;
                    });
                    lan.add(router, port);
                }
            }
        }
        return lans;
    }

    @Nullable Integer vlan() {
        return vlan;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<Prefix> prefixes() {
        return attachments.stream().flatMap(attachment -> attachment.port.prefixes().stream()).toList();
    }

    /** The same VLAN at two sites is not one LAN; an interface that knows no VLAN may be at an access port of one. */
    private boolean has(final Interface port) {
        if (vlan != null && port.vlan() != null && !vlan.equals(port.vlan())) {
            return false;
        }
        final var own = prefixes();
        final boolean shared = port.prefixes().stream().anyMatch(prefix -> own.stream().anyMatch(prefix::overlaps));
        if (vlan != null && port.vlan() != null) {
            return shared || own.isEmpty() || port.prefixes().isEmpty();
        }
        return shared;
    }

    private void add(final Router router, final Interface port) {
        final boolean taken = attachments.stream().anyMatch(other -> other.gateway.equals(router.name()));
        attachments.add(new Attachment(router, port,
            taken ? Names.clean(router.name() + "-" + port.name()) : router.name()));
        if (vlan == null) {
            vlan = port.vlan();
        }
    }
}
