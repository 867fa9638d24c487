/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The adapter to MD-SAL and so to RESTCONF: refuses or translates configuration, offers the actions, publishes state
 * and notifications. Only the wiring calls it, and the engine by {@link OperationalPublisher}. Configuration and
 * actions come on threads of MD-SAL; state is left by the loops of the LANs, and written by one thread. Translators
 * and rules are pure functions. Begin with {@link ConfigListener}, {@link HsrpActions} and
 * {@link OperationalPublisher}.
 */
package org.opendaylight.hsrp.impl.datastore;
