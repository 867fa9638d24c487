/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * Starts OpenDaylight's encryption service where it has missed its configuration, so that the controller finishes its
 * start. A bundle of this distribution only; nothing calls it but OSGi. Begin with {@link EncryptionServiceWatch}.
 */
package org.opendaylight.hsrp.encryption;
