/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A rule of the model that a configuration breaks.
 *
 * @param lans names of the LANs that cannot run together because of it: one, or two that are in each other's way; none
 *        where a tracked object is at fault, without which all LANs can run
 * @param path the object at fault, in the operator's words
 * @param problem what is wrong with it
 * @param remedy what to do about it
 */
record Violation(Set<String> lans, String path, String problem, String remedy) {
    Violation {
        lans = Set.copyOf(lans);
        requireNonNull(path);
        requireNonNull(problem);
        requireNonNull(remedy);
    }

    /** Returns the whole in one line, for an error message or the log. */
    String message() {
        return path + ": " + problem + "; " + remedy;
    }
}
