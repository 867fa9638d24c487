/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What a switch is told by its controllers, by its own log. */
final class ControllerMessages {
    /** What changes a switch, or makes it send something. A request for another role changes who may do so. */
    private static final Pattern CHANGES = Pattern.compile("OFPT_(FLOW_MOD|GROUP_MOD|METER_MOD|PACKET_OUT)");

    private final OpenVSwitch node;

    /** Lets the switch log each message, from now on. */
    ControllerMessages(final OpenVSwitch node) {
        this.node = node;
        node.appctl("vlog/disable-rate-limit", "vconn");
        node.appctl("vlog/set", "vconn:console:dbg");
    }

    /** Returns how many messages there were: those that come after are found by {@link #changes}. */
    int mark() {
        return lines().size();
    }

    /**
     * Finds the messages that would change the switch, or make it send something.
     *
     * @param address address of the controller
     * @param mark which of them were before
     */
    List<String> changes(final String address, final int mark) {
        return lines().stream().skip(mark)
            .filter(line -> line.contains("tcp:" + address + ":6653: received: ") && CHANGES.matcher(line).find())
            .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(node.daemon().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
