/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendaylight.hsrp.impl.tracking.TrackedObject;

/**
 * All that the engine is told to do: complete and valid as a whole.
 *
 * @param lans the LANs, each with another name
 * @param objects the tracked objects; members that refer to one that is not among them count it as up
 * @param names the names of all LANs that are configured, with those that are left out as invalid
 */
public record Configuration(List<LanConfig> lans, List<TrackedObject> objects, Set<String> names) {
    public Configuration {
        lans = List.copyOf(lans);
        objects = List.copyOf(objects);
        names = Set.copyOf(names);
    }

    /** A configuration of which nothing is left out. */
    public Configuration(final List<LanConfig> lans, final List<TrackedObject> objects) {
        this(lans, objects, lans.stream().map(LanConfig::name).collect(Collectors.toSet()));
    }
}
