/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.AddressFamily;
import org.opendaylight.hsrp.impl.protocol.HsrpState;
import org.opendaylight.hsrp.impl.protocol.Reason;

/**
 * Something that happened to a LAN and changed it, with all that followed from it at once: cause and effect together,
 * for whoever asks why later; YANG list {@code event}. Events of one cause within a second are one.
 *
 * @param id number, counted from 1 for each LAN, over restarts of the controller
 * @param time when the turn of the first one came
 * @param trigger what happened
 * @param count how many events of that cause are put together
 * @param groups how many groups have changed
 * @param ranges which groups have changed; of very many pieces not all
 * @param changes what has changed in the first of these groups
 * @param sent what was sent, by switch
 * @param stages how long it took; of several events the longest times
 */
public record EventState(long id, Instant time, Trigger trigger, int count, int groups, List<GroupRange> ranges,
        List<GroupChange> changes, List<Sent> sent, Stages stages) {
    /** Most groups of which the changes are told. */
    public static final int MOST_GROUPS = 16;
    /** Most pieces of {@code ranges}. */
    public static final int MOST_RANGES = 64;
    /** Most changes that are told of one group. */
    public static final int MOST_CHANGES = 16;

    public EventState {
        requireNonNull(time);
        requireNonNull(trigger);
        requireNonNull(stages);
        ranges = List.copyOf(ranges);
        changes = List.copyOf(changes);
        sent = List.copyOf(sent);
    }

    /** Whether a member has changed its state, or a group its active router. */
    public boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** Returns the same event with other times. */
    public EventState with(final Stages newStages) {
        return new EventState(id, time, trigger, count, groups, ranges, changes, sent, newStages);
    }

    /** What kind of event it is; the names are those of the YANG leaf {@code trigger}. */
    public enum Kind {
        START, CONFIGURATION, SWITCH, PORT, FRAME, TIMER, TRACKED_OBJECT, OPERATOR, OTHER
    }

    /**
     * What happened.
     *
     * @param text in words
     * @param node the switch at which it happened, or {@code null}
     * @param by who asked for it, or {@code null}
     */
    public record Trigger(Kind kind, String text, @Nullable NodeId node, @Nullable String by) {
        public Trigger {
            requireNonNull(kind);
            requireNonNull(text);
        }
    }

    /** Groups of one family with all numbers from the first to the last, both included. */
    public record GroupRange(AddressFamily family, int first, int last) {
        public GroupRange {
            requireNonNull(family);
        }
    }

    /**
     * What has changed in a group.
     *
     * @param activeBefore who was active: a gateway or the address of another router, {@code null} for nobody
     * @param activeAfter who is active since
     */
    public record GroupChange(GroupKey group, @Nullable String activeBefore, @Nullable String activeAfter,
            List<MemberChange> members) {
        public GroupChange {
            requireNonNull(group);
            members = List.copyOf(members);
        }
    }

    /**
     * A change of a member's state.
     *
     * @param compared what was compared, in words, or {@code null} if nothing was
     */
    public record MemberChange(Instant time, String gateway, HsrpState from, HsrpState to, Reason reason,
            @Nullable String compared) {
        public MemberChange {
            requireNonNull(time);
            requireNonNull(gateway);
            requireNonNull(from);
            requireNonNull(to);
            requireNonNull(reason);
        }
    }

    /** Numbers of messages that were sent to a switch. */
    public record Sent(NodeId node, int groupMods, int flowMods, int packetOuts) {
        public Sent {
            requireNonNull(node);
        }
    }

    /**
     * How long it took, in microseconds.
     *
     * @param waiting from when it came until its turn
     * @param decision from when it came until all was decided, the wait included
     * @param programming from then on until the last message was handed to the connections of the switches
     * @param confirmation from then on until all switches had confirmed what changed them, or {@code null} if there was
     *        nothing to confirm, or not all have
     */
    public record Stages(long waiting, long decision, long programming, @Nullable Long confirmation) {
        /** Returns the same with the time of a confirmation, unless there was one that took longer. */
        public Stages confirmed(final long micros) {
            return new Stages(waiting, decision, programming,
                confirmation == null ? micros : Math.max(confirmation, micros));
        }
    }
}
