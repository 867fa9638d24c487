/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The soak: a LAN for hours, with random faults that can be repeated from a seed, and after each the question whether
 * everything is as it was.
 */
package org.opendaylight.hsrp.lab.soak;
