/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * One group: its members and their state machines, what they send and announce, keys, preemption, and groups that
 * follow others. Nothing here knows a LAN. Only the room {@code lan} may call it, on the loop of that LAN; what
 * it wants done goes to the outbox. Begin with {@link Group}, then {@link Election}.
 */
package org.opendaylight.hsrp.impl.engine.group;
