/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * A foreign HSRP router, a relay and an attacker as processes of the lab, each obeying the lines of its input. Only
 * here the lab uses classes of the plugin: its protocol.
 */
package org.opendaylight.hsrp.lab.peer;
