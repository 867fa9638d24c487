/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.record;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.inventory.Port;
import org.opendaylight.hsrp.impl.engine.state.LanState.StateChange;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.protocol.GroupMessage;
import org.opendaylight.hsrp.impl.protocol.IpAddress;
import org.opendaylight.hsrp.impl.protocol.MacAddress;
import org.opendaylight.hsrp.impl.protocol.RouterState;
import org.opendaylight.hsrp.impl.protocol.Timer;
import org.opendaylight.hsrp.impl.protocol.frame.Announcement;

/**
 * Writes down what happens to a group and what it does, so that it can be played again. It never gets a key, nor
 * anything that could be one. Called by the loop of the group's LAN only, and must return quickly.
 */
public interface Recorder {
    /** Returns how long to record. */
    Duration duration();

    /** Whether there is room for more; if not, the recording ends. */
    boolean isOpen();

    /** Writes one line's worth. */
    void write(Moment now, Entry entry);

    /** The recording has ended. */
    void close();

    /** What there is to write. */
    sealed interface Entry {
        /** Whether it happened to the group, and was not done by it. */
        default boolean isInput() {
            return true;
        }
    }

    /** The configuration as it is from now on, of which only the group and its gateways matter. */
    record Configuration(LanConfig lan, GroupConfig group) implements Entry {
    }

    /** A switch has connected, or is no longer connected. */
    record Connection(NodeId node, boolean connected) implements Entry {
    }

    /** A port has appeared or changed. */
    record PortStatus(NodeId node, Port port) implements Entry {
    }

    /** A port has disappeared. */
    record PortGone(NodeId node, long port) implements Entry {
    }

    /** What the members and the group remember when the recording begins. */
    record Memory(Map<String, RouterState> members, Roles roles) implements Entry {
    }

    /** What a group remembers besides its members' states. Components may be {@code null}. */
    record Roles(@Nullable IpAddress lastActive, @Nullable String switchoverGateway, long epoch) {
    }

    /** A message of another router has come in. */
    record Heard(NodeId node, long port, MacAddress mac, IpAddress source, GroupMessage message, boolean authentic)
            implements Entry {
    }

    /** A timer of a member has expired. */
    record Expired(String gateway, Timer timer) implements Entry {
    }

    /** The next gratuitous ARP, or unsolicited Neighbor Advertisement, is due. */
    record AnnouncementDue() implements Entry {
    }

    /** The next Router Advertisement is due. */
    record RouterAdvertisementDue() implements Entry {
    }

    /** The operator asks for something: the gateway is {@code null} if it is an announcement. */
    record Asked(@Nullable String gateway) implements Entry {
    }

    /**
     * Something happened that recordings have no form for. If it mattered to the group, what follows cannot be
     * replayed.
     */
    record Other() implements Entry {
    }

    /** What the group did. */
    sealed interface Output extends Entry {
        @Override
        default boolean isInput() {
            return false;
        }
    }

    /** A member has changed its state. */
    record Changed(StateChange change) implements Output {
    }

    /** A member has sent a message. */
    record Sent(String gateway, MacAddress source, GroupMessage message) implements Output {
    }

    /** A member has told all hosts something without being asked. */
    record Announced(String gateway, Announcement announcement) implements Output {
    }

    /** Writes the entries in order. */
    default void writeAll(final Moment now, final Collection<? extends Entry> entries) {
        entries.forEach(entry -> write(now, entry));
    }
}
