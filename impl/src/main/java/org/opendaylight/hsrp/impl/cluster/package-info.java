/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * This controller as a member of a cluster: which member leads and runs the engine, whether that may act, and how it
 * hears of switches whose master is another member. Only the wiring calls it; MD-SAL calls it back on threads of its
 * own; engines start and stop on one thread, {@code hsrp-cluster}, and leases are kept on another one,
 * {@code hsrp-lease}. Begin with {@link Cluster}, then {@link Terms}.
 */
package org.opendaylight.hsrp.impl.cluster;
