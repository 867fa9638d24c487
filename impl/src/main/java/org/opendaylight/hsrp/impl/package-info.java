/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The wiring: starts and stops everything else, on the threads of OSGi and of the cluster's leader election. Nothing
 * may call it but OSGi. It also makes the threads that the rest runs on. Begin with {@link HsrpPlugin}, then
 * {@link HsrpRuntime}, which shows all parts and how they are connected.
 *
 * <p>In all rooms nothing is null but what says so by {@code @Nullable}, or is set when its object is configured or
 * started for the first time. What the model generates may be null where a leaf may be absent.
 */
package org.opendaylight.hsrp.impl;
