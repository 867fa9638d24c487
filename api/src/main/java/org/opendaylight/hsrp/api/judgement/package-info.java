/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What can be wrong with a LAN, how grave that is, and what to do: one judgement for whoever tells people of it. The
 * examination of the implementation finds it in what the engine knows, the page in the published state. It knows the
 * JDK only, has no state, and any thread may ask. Begin with {@link Trouble}.
 */
package org.opendaylight.hsrp.api.judgement;
