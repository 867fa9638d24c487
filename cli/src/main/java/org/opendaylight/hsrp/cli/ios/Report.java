/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.opendaylight.hsrp.cli.ios.Remark.Level;

/** Collects remarks. */
final class Report {
    private final List<String> files = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    void add(final Line line, final Level level, final String text) {
        if (!files.contains(line.file())) {
            files.add(line.file());
        }
        remarks.add(new Remark(line, level, text));
    }

    /** Adds the remarks of another report that fulfil a condition. */
    void addAll(final Report other, final Predicate<Remark> condition) {
        other.remarks.stream().filter(condition)
            .forEach(remark -> add(remark.line(), remark.level(), remark.text()));
    }

    /** Returns the remarks by file and line. */
    List<Remark> remarks() {
        return remarks.stream().distinct().sorted(Comparator
            .comparingInt((Remark remark) -> files.indexOf(remark.line().file()))
            .thenComparingInt(remark -> remark.line().number())).toList();
    }
}
