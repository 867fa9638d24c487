/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.GroupEntry;

/**
 * Says that a switch has answered with an error. openflowplugin tells of errors in words only; here they are known by
 * their names in OpenFlow 1.3 section 7.4.4, with or without underscores.
 */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern WORDS = Pattern.compile("error type (\\w+) code (\\w+)");

    RefusedException(final String message) {
        super(message);
    }

    /** Returns what there is to read of it, in short. */
    String reason() {
        final var matcher = WORDS.matcher(getMessage());
        return matcher.find() ? matcher.group(1) + ", " + matcher.group(2) : getMessage();
    }

    /** Whether the error says that a meter with that number is there already (OFPMMFC_METER_EXISTS). */
    boolean isKnownMeter() {
        return says("METEREXISTS");
    }

    /** Whether the error says that there is no room for a flow (OFPFMFC_TABLE_FULL). */
    boolean isTableFull() {
        return says("TABLEFULL");
    }

    /**
     * Returns what a switch lacks that has refused a group, or {@code null} if that is not known. The last resort is
     * given up first, whatever the switch says: it is what matters least, and what a switch lacks most likely.
     */
    @Nullable Ability missing(final GroupEntry group) {
        final var missing = missingForAny(group);
        return group.servesLastResort() && (missing != null || says("BADWATCH")) ? Ability.WATCH_GROUPS : missing;
    }

    /** Returns what a switch lacks that has refused a flow, or {@code null} if that is not known. */
    @Nullable Ability missing(final FlowEntry flow) {
        if (isTableFull()) {
            return null;
        }
        if (flow.isNeighborAnswer()) {
            return Ability.NEIGHBOR_ANSWERS;
        }
        if (flow.moves()) {
            return Ability.MOVES;
        }
        // Groups and ports come and go
        if (says("BADOUTPORT", "BADOUTGROUP") || !says("BADTABLEID", "BADINSTRUCTION", "BADACTION", "BADMATCH")) {
            return null;
        }
        if (flow.matchesPriorityTags() && says("BADMATCH")) {
            return Ability.PRIORITY_TAGS;
        }
        if (flow.isOfLanTables() && says("BADTABLEID", "METADATA", "BADINSTRUCTION", "BADFIELD")
                && (flow.meterId() == null || !says("UNSUPINST"))) {
            return Ability.LAN_TABLES;
        }
        if (says("BADINSTRUCTION") && flow.meterId() != null) {
            return Ability.METERS;
        }
        if (says("BADACTION") && flow.groupId() != null && !flow.changesTag()) {
            return Ability.GROUPS;
        }
        return Ability.ofFlows(flow.purpose());
    }

    private @Nullable Ability missingForAny(final GroupEntry group) {
        if (says("OUTOFGROUPS", "OUTOFBUCKETS")) {
            return Ability.ROOM_FOR_GROUPS;
        }
        if (says("BADACTION", "BADBUCKET")) {
            // Only the action that sets a field sets anything. A port that is named may have gone just now.
            return says("BADSET") ? Ability.GROUPS
                : group.usesNormal() ? Ability.NORMAL_BUCKETS
                : says("BADOUTPORT") ? null : Ability.GROUPS;
        }
        if (says("BADREQUEST", "INVALIDGROUP")) {
            return Ability.GROUPS;
        }
        return !says("BADTYPE", "WATCHUNSUPPORTED") ? null
            : group.type() == GroupEntry.Type.FAST_FAILOVER ? Ability.FAST_FAILOVER : Ability.GROUPS;
    }

    private boolean says(final String... words) {
        final var said = getMessage().replace("_", "");
        return Stream.of(words).anyMatch(said::contains);
    }
}
