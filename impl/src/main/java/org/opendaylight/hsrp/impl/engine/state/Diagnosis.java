/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.state;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The outcome of the examination of a LAN.
 *
 * @param refusal why it was not examined, or {@code null}
 * @param findings what was found, in order of {@link Finding.Check}
 */
public record Diagnosis(@Nullable Refusal refusal, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** Makes the outcome of an examination that was not possible. */
    public static Diagnosis refused(final Refusal refusal) {
        return new Diagnosis(refusal, List.of());
    }
}
