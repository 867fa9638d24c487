/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding;

/**
 * What the examination of LANs has found, and hints, which do not change the verdict. The last line begins with that,
 * for scripts.
 */
final class DoctorFormat {
    private static final String LINE = "  %-9s%-16s%s";

    private DoctorFormat() {
        // Hidden on purpose
    }

    static List<String> lines(final DoctorOutput output, final List<String> hints) {
        final var lines = new ArrayList<String>();
        String lan = "";
        for (var finding : output.nonnullFinding()) {
            if (!finding.getLan().getValue().equals(lan)) {
                lan = finding.getLan().getValue();
                lines.add(lan);
            }
            lines.add(LINE.formatted(severity(finding), finding.getCheck().getName(),
                place(finding) + finding.getText()));
            if (finding.getRemedy() != null) {
                lines.add(LINE.formatted("", "", "-> " + finding.getRemedy()));
            }
        }
        hints.forEach(hint -> lines.add("Hint: " + hint));
        lines.add("Verdict: " + output.getVerdict().getName() + counts(output.nonnullFinding()));
        return lines;
    }

    /** In capitals if somebody should do something. */
    private static String severity(final Finding finding) {
        final var name = finding.getSeverity().getName();
        return finding.getSeverity().compareTo(Severity.Notice) > 0 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String place(final Finding finding) {
        final var place = new StringJoiner(" ", "", ": ").setEmptyValue("");
        if (finding.getNodeId() != null) {
            place.add(finding.getNodeId().getValue());
        }
        if (finding.getPort() != null) {
            place.add("port " + finding.getPort().getValue());
        }
        return place.toString();
    }

    private static String counts(final List<Finding> findings) {
        return findings.isEmpty() ? " (there is no LAN)" : " (critical %d, warning %d, notice %d)".formatted(
            count(findings, Severity.Critical), count(findings, Severity.Warning), count(findings, Severity.Notice));
    }

    private static long count(final List<Finding> findings, final Severity severity) {
        return findings.stream().filter(finding -> finding.getSeverity() == severity).count();
    }
}
