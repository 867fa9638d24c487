/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What is known of the switches now, as one value: whether they are connected, their ports, and what they held when
 * they connected. The adapter {@code openflow} makes a {@link SwitchState}; the room {@code loop} replaces it in the
 * inventory as a whole; groups, LANs and tracking read it. Nothing here changes, so any thread may read it. Begin with
 * {@link Inventory}.
 */
package org.opendaylight.hsrp.impl.engine.inventory;
