/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Ethernet frames around what HSRP, ARP, Neighbor Discovery and ping have to say: built, and parsed. What is received
 * comes from anyone on the LAN, so the parser answers whatever it is given. Pure, as {@code protocol} is, and called
 * by the same, on any thread. Begin with {@link FrameParser}, and with {@link HsrpFrame} to send.
 */
package org.opendaylight.hsrp.impl.protocol.frame;
