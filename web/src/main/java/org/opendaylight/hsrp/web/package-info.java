/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What the controller's web server, port 8181, has at {@code /hsrp}: behind OpenDaylight's login, and with the headers
 * that keep browsers safe. It knows the model and the API and nothing of the implementation, and runs on the web
 * server's threads. Begin with {@link HsrpWeb}, which lists all there is.
 */
package org.opendaylight.hsrp.web;
