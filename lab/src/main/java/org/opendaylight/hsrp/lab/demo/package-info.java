/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The demo: a LAN whose gateways fail while a stream runs, and what that costs. Run by {@code demo} on its main
 * thread; nothing calls it. Begin with {@link Demo}.
 */
package org.opendaylight.hsrp.lab.demo;
