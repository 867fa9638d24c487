/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * What the page at {@code /hsrp} reads: all LANs at once, one LAN with all its parts, and a stream of what changes. It
 * only reads; what the page changes goes through RESTCONF. LANs come from the datastore, which tells when one changes;
 * from them views, alarms and JSON are computed, which is pure. Requests run on the web server's threads, the stream on
 * virtual threads of its own. Begin with {@link PageServlets}.
 */
package org.opendaylight.hsrp.web.page;
