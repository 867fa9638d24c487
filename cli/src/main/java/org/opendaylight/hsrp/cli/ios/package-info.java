/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The import of running configurations of IOS, IOS XE and NX-OS: from text to our configuration as JSON (RFC 7951),
 * with remarks on what is missing, not understood, different or without counterpart. Pure: no files, no datastore. A
 * {@link Section} is the text as a tree, a {@link Router} is what it says, by the classes named Statements; the
 * classes named Assembly make configuration of all routers together. Nothing that is read can make it throw. Keys are
 * in the JSON only, never in a remark. Begin with {@link Import}.
 */
package org.opendaylight.hsrp.cli.ios;
