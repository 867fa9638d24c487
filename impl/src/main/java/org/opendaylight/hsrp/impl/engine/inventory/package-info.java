/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The switches and their ports, as far as they are known. The adapter {@code openflow} tells it, LANs and
 * tracking read it.
 */
package org.opendaylight.hsrp.impl.engine.inventory;
