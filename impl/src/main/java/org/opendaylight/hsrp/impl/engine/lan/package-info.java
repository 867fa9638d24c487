/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * One LAN: receives frames, knows peers and conflicts, guards, adopts what switches have done, plans what they must
 * hold, and says how it is. Its parts see a {@link LanContext}, not the LAN. Only the rooms {@code record} and
 * {@code loop} may call it, on the loop of that LAN. Begin with {@link Lan}: an event comes in, effects go out.
 */
package org.opendaylight.hsrp.impl.engine.lan;
