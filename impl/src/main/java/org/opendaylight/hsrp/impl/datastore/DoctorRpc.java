/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.api.judgement.Trouble;
import org.opendaylight.hsrp.impl.engine.loop.Engine;
import org.opendaylight.hsrp.impl.engine.state.Diagnosis;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Doctor;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorInput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.DoctorOutputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Name;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.PortRef;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Severity;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.Finding;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.doctor.output.FindingBuilder;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.RpcResultBuilder;

/** The RPC {@code doctor}: examines one LAN, or all. */
public final class DoctorRpc implements Doctor {
    private final Engine engine;
    private final Supplier<Set<String>> configured;

    /**
     * Default constructor.
     *
     * @param configured gives the names of the LANs that are configured, whether they run or not
     */
    public DoctorRpc(final Engine engine, final Supplier<Set<String>> configured) {
        this.engine = requireNonNull(engine);
        this.configured = requireNonNull(configured);
    }

    @Override
    public ListenableFuture<RpcResult<DoctorOutput>> invoke(final DoctorInput input) {
        if (input.getLan() == null) {
            return Refusals.toFuture(all(), found -> RpcResultBuilder.success(output(found)).build());
        }
        final var lan = input.getLan().getValue();
        if (notRunning().contains(lan)) {
            return RpcResultBuilder.success(output(List.of(notRunning(lan)))).buildFuture();
        }
        return Refusals.toFuture(engine.examine(lan), diagnosis -> Refusals.toResult(diagnosis.refusal(),
            output(findings(lan, diagnosis).toList())));
    }

    /** Examines all LANs at the same time. */
    private CompletionStage<List<Finding>> all() {
        CompletableFuture<List<Finding>> found = CompletableFuture.completedFuture(List.of());
        final var notRunning = notRunning();
        for (var lan : Stream.concat(engine.lans().stream(), notRunning.stream()).sorted().distinct().toList()) {
            found = notRunning.contains(lan)
                ? found.thenApply(before -> Stream.concat(before.stream(), Stream.of(notRunning(lan))).toList())
                : found.thenCombine(engine.examine(lan), (before, diagnosis) ->
                    Stream.concat(before.stream(), findings(lan, diagnosis)).toList());
        }
        return found;
    }

    /** Returns the LANs that are configured but do not run: left out as invalid, or stopped by clear-switches. */
    private Set<String> notRunning() {
        final var names = new HashSet<>(configured.get());
        names.removeAll(engine.lans());
        return names;
    }

    private static Finding notRunning(final String lan) {
        return critical(lan, Trouble.NOT_RUNNING.says("lan " + lan), Trouble.NOT_RUNNING.remedy());
    }

    private static Finding critical(final String lan, final String text, final @Nullable String remedy) {
        return new FindingBuilder().setLan(new Name(lan)).setCheck(Finding.Check.Controller)
            .setSeverity(Severity.Critical).setText(text).setRemedy(remedy).build();
    }

    private static Stream<Finding> findings(final String lan, final Diagnosis diagnosis) {
        final var refusal = diagnosis.refusal();
        if (refusal != null) {
            return Stream.of(critical(lan, refusal.message(), null));
        }
        try {
            return diagnosis.findings().stream().map(finding -> finding(lan, finding)).toList().stream();
        } catch (IllegalArgumentException e) {
            // It must not hide what there is to say of other LANs
            return Stream.of(critical(lan, "what was found does not fit the model: " + e.getMessage(),
                Trouble.DEFECT.remedy()));
        }
    }

    private static Finding finding(final String lan,
            final org.opendaylight.hsrp.impl.engine.state.Finding finding) {
        final var place = finding.place();
        final var group = place.group();
        return new FindingBuilder()
            .setLan(new Name(lan))
            .setCheck(Finding.Check.ofName(Conversions.yangName(finding.check())))
            .setSeverity(Severity.ofName(Conversions.yangName(finding.severity())))
            .setNodeId(place.node() == null ? null : new NodeId(place.node().value()))
            .setPort(place.port() == null ? null : new PortRef(place.port()))
            .setGateway(place.gateway() == null ? null : new Name(place.gateway()))
            .setAddressFamily(group == null ? null : Conversions.family(group.family()))
            .setNumber(group == null ? null : Conversions.number(group.number()))
            .setText(finding.text())
            .setRemedy(finding.remedy())
            .build();
    }

    private static DoctorOutput output(final List<Finding> findings) {
        return new DoctorOutputBuilder()
            .setVerdict(findings.stream().map(Finding::getSeverity).max(Comparator.naturalOrder()).orElse(Severity.Ok))
            .setFinding(findings)
            .build();
    }
}
