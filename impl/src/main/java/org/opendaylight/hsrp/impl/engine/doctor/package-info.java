/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The examination of a LAN: from what is configured and known, given as values, to findings in plain words. It knows
 * {@code inventory}, {@code state} and {@code config}; the room {@code lan} collects the facts and calls it on the loop
 * of the LAN. Nothing here has state. Begin with {@link Doctor}.
 */
package org.opendaylight.hsrp.impl.engine.doctor;
