/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api.judgement;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** Something that can be wrong with a LAN: its severity, what is said of it, and what to do about it. */
public enum Trouble {
    /** HSRP does not run for a LAN that is configured. */
    NOT_RUNNING(Severity.CRITICAL, "the controller tells nothing of %s: HSRP does not run for it",
        "wait some seconds after a start; then look for %HSRP in the log, and whether hsrp:clear-switches was given"),

    /** A switch of the LAN is not there. */
    NOT_CONNECTED(Severity.CRITICAL, "%s is not connected to the controller",
        "check that the switch runs, that its controller is this one (port 6653), and that its OpenFlow version is "
        + "1.3; the log of the controller says if it speaks 1.0 only"),
    /** A switch was seen without the flows that it should have kept. */
    FLOWS_LOST(Severity.CRITICAL, "%s deletes its flows when it has no controller: hosts have no gateway then",
        "set its fail mode to secure (Open vSwitch: ovs-vsctl set-fail-mode BRIDGE secure); see "
        + "docs/prepare-a-switch.md"),
    /** A switch lacks abilities; how grave that is says {@link MissingAbility#severity(java.util.Collection)}. */
    MISSING_ABILITY(Severity.NOTICE, "%s cannot do",
        "docs/switches.md says what is done instead of each, and what the switch needs"),
    /** A switch does not hold what it must. */
    OUT_OF_SYNC(Severity.CRITICAL, "%s has not confirmed, or has refused, something that it must hold",
        "wait 15 s and look again: it is put right by itself. If it stays, the log of the controller names what the "
        + "switch refuses"),

    /** The port of a gateway is down. */
    PORT_DOWN(Severity.CRITICAL, "%s is down",
        "check the cable, the router, and whether the port is shut down at the switch"),
    /** The port of a gateway has a link, but the switch does not use it. */
    PORT_NOT_LIVE(Severity.CRITICAL,
        "the switch does not use %s: there is a link, but BFD, LACP or spanning tree has taken it out",
        "check that protocol at both ends of the link"),
    /** A gateway is held down. */
    DAMPENED(Severity.WARNING, "%s loses its port again and again; HSRP waits until it has been up for a while",
        "look at the cable and the router; once it is mended, clear the statistics of one of its members to end the "
        + "wait"),
    /** The switch has no such port. */
    PORT_MISSING(Severity.CRITICAL, "the switch has no such port, at which %s should be",
        "correct port or bond-port of the gateway"),
    /** Another router is at the port of a gateway. */
    MAC_MISMATCH(Severity.CRITICAL, "the router %s; HSRP does not run for it",
        "correct the gateway's mac-address, or put the former router back"),

    /** Nobody is active in a group, and nobody is about to be. */
    NO_ACTIVE(Severity.CRITICAL, "%s has no active router: hosts have no gateway",
        "bring a member up: see what is said of switches, ports, gateways and tracked objects"),
    /** Nobody is active in a group yet. */
    ELECTION(Severity.CRITICAL, "%s has no active router yet: hosts have no gateway",
        "wait for the hold time and look again: there is an election"),
    /** A group has no virtual address. */
    NO_ADDRESS(Severity.CRITICAL, "%s has no virtual address",
        "give it a virtual-address; without, it is learned when another router of the group is heard"),
    /** Nobody is standby in a group with several members. */
    NO_STANDBY(Severity.WARNING, "%s has no standby router: if the active one fails, nobody takes over at once",
        "see what is said of switches, ports and gateways; after a change wait for the hold time and look again"),
    /** Nobody is standby in a group with one member. */
    NO_SECOND(Severity.NOTICE, "%s has no standby router: if the active one fails, nobody takes over at once",
        "give the group a second member"),
    /** A tracked object is down that a member depends on. */
    TRACKED_DOWN(Severity.WARNING, "tracked object %s is down",
        "find out why it is down; hsrp:show-track, and Tracking on the page, show more"),
    /** The active router of a group changes again and again. */
    FLAPPING(Severity.WARNING, "the active router of %s changes again and again",
        "see the failovers for the causes; a preempt delay, or a delay at the tracked object, calms it"),

    /** Two routers are active. */
    TWO_ACTIVES(Severity.CRITICAL, "two routers of %s are active",
        "both routers believe to be active: look for a link between them that loses frames, or passes them in one "
        + "direction only; if one of them is an intruder, look at its port"),
    /** Routers of a group have different virtual addresses. */
    VIRTUAL_ADDRESS(Severity.CRITICAL, "routers of %s have different virtual addresses",
        "give the group the same virtual-address on all its routers"),
    /** Somebody else has a gateway's own address. */
    DUPLICATE_ADDRESS(Severity.CRITICAL, "somebody else uses %s",
        "find who is at that port, and give him another address"),
    /** Routers of a group have different timers. */
    TIMERS(Severity.WARNING, "routers of %s have different timers",
        "give the group the same hello-interval and hold-time on all its routers"),
    /** Routers of a LAN have different versions of HSRP. */
    VERSION(Severity.WARNING, "routers of %s have different versions",
        "give all routers of the LAN the same version: until then both versions have an active router"),
    /** The authentication of another router does not match. */
    BAD_AUTHENTICATION(Severity.WARNING, "the authentication of another router of %s does not match",
        "give the group the same authentication on all its routers; if that router is not yours, look at its port"),
    /** Somebody claims to be a virtual router or a gateway, and is none. */
    GUARD(Severity.WARNING, "somebody at %s tries to take the place of a virtual router",
        "find who is at that port; if that is right, list the port as trusted-port, or as bond-port if a gateway is "
        + "there as well"),

    /** The software has failed. */
    DEFECT(Severity.WARNING, "the LAN was restarted %s times because an event could not be handled",
        "report it as a defect, with what the log says under %HSRP-2-FAILURE");

    private final Severity severity;
    private final String text;
    private final String remedy;

    Trouble(final Severity severity, final String text, final String remedy) {
        this.severity = requireNonNull(severity);
        this.text = requireNonNull(text);
        this.remedy = requireNonNull(remedy);
    }

    /** Returns its name as the page and programs have it: a word with hyphens. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how grave it is. */
    public Severity severity() {
        return severity;
    }

    /**
     * Says what is wrong, in words, without a full stop.
     *
     * @param subject what it is said of, for example {@code group ipv4 10}
     */
    public String says(final String subject) {
        return text.replace("%s", subject);
    }

    /** Returns what to do, in words, without a full stop. */
    public String remedy() {
        return remedy;
    }
}
