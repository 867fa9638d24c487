/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;

/** What the LANs want of one switch, in parts that have changed if they are other objects. Not thread-safe. */
final class LanWants {
    private final TreeMap<String, List<SwitchTables>> wanted = new TreeMap<>();
    private final List<SwitchTables> kept = new ArrayList<>();

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Returns the parts of all LANs. */
    Collection<SwitchTables> all() {
        return wanted.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the parts of a LAN. */
    List<SwitchTables> of(final String lan) {
        return wanted.getOrDefault(lan, List.of());
    }

    /** Puts other parts in place of those of a LAN. Returns the former ones. */
    List<SwitchTables> replace(final String lan, final List<SwitchTables> parts) {
        final var former = parts.isEmpty() ? wanted.remove(lan) : wanted.put(lan, List.copyOf(parts));
        return former == null ? List.of() : former;
    }

    /** Remembers the parts of a LAN that is about to be removed before the switch is read: it may hold them. */
    void keepOf(final String lan) {
        kept.addAll(of(lan));
    }

    /** Returns the parts that were wanted by LANs that were removed before the switch was read. */
    List<SwitchTables> kept() {
        return kept;
    }

    void forgetKept() {
        kept.clear();
    }

    /**
     * Returns what removes all that is ours.
     *
     * @param installed what the switch holds, or {@code null} if it has not been read
     */
    List<Operation> removal(final @Nullable InstalledTables installed) {
        final var groupIds = new HashSet<Long>();
        final var meterIds = new HashSet<Long>();
        if (installed != null) {
            groupIds.addAll(installed.groups().keySet());
            meterIds.addAll(installed.meters().keySet());
        }
        all().forEach(tables -> tables.groups().forEach(group -> groupIds.add(group.groupId())));

        final var operations = new ArrayList<Operation>();
        operations.add(new Operation.RemoveAllFlows());
        groupIds.forEach(groupId -> operations.add(new Operation.RemoveGroup(groupId)));
        meterIds.forEach(meterId -> operations.add(new Operation.RemoveMeter(meterId)));
        return operations;
    }
}
