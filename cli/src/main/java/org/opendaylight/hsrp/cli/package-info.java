/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The commands {@code hsrp:*} of Karaf's console, and their output in the form of IOS. Nothing calls them but Karaf,
 * on the thread of the console; they know only {@link org.opendaylight.hsrp.api.HsrpService}, and for JSON the codec of
 * the model; but for {@link ImportCommand}, which writes to the datastore what {@link org.opendaylight.hsrp.cli.ios}
 * makes. A command finds what to show, and a format makes lines of it. Begin with {@link ShowCommand}; docs/console.md
 * has what all print.
 */
package org.opendaylight.hsrp.cli;
