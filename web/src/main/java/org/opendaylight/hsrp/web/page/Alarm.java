/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.Severity;

/**
 * Something that is wrong with a LAN now. How grave it is, and what is said of it, is judged by
 * {@link org.opendaylight.hsrp.api.judgement.Trouble}, as in an examination.
 *
 * @param severity how bad it is
 * @param kind what it is, one word with hyphens
 * @param where the object that it is about, in words
 * @param text what is wrong
 * @param todo what to do about it
 * @param group the group that it is about, {@code null} if it is about none
 * @param since since when, as the model writes times; {@code null} if that is not known
 */
record Alarm(Severity severity, String kind, String where, String text, String todo, @Nullable GroupView group,
        @Nullable String since) {
    /** The worst first. */
    static final Comparator<Alarm> ORDER = Comparator.comparing(Alarm::severity).reversed()
        .thenComparing(Alarm::where);

    Alarm {
        requireNonNull(severity);
        requireNonNull(kind);
        requireNonNull(where);
        requireNonNull(text);
        requireNonNull(todo);
    }
}
