/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Fuzzing of all that reads what others send. {@code FuzzTest} runs each target for some seconds, in a virtual machine
 * of its own.
 */
package org.opendaylight.hsrp.impl.fuzz;
