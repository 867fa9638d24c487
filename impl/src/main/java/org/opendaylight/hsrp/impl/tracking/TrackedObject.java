/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

import static java.util.Objects.requireNonNull;

/**
 * Configuration of a tracked object; YANG list {@code track-object}.
 *
 * @param name its name
 * @param condition what makes it go up and down
 * @param upDelayMillis how long it must be up before that counts, in milliseconds; 0 for at once
 * @param downDelayMillis how long it must be down before that counts, in milliseconds; 0 for at once
 */
public record TrackedObject(String name, Condition condition, long upDelayMillis, long downDelayMillis) {
    public TrackedObject {
        requireNonNull(name);
        requireNonNull(condition);
    }
}
