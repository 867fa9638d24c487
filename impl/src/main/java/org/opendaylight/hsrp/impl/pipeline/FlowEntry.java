/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.pipeline;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.protocol.MacAddress;

/**
 * A flow of a switch, in the table of its purpose. Two flows with the same match and purpose take the same place there.
 *
 * @param purpose what it is for; decides its priority
 * @param match the frames it is about
 * @param actions what is done with them, in order; none to drop them
 * @param meterId number of the meter that they must pass before, or {@code null} if there is none
 */
public record FlowEntry(Purpose purpose, FlowMatch match, List<FlowAction> actions, @Nullable Long meterId) {
    /** Cookie of all our flows: {@code "HS"} in the highest 16 bits. */
    public static final long COOKIE = 0x4853_0000_0000_0000L;
    /** Bits of a cookie that say whether it is ours. */
    public static final long COOKIE_MASK = 0xffff_0000_0000_0000L;

    /** Bits of a cookie that say whether it is ours, and of which purpose. */
    public static final long PURPOSE_MASK = 0xffff_f000_0000_0000L;

    private static final int PURPOSE_SHIFT = 44;
    private static final long DIGEST_MASK = 0x0000_0fff_ffff_ffffL;

    public FlowEntry {
        requireNonNull(purpose);
        requireNonNull(match);
        actions = List.copyOf(actions);
    }

    /** Makes a flow without a meter. */
    public FlowEntry(final Purpose purpose, final FlowMatch match, final List<FlowAction> actions) {
        this(purpose, match, actions, null);
    }

    /**
     * Returns the number of its table. Frames whose LAN the first table has found out are served in others.
     */
    public int table() {
        return match.metadata() != null && purpose.table() == 0 ? purpose.lanTable() : purpose.table();
    }

    /** Returns the OpenFlow priority. */
    public int priority() {
        return purpose.priority();
    }

    /**
     * Returns the cookie: {@code 0x4853}, four bits of {@link Purpose#code()}, and 44 bits of a digest of match and
     * actions. So what a switch holds can be compared with what it should hold by cookie alone, also after a restart of
     * the controller.
     */
    public long cookie() {
        final byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        return cookieOf(purpose) | ByteBuffer.wrap(digest).getLong() & DIGEST_MASK;
    }

    /** Returns the cookies of a purpose, as far as {@link #PURPOSE_MASK} looks. */
    public static long cookieOf(final Purpose purpose) {
        return COOKIE | (long) purpose.code() << PURPOSE_SHIFT;
    }

    /** Whether the switch must be able to copy fields. */
    public boolean moves() {
        return actions.stream().anyMatch(FlowAction.Move.class::isInstance);
    }

    /**
     * Returns what takes its place on a switch that cannot copy fields: the controller answers. An ARP request gets
     * another answer while there is no controller; a ping gets none.
     */
    Stream<FlowEntry> instead() {
        if (isNeighborAnswer()) {
            return withoutNeighborAnswer();
        }
        if (!moves()) {
            return Stream.of(this);
        }
        return match.arpOp() == null ? Stream.of(byController(Purpose.ANSWER, MeterIds.Metered.ECHO))
            : Stream.of(byController(Purpose.ASK, MeterIds.Metered.RESOLUTION), withoutMoves());
    }

    /** Whether the switch must be able to make an advertisement of a Neighbor Solicitation. */
    public boolean isNeighborAnswer() {
        return purpose == Purpose.ADVERTISE || actions.stream().anyMatch(FlowAction.Load.class::isInstance);
    }

    /** Returns what takes its place on a switch that cannot: the controller answers, whoever asks. */
    Stream<FlowEntry> withoutNeighborAnswer() {
        return !isNeighborAnswer() ? Stream.of(this)
            : purpose != Purpose.ANSWER ? Stream.empty()
            : Stream.of(byController(Purpose.ANSWER, MeterIds.Metered.RESOLUTION));
    }

    private FlowEntry byController(final Purpose other, final MeterIds.Metered metered) {
        return new FlowEntry(other, match.withFragmentsOfAnyType(),
            List.of(new FlowAction.OutputReserved(FlowAction.ReservedPort.CONTROLLER)),
            MeterIds.of(match.lanVlanId(), metered));
    }

    /**
     * Returns a flow that makes do without copying fields, for the time when there is no controller: an ARP request
     * becomes a gratuitous reply, sent back to all at the port it came from. Hosts learn the virtual MAC address from
     * it, though it does not confirm to them that their question was answered.
     */
    private FlowEntry withoutMoves() {
        return new FlowEntry(Purpose.LAST_RESORT, match, Stream.concat(
            Stream.of(new FlowAction.SetEthDst(MacAddress.BROADCAST)),
            actions.stream().filter(action -> !(action instanceof FlowAction.Move))).toList());
    }

    /** Whether the switch must be able to note in its first table to which LAN a frame belongs. */
    public boolean isOfLanTables() {
        return purpose == Purpose.CLASSIFY || match.metadata() != null;
    }

    /** Whether the switch must be able to put a tag before frames, or to take it away. */
    public boolean changesTag() {
        return actions.stream().anyMatch(action -> action instanceof FlowAction.PushVlan
            || action instanceof FlowAction.PopVlan);
    }

    /** Returns the group to which it hands frames, or {@code null} if it does not. */
    public @Nullable Long groupId() {
        return actions.stream().filter(FlowAction.ToGroup.class::isInstance).map(FlowAction.ToGroup.class::cast)
            .map(FlowAction.ToGroup::groupId).findFirst().orElse(null);
    }

    /**
     * Returns what does the same with frames of the LAN of which each has the tag first: those without get one, and one
     * with a priority only gets the VLAN.
     */
    Stream<FlowEntry> withTags() {
        final var setVlanId = new FlowAction.SetVlanId(match.metadata());
        return Stream.of(
            new FlowEntry(Purpose.CARRY_TAGGING, match.withVlanId(FlowMatch.UNTAGGED), Stream.concat(
                Stream.of(new FlowAction.PushVlan(), setVlanId), actions.stream()).toList(), meterId),
            new FlowEntry(Purpose.CARRY_TAGGING, match.withVlanId(FlowMatch.TAGGED), Stream.concat(
                Stream.of(setVlanId), actions.stream()).toList(), meterId));
    }

    /** Returns what does the same with frames of the LAN of which those with a tag lose it first. */
    Stream<FlowEntry> withoutTags() {
        return Stream.of(this, new FlowEntry(Purpose.CARRY_TAGGING, match.withVlanId(FlowMatch.TAGGED), Stream.concat(
            Stream.of(new FlowAction.PopVlan()), actions.stream()).toList(), meterId));
    }

    /** Returns a flow that does itself what a group does for it now. */
    FlowEntry withoutGroup(final GroupEntry group) {
        return new FlowEntry(purpose, match, actions.stream().flatMap(action -> action instanceof FlowAction.ToGroup
            ? group.buckets().getFirst().actions().stream() : Stream.of(action)).toList(), meterId);
    }

    /** Returns the same for a switch in which nothing looks at the sources of frames. */
    FlowEntry withoutSourceTable() {
        final var toSources = new FlowAction.Goto(Purpose.SOURCE_TABLE);
        return !actions.contains(toSources) ? this : new FlowEntry(purpose, match, actions.stream()
            .map(action -> action.equals(toSources) ? new FlowAction.Goto(Purpose.LAN_TABLE) : action).toList(),
            meterId);
    }

    /** Whether it is for frames with a tag that tells a priority only, too. */
    public boolean matchesPriorityTags() {
        return match.vlanId() != null && match.vlanId() == FlowMatch.NO_VLAN;
    }

    /** Returns the same but for those. */
    FlowEntry withoutPriorityTags() {
        return matchesPriorityTags()
            ? new FlowEntry(purpose, match.withVlanId(FlowMatch.UNTAGGED), actions, meterId) : this;
    }

    /** Returns the same without a meter. */
    FlowEntry withoutMeter() {
        return meterId == null ? this : new FlowEntry(purpose, match, actions);
    }

    /** Whether a cookie is of one of our flows. */
    public static boolean isOurs(final long cookie) {
        return (cookie & COOKIE_MASK) == COOKIE;
    }
}
