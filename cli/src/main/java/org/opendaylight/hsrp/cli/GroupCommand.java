/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.AddressFamily;

/** A command that asks for something to be done about one group. */
abstract class GroupCommand extends TextCommand {
    @Argument(index = 0, name = "lan", description = "Name of the LAN", required = true)
    @Completion(LanCompleter.class)
    String lan;
    @Argument(index = 1, name = "group", description = "Number of the group", required = true)
    @Completion(GroupCompleter.class)
    int group;

    @Option(name = "-6", aliases = "--ipv6", description = "The group is an IPv6 group")
    boolean ipv6;

    final AddressFamily family() {
        return ipv6 ? AddressFamily.Ipv6 : AddressFamily.Ipv4;
    }
}
