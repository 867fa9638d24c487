/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Why something changed: puts each event of a LAN that changes it together with what was compared, what was decided,
 * what was sent and how long that took, and keeps the latest. Called by the room {@code loop}, on the loop of the LAN,
 * when the effects of the event have been carried out: nothing waits for it. Begin with {@link Explainer}.
 */
package org.opendaylight.hsrp.impl.engine.explain;
