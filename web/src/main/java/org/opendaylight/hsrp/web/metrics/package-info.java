/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The state of HSRP for Prometheus, at {@code /hsrp/metrics}: read from {@code HsrpService} at each scrape, on the web
 * server's thread, and kept nowhere. {@link Metric} lists all that there is; docs/monitoring.md tells operators. Begin
 * with {@link MetricsServlet}.
 */
package org.opendaylight.hsrp.web.metrics;
