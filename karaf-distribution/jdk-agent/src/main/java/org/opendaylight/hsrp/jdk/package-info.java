/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * A Java agent that lets Karaf 4.4 run on JDK 24 and newer. The virtual machine calls it before {@code main}, and for
 * each class that it loads, on the thread that loads it. Begin with {@link JdkAgent}.
 */
package org.opendaylight.hsrp.jdk;
