/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.tracking;

/** What makes a tracked object go up and down. */
public sealed interface Condition permits Observation, ObjectList {
    /** Returns what is tracked, in the words of IOS. */
    String display();

    /** Whether another condition looks at the same thing, perhaps in another way: what was found still holds. */
    boolean isAbout(Condition other);
}
