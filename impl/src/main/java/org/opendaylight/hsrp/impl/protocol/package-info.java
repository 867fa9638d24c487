/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * HSRP itself: messages of both versions, authentication, addresses, and the state machine of one router in one group.
 * Pure: no clock, no thread, no input or output; whoever calls it decides on which thread. All rooms but the wiring
 * may call it. Begin with {@link StateMachine}, and with {@link HsrpDecoder} for what is on the wire;
 * {@code docs/protocol.md} is the reference.
 */
package org.opendaylight.hsrp.impl.protocol;
