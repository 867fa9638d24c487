/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Makes one member of a controller cluster run the engine. Only the wiring calls it; MD-SAL calls it back on threads
 * of its own, one call at a time. Begin with {@link Leadership}, which is all there is.
 */
package org.opendaylight.hsrp.impl.cluster;
