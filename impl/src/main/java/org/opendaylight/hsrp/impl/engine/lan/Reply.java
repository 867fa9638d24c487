/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.lan;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.engine.effect.LanEffect;

/**
 * What came of a request.
 *
 * @param <T> type of the answer
 * @param answer the answer, may be {@code null}
 * @param effects what is to be done, in order
 */
public record Reply<T>(@Nullable T answer, List<LanEffect> effects) {
}
