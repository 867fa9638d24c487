/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.protocol;

/** Why a state changed. The names are those of the YANG type {@code change-reason}. */
public enum Reason {
    STARTUP("startup"),
    SHUTDOWN("shutdown"),
    PORT_UP("port up"),
    PORT_DOWN("port down"),
    PORT_NOT_LIVE("port not live"),
    LAST_RESORT("no other gateway left"),
    DAMPENED("port flaps"),
    NODE_UP("switch connected"),
    NODE_DOWN("switch disconnected"),
    PEER_PORT_DOWN("port of the foreign router down"),
    MAC_MISMATCH("another MAC address than configured"),
    MAC_CONFIRMED("MAC address as configured"),
    ACTIVE_TIMER_EXPIRED("active timer expired"),
    STANDBY_TIMER_EXPIRED("standby timer expired"),
    RESIGN_RECEIVED("Resign received"),
    COUP_RECEIVED("Coup received"),
    HIGHER_PRIORITY_SPEAKER("higher-priority speaker"),
    HIGHER_PRIORITY_STANDBY("higher-priority standby"),
    HIGHER_PRIORITY_ACTIVE("higher-priority active"),
    LOWER_PRIORITY_STANDBY("lower-priority standby"),
    LOWER_PRIORITY_ACTIVE("lower-priority active"),
    VIRTUAL_ADDRESS_LEARNED("virtual address learned"),
    VIRTUAL_ADDRESS_CHANGED("virtual address changed"),
    CONFIGURATION_CHANGED("configuration changed"),
    SWITCHOVER("switchover"),
    TRACKED_OBJECT_DOWN("tracked object down"),
    TRACKED_OBJECT_UP("tracked object up"),
    ADOPTED("adopted from the switch");

    private final String text;

    Reason(final String text) {
        this.text = text;
    }

    /** Returns the reason in words, for the log. */
    public String text() {
        return text;
    }
}
