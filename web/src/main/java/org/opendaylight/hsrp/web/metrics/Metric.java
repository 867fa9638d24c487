/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.metrics;

import io.prometheus.metrics.model.snapshots.MetricMetadata;
import java.util.List;

/** All metrics, with what Prometheus and people know them by. Times are in seconds. */
enum Metric {
    RUNNING(Type.GAUGE, "hsrp_running",
        "Whether HSRP runs on this controller (1) or not (0): in a cluster it runs on one member."),

    LAN_RUNNING(Type.GAUGE, "hsrp_lan_running",
        "Whether HSRP runs for a LAN that is configured (1) or not (0), as for one that was left out as invalid.",
        Label.LAN),

    SWITCH_CONNECTED(Type.GAUGE, "hsrp_switch_connected",
        "Whether a switch of the LAN is connected to the controller (1) or not (0).", Label.LAN, Label.NODE),
    SWITCH_IN_SYNC(Type.GAUGE, "hsrp_switch_in_sync",
        "Whether a connected switch has confirmed all that was written to it (1) or not (0).", Label.LAN, Label.NODE),
    SWITCH_FLOWS_LOST(Type.GAUGE, "hsrp_switch_flows_lost",
        "Whether a switch has lost all flows with its connection (1) or not (0): without a controller it does not "
        + "carry the LAN.", Label.LAN, Label.NODE),
    SWITCH_MISSING_ABILITY(Type.GAUGE, "hsrp_switch_missing_ability",
        "1 for each ability that a switch does not have, and something is done instead.",
        Label.LAN, Label.NODE, "ability"),

    GATEWAY_UP(Type.GAUGE, "hsrp_gateway_up",
        "Whether frames reach the gateway by its port (1) or not (0).", Label.LAN, Label.GATEWAY),

    GROUP_ENABLED(Type.GAUGE, "hsrp_group_enabled",
        "Whether the group is enabled in the configuration (1) or not (0).", Label.LAN, Label.FAMILY, Label.GROUP),
    GROUP_ACTIVE_ROUTERS(Type.GAUGE, "hsrp_group_active_routers",
        "Routers known to be active in the group, gateways and foreign ones: 1 if all is well.",
        Label.LAN, Label.FAMILY, Label.GROUP),
    GROUP_STANDBY_ROUTERS(Type.GAUGE, "hsrp_group_standby_routers",
        "Routers known to be standby in the group, gateways and foreign ones: 1 if one may fail.",
        Label.LAN, Label.FAMILY, Label.GROUP),
    GROUP_ACTIVE_CHANGES(Type.COUNTER, "hsrp_group_active_changes_total",
        "Changes of the group's active router.", Label.LAN, Label.FAMILY, Label.GROUP),

    MEMBER_STATE(Type.GAUGE, "hsrp_member_state",
        "State of the gateway in the group, as in CISCO-HSRP-MIB: 1 initial, 2 learn, 3 listen, 4 speak, 5 standby, "
        + "6 active.", Label.LAN, Label.FAMILY, Label.GROUP, Label.GATEWAY),
    MEMBER_PRIORITY(Type.GAUGE, "hsrp_member_priority",
        "Priority of the gateway in the group, without what tracked objects take from it.",
        Label.LAN, Label.FAMILY, Label.GROUP, Label.GATEWAY),
    STATE_TRANSITIONS(Type.COUNTER, "hsrp_state_transitions_total",
        "Changes of the gateway's state in the group, by the new state.",
        Label.LAN, Label.FAMILY, Label.GROUP, Label.GATEWAY, "to"),
    PACKETS(Type.COUNTER, "hsrp_packets_total",
        "Messages sent for the gateway, and valid ones received from other routers of the group.",
        Label.LAN, Label.FAMILY, Label.GROUP, Label.GATEWAY, Label.KIND, Label.DIRECTION),
    PACKETS_DROPPED(Type.COUNTER, "hsrp_packets_dropped_total",
        "Messages of the group that the gateway has dropped, by reason.",
        Label.LAN, Label.FAMILY, Label.GROUP, Label.GATEWAY, Label.REASON),

    LAN_PACKETS_DROPPED(Type.COUNTER, "hsrp_lan_packets_dropped_total",
        "Messages that were dropped before a group could be told, or because it does not run, by reason.",
        Label.LAN, Label.REASON),
    ADVERTISEMENTS(Type.COUNTER, "hsrp_advertisements_total",
        "Advertise and Interface State messages, by which routers tell of themselves.", Label.LAN, Label.DIRECTION),
    PEERS(Type.GAUGE, "hsrp_peers",
        "Foreign routers heard on the LAN: accepted, or ignored for a reason.", Label.LAN, "verdict"),
    CONFLICTS(Type.GAUGE, "hsrp_conflicts",
        "What does not go together with other routers now, by kind.", Label.LAN, Label.KIND),
    GUARD_DROPS(Type.COUNTER, "hsrp_guard_drops_total",
        "Frames dropped by the guard at a port; there while somebody there goes on, and a minute longer.",
        Label.LAN, Label.NODE, "port", Label.KIND),

    FAILOVERS(Type.COUNTER, "hsrp_failovers_total",
        "Events by which gateways became active, each in one group or in many.", Label.LAN),
    FAILOVER_STAGE(Type.HISTOGRAM, "hsrp_failover_stage_seconds",
        "Times of a stage of failovers: waiting, from the event until its turn; decision, from the event to the "
        + "decision; programming, from there to the last message to a switch; confirmation, from there until all "
        + "switches had confirmed.", Label.LAN, Label.STAGE),
    FAILOVER_STAGE_MAX(Type.GAUGE, "hsrp_failover_stage_max_seconds",
        "Greatest time of a stage of any failover.", Label.LAN, Label.STAGE),

    TIMERS_EXPIRED(Type.COUNTER, "hsrp_timers_expired_total", "Timers of the LAN that have expired.", Label.LAN),
    TIMERS_LATE(Type.COUNTER, "hsrp_timers_late_total",
        "Timers that were handled more than 15 ms late: the controller is too busy.", Label.LAN),
    TIMER_LATENESS_MAX(Type.GAUGE, "hsrp_timer_lateness_max_seconds",
        "How late the latest of all timers was handled.", Label.LAN),
    MAILBOX_FRAMES_DROPPED(Type.COUNTER, "hsrp_mailbox_frames_dropped_total",
        "Frames dropped before they were looked at, since too many waited.", Label.LAN),
    MAILBOX_STATES_SKIPPED(Type.COUNTER, "hsrp_mailbox_switch_states_skipped_total",
        "Changes of ports not looked at one by one: they come faster than the controller can follow.", Label.LAN),
    LAN_RESTARTS(Type.COUNTER, "hsrp_lan_restarts_total",
        "Events that could not be handled, so that the LAN was restarted: each is a defect to report.", Label.LAN),

    TRACK_OBJECT_UP(Type.GAUGE, "hsrp_track_object_up",
        "Whether a tracked object counts as up (1) or down (0).", Label.OBJECT),
    TRACK_OBJECT_CHANGES(Type.COUNTER, "hsrp_track_object_changes_total",
        "Changes of a tracked object's state.", Label.OBJECT),
    PROBES_SENT(Type.COUNTER, "hsrp_probes_sent_total", "Probes sent for a tracked object.", Label.OBJECT),
    PROBES_MISSED(Type.COUNTER, "hsrp_probes_missed_total",
        "Probes of a tracked object not answered in time, or not sent.", Label.OBJECT),
    PROBE_ROUND_TRIP(Type.GAUGE, "hsrp_probe_round_trip_seconds",
        "Latest round-trip time of a probe, as the controller sees it.", Label.OBJECT);

    /** How Prometheus treats a metric. */
    enum Type {
        GAUGE, COUNTER, HISTOGRAM
    }

    /** Names of labels that several metrics have. */
    static final class Label {
        static final String LAN = "lan";
        static final String NODE = "node";
        static final String GATEWAY = "gateway";
        static final String FAMILY = "address_family";
        static final String GROUP = "group";
        static final String KIND = "kind";
        static final String DIRECTION = "direction";
        static final String REASON = "reason";
        static final String STAGE = "stage";
        static final String OBJECT = "object";

        private Label() {
            // Hidden on purpose
        }
    }

    private static final String TOTAL = "_total";

    private final Type type;
    private final String fullName;
    private final String help;
    private final List<String> labels;

    Metric(final Type type, final String fullName, final String help, final String... labels) {
        this.type = type;
        this.fullName = fullName;
        this.help = help;
        this.labels = List.of(labels);
    }

    Type type() {
        return type;
    }

    /** Returns its name, as Prometheus has it. */
    String fullName() {
        return fullName;
    }

    /** Returns the names of its labels, in the order in which values are given. */
    List<String> labels() {
        return labels;
    }

    /** Returns what the library wants to know; it adds the suffix of counters itself. */
    MetricMetadata metadata() {
        return new MetricMetadata(type == Type.COUNTER
            ? fullName.substring(0, fullName.length() - TOTAL.length()) : fullName, help);
    }
}
