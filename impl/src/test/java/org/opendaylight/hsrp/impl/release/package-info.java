/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
/**
 * The YANG modules beside those of the last release: what has changed of them, whether clients can go on, and whether
 * their revisions say so. Begin reading at {@code ReleasedModelTest}.
 */
package org.opendaylight.hsrp.impl.release;
