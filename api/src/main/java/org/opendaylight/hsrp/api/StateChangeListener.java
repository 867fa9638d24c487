/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.api;

import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.StateChange;

/** Is told of changes of the state of members, see {@link HsrpService#registerListener(StateChangeListener)}. */
@FunctionalInterface
public interface StateChangeListener {
    /**
     * The state of a member has changed. Calls of one listener come one after the other; a slow listener delays its
     * own calls only.
     *
     * @param change what has changed
     */
    void stateChanged(StateChange change);
}
