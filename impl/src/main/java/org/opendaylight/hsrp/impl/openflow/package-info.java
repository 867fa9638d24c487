/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The adapter to the switches, by openflowplugin: tells the engine which switches and ports there are and what they
 * send, and keeps what switches hold in line with what the LANs want. Only the wiring calls it, and the engine by its
 * {@code Switches}. LANs write on their own loops; openflowplugin and MD-SAL call on threads that others wait for;
 * answers and timers are handled by one thread, {@code hsrp-openflow}. What is shared is guarded by the monitor of its
 * switch. Begin with {@link OpenFlowSwitches}, then {@link SwitchSync} to write and {@link SwitchTracker} to hear.
 */
package org.opendaylight.hsrp.impl.openflow;
