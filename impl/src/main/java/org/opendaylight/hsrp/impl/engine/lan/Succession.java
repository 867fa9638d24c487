/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opendaylight.hsrp.impl.engine.config.GroupConfig;
import org.opendaylight.hsrp.impl.engine.config.GroupKey;
import org.opendaylight.hsrp.impl.engine.config.LanConfig;
import org.opendaylight.hsrp.impl.engine.effect.LoopConfined;
import org.opendaylight.hsrp.impl.engine.group.Follower;
import org.opendaylight.hsrp.impl.engine.group.Group;
import org.opendaylight.hsrp.impl.engine.group.Legacy;

/**
 * Lets a group that is new in a configuration go on where the one has left off that it replaces: one of the same number
 * that follows another group from now on, or does so no longer, or one that is gone and had the same virtual address.
 */
@LoopConfined
final class Succession {
    private final Map<GroupKey, Legacy> legacies = new TreeMap<>();
    private final LanContext lan;
    private final Adoption adoption;

    Succession(final LanContext lan, final Adoption adoption) {
        this.lan = requireNonNull(lan);
        this.adoption = requireNonNull(adoption);
    }

    /** Finds which groups are replaced by which ones. To be called before the groups are configured. */
    void prepare(final LanConfig next) {
        next.groups().values().stream().filter(GroupConfig::enabled)
            .forEach(heir -> legacy(heir, next).ifPresent(legacy -> legacies.put(heir.key(), legacy)));
    }

    private Optional<Legacy> legacy(final GroupConfig heir, final LanConfig next) {
        if (lan.config().groups().containsKey(heir.key())) {
            return lan.config().groups().get(heir.key()).isFollower() == heir.isFollower() ? Optional.empty()
                : legacy(lan.config().groups().get(heir.key()));
        }
        return lan.config().groups().values().stream().filter(former -> !next.groups().containsKey(former.key())
            && former.virtualAddress() != null && former.virtualAddress().equals(heir.virtualAddress()))
            .findFirst().flatMap(this::legacy);
    }

    private Optional<Legacy> legacy(final GroupConfig former) {
        if (!former.enabled()) {
            return Optional.empty();
        }
        return former.isFollower() ? lan.followers().find(former.key()).map(Follower::handOver)
            : Optional.ofNullable(lan.groups().get(former.key())).map(Group::handOver);
    }

    /** Lets the new groups go on. To be called after all groups are configured. */
    void complete() {
        legacies.forEach((key, legacy) -> {
            final var group = lan.groups().get(key);
            if (group != null) {
                group.replace(legacy, lan.now());
                adoption.goOn(group, legacy);
            } else {
                lan.followers().ifPresent(key, follower -> follower.replace(legacy, lan.now()));
            }
        });
        legacies.clear();
    }
}
