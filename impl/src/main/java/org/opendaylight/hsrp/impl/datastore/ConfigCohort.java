/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.FluentFuture;
import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.mdsal.common.api.DataValidationFailedException;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.common.api.PostCanCommitStep;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.api.DOMDataBroker.CommitCohortExtension;
import org.opendaylight.mdsal.dom.api.DOMDataTreeCandidate;
import org.opendaylight.mdsal.dom.api.DOMDataTreeCommitCohort;
import org.opendaylight.mdsal.dom.api.DOMDataTreeIdentifier;
import org.opendaylight.netconf.api.NetconfDocumentedException;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.Hsrp;
import org.opendaylight.yangtools.binding.DataObjectIdentifier;
import org.opendaylight.yangtools.binding.data.codec.api.BindingNormalizedNodeSerializer;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.util.concurrent.FluentFutures;
import org.opendaylight.yangtools.yang.common.ErrorSeverity;
import org.opendaylight.yangtools.yang.common.ErrorTag;
import org.opendaylight.yangtools.yang.common.ErrorType;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a configuration that breaks a rule, in the transaction that would write it. It sees the whole configuration
 * as it would be, so a request may change several things that only fit together.
 *
 * <p>The refusal carries a {@link NetconfDocumentedException}, because that is where RESTCONF finds what to answer: 400
 * with {@code invalid-value} and our message. Register it on every controller node: only the leader of the shard asks,
 * and only the cohorts of its own node.
 */
public final class ConfigCohort implements DOMDataTreeCommitCohort, Registration {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigCohort.class);
    private static final DataObjectIdentifier<Hsrp> HSRP = DataObjectIdentifier.builder(Hsrp.class).build();

    private final BindingNormalizedNodeSerializer serializer;
    private final DOMDataTreeIdentifier path;
    private final Registration registration;

    /**
     * Takes its post.
     *
     * @throws IllegalStateException if the broker has no commit cohorts
     */
    public ConfigCohort(final DOMDataBroker broker, final BindingNormalizedNodeSerializer serializer) {
        this.serializer = requireNonNull(serializer);
        path = DOMDataTreeIdentifier.of(LogicalDatastoreType.CONFIGURATION, serializer.toYangInstanceIdentifier(HSRP));
        final var extension = broker.extension(CommitCohortExtension.class);
        if (extension == null) {
            throw new IllegalStateException(broker + " has no commit cohorts: configuration could not be validated");
        }
        registration = extension.registerCommitCohort(path, this);
    }

    @Override
    public FluentFuture<PostCanCommitStep> canCommit(final Object txId, final EffectiveModelContext ctx,
            final Collection<DOMDataTreeCandidate> candidates) {
        for (var candidate : candidates) {
            final var data = candidate.getRootNode().dataAfter();
            if (data != null) {
                final var refusal = check(data);
                if (refusal != null) {
                    // RESTCONF gives the reason to the client, but not for DELETE
                    LOG.info("Configuration refused: {}", refusal);
                    return FluentFutures.immediateFailedFluentFuture(failure(refusal));
                }
            }
        }
        return PostCanCommitStep.NOOP_SUCCESSFUL_FUTURE;
    }

    @Override
    public void close() {
        registration.close();
    }

    /** Returns what is wrong, or {@code null} if nothing is. */
    private @Nullable String check(final NormalizedNode data) {
        try {
            final var config = (Hsrp) serializer.fromNormalizedNode(path.path(), data).getValue();
            final var translated = TranslatedConfig.of(config);
            return message(translated.violations().isEmpty()
                ? ConfigRules.check(translated.lans(), translated.objects()) : translated.violations());
        } catch (IllegalArgumentException e) {
            // The values are made when they are looked at, and some types are checked only then
            return "a value does not fit its type: " + e.getMessage();
        }
    }

    private static @Nullable String message(final List<Violation> violations) {
        if (violations.isEmpty()) {
            return null;
        }
        final var first = violations.getFirst().message();
        final int more = violations.size() - 1;
        return switch (more) {
            case 0 -> first;
            case 1 -> first + " (and 1 more error)";
            default -> first + " (and " + more + " more errors)";
        };
    }

    private DataValidationFailedException failure(final String message) {
        return new DataValidationFailedException(DOMDataTreeIdentifier.class, path, message,
            new NetconfDocumentedException(message, ErrorType.APPLICATION, ErrorTag.INVALID_VALUE,
                ErrorSeverity.ERROR));
    }
}
