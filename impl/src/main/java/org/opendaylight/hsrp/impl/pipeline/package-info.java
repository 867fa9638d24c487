/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * From the view of a LAN to what its switches must hold: flows, groups and meters, as values. Pure: the same view
 * gives the same tables. The engine plans with it, on the loop of a LAN; the adapter {@code openflow} reads its
 * values, on any thread. Begin with {@link LanView} and {@link LanPlanner}; {@link Purpose} lists the flows.
 */
package org.opendaylight.hsrp.impl.pipeline;
