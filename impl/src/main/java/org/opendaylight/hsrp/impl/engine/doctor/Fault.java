/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.engine.doctor;

import static java.util.Objects.requireNonNull;

import org.opendaylight.hsrp.api.judgement.Severity;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.state.Finding.Place;

/**
 * Something that a check has found to be wrong.
 *
 * @param text what is wrong
 * @param remedy what to do
 */
record Fault(Severity severity, Place place, String text, String remedy) {
    Fault {
        requireNonNull(severity);
        requireNonNull(place);
        requireNonNull(text);
        requireNonNull(remedy);
    }

    /** What is wrong is judged as everybody judges it. */
    static Fault of(final Trouble trouble, final Place place, final String subject) {
        return of(trouble, place, subject, "");
    }

    /**
     * What is wrong is judged as everybody judges it, and more of it is known.
     *
     * @param detail comes after what everybody says
     */
    static Fault of(final Trouble trouble, final Place place, final String subject, final String detail) {
        return new Fault(trouble.severity(), place, trouble.says(subject) + detail, trouble.remedy());
    }
}
