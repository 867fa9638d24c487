/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The laboratory: switches, gateways, hosts and the controller under test as processes of this machine, in network
 * namespaces. It reaches the controller as operators do, and calls none of its classes. Tests, demo and benchmark use
 * it, on one thread each unless a class says otherwise. Begin with {@link Topology}, then {@link VirtualLan} and
 * {@link Lab}.
 */
package org.opendaylight.hsrp.lab;
