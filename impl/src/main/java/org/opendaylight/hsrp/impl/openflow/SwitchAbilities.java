/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.MissingAbility;
import org.opendaylight.hsrp.impl.pipeline.FlowEntry;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a switch can do by itself, as far as that is known. Nearly all is found out by trying: if it refuses something,
 * it is given the next best thing, or goes without, until it connects again. To copy fields, to answer Neighbor
 * Solicitations, and a bucket of last resort are tried only on switches that say they are Open vSwitches: their vendor
 * defines these actions, and what makes a bucket live. Others should refuse them, but that is not tested. Meters are
 * given to those that tell which they hold. A switch whose flow table is full does without the guard, then without what
 * is heard, so that there is room for what carries and answers. Not thread-safe.
 */
final class SwitchAbilities {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchAbilities.class);
    /** How the description of an Open vSwitch begins. */
    private static final String NICIRA = "Nicira";
    /** What is given up for want of room, one after the other. */
    private static final List<Ability> ROOM =
        List.of(Ability.ROOM_FOR_GUARD, Ability.ROOM_FOR_CLAIMS, Ability.ROOM_FOR_HSRP);

    private final EnumSet<Ability> refused = EnumSet.noneOf(Ability.class);
    /** Groups for which there was no room. */
    private final Set<Long> crowdedGroups = new HashSet<>();
    /** Flows that it refuses, in no place of which there is anything. */
    private final Set<FlowEntry> refusedFlows = new HashSet<>();
    private @Nullable String manufacturer;
    private boolean tellsMeters;
    private boolean lacksMeters;
    /** Whether it has said that its flow table is full. */
    private boolean full;
    /** Whether it has said so again when there was nothing more to be given up as a whole. */
    private boolean exhausted;
    private @Nullable Set<MissingAbility> told;

    /** Returns who made the switch, or {@code null} if it is not known yet. */
    @Nullable String manufacturer() {
        return manufacturer;
    }

    void madeBy(final String newManufacturer) {
        manufacturer = newManufacturer;
    }

    /** Returns how much has been given up for want of room. */
    int sacrifices() {
        return (int) ROOM.stream().filter(refused::contains).count();
    }

    /** Returns the operations on flows, with those first that are needed most if its flow table is full. */
    List<Operation> flowWrites(final TableDiff diff) {
        return full ? diff.flowWritesOfFullTable(exhausted) : diff.flowWrites();
    }

    /**
     * Takes note of what a switch has refused. Returns whether it can be given something else at once.
     *
     * @param wanted all that is wanted of it
     */
    boolean learn(final NodeId node, final WriteRound round, final Supplier<Collection<SwitchTables>> wanted) {
        final var news = new HashMap<Ability, String>(round.refused());
        boolean other = crowdedGroups.addAll(round.crowdedGroups());
        other |= refusedFlows.addAll(round.refusedFlows());
        if (round.isTableFull() && makeRoom(round, news, wanted)) {
            round.forgiveTableFull();
            other = true;
        }
        news.keySet().removeAll(refused);
        refused.addAll(news.keySet());
        news.forEach((ability, reason) -> {
            if (ability.isWarned()) {
                LOG.warn("{}: the switch {} ({})", node, ability.consequence(), reason);
            } else {
                LOG.info("{}: the switch {} ({})", node, ability.consequence(), reason);
            }
        });
        return other || news.keySet().stream().anyMatch(Ability::isReplacedAtOnce);
    }

    /** Gives up the next of what there is, unless that has been done since the round was sent. */
    private boolean makeRoom(final WriteRound round, final Map<Ability, String> news,
            final Supplier<Collection<SwitchTables>> wanted) {
        full = true;
        if (round.sacrifices() < sacrifices()) {
            return true;
        }
        final var present = feasible(wanted.get());
        final var next = ROOM.stream().filter(ability -> !refused.contains(ability))
            .filter(ability -> present.stream().anyMatch(tables -> !ability.instead(tables).equals(tables)))
            .findFirst();
        exhausted = next.isEmpty();
        next.ifPresent(ability -> news.put(ability, "its flow table is full"));
        return next.isPresent();
    }

    /** Takes note whether it has told which meters it holds. */
    void toldMeters(final boolean any) {
        tellsMeters |= any;
        lacksMeters = !tellsMeters;
    }

    /** Whether it makes sense to ask for meters. */
    boolean mayHaveMeters() {
        return !lacksMeters;
    }

    /** Tells what it cannot do, unless that has been told. */
    void tell(final Consumer<Set<MissingAbility>> listener) {
        final var missing = missing().stream().map(Ability::shown).collect(Collectors.toUnmodifiableSet());
        if (!missing.equals(told)) {
            told = missing;
            listener.accept(missing);
        }
    }

    /** Returns why it does not serve hosts as it should though it holds all that it takes; empty if it does. */
    Optional<String> unserved() {
        return refused.stream().filter(Ability::isVital).map(ability -> "the switch " + ability.consequence())
            .findFirst();
    }

    /** Returns what is wanted, as far as the switch can do it by itself. */
    Collection<SwitchTables> feasible(final Collection<SwitchTables> wanted) {
        return feasible(wanted, missing(), crowdedGroups, refusedFlows);
    }

    private static Collection<SwitchTables> feasible(final Collection<SwitchTables> wanted, final Set<Ability> missing,
            final Set<Long> groups, final Set<FlowEntry> flows) {
        return missing.isEmpty() ? wanted
            : wanted.stream().map(tables -> without(tables, missing, groups, flows)).toList();
    }

    /** Returns what does the same, by what is known now, at any time and in any thread. */
    UnaryOperator<Collection<SwitchTables>> feasibleNow() {
        final var missing = missing();
        final var groups = Set.copyOf(crowdedGroups);
        final var flows = Set.copyOf(refusedFlows);
        return wanted -> feasible(wanted, missing, groups, flows);
    }

    private Set<Ability> missing() {
        final var missing = EnumSet.copyOf(refused);
        if (manufacturer == null || !manufacturer.startsWith(NICIRA)) {
            missing.add(Ability.MOVES);
            missing.add(Ability.WATCH_GROUPS);
        }
        if (!tellsMeters) {
            missing.add(Ability.METERS);
        }
        return missing;
    }

    private static SwitchTables without(final SwitchTables tables, final Set<Ability> missing, final Set<Long> groups,
            final Set<FlowEntry> flows) {
        var feasible = tables;
        for (var ability : missing) {
            feasible = ability.instead(feasible);
        }
        if (!groups.isEmpty()) {
            feasible = feasible.withoutGroups(groups::contains);
        }
        return flows.isEmpty() ? feasible : feasible.without(flows);
    }
}
