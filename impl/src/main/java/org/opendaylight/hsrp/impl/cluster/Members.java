/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether this controller is a member of a cluster: by the shard of the datastore that holds the epoch. It tells
 * by JMX which members have replicas of it, whether these run or not. A controller whose shard has no other replica is
 * alone, however many are in its cluster otherwise; so is one whose datastore is not made for clusters.
 */
public final class Members {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final String DATASTORE = "org.opendaylight.controller:type=DistributedOperationalDatastore,";
    private static final String SHARDS = "Category=Shards,name=*";
    private static final String SHARD = SHARDS + "-shard-default-operational";
    /** An ask of the shard that gets no answer takes ten times as long. */
    private static final long SURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MBeanServer beans;
    private final LongSupplier nanos;
    private @Nullable Boolean alone;

    Members(final MBeanServer beans, final LongSupplier nanos) {
        this.beans = requireNonNull(beans);
        this.nanos = requireNonNull(nanos);
    }

    /**
     * Returns the name of this member, an empty one if it has no datastore that is made for clusters; nothing as long
     * as the datastore does not say.
     */
    @SuppressWarnings("checkstyle:illegalCatch")
    Optional<String> self() {
        if (find("*").isEmpty()) {
            return Optional.of("");
        }
        for (var manager : find("Category=ShardManager,*")) {
            try {
                final var name = beans.getAttribute(manager, "MemberName");
                if (name != null) {
                    return Optional.of(name.toString());
                }
            } catch (JMException | RuntimeException e) {
                LOG.debug("{} does not tell its member", manager, e);
            }
        }
        return find(SHARDS).stream().map(bean -> bean.getKeyProperty("name"))
            .map(name -> name.substring(0, Math.max(0, name.lastIndexOf("-shard-"))))
            .filter(name -> !name.isEmpty()).findFirst();
    }

    /**
     * Returns whether this member is alone; empty as long as the datastore does not say for sure. It may take some ten
     * seconds.
     */
    synchronized Optional<Boolean> alone() {
        if (alone == null) {
            alone = ask();
        }
        return Optional.ofNullable(alone);
    }

    @SuppressWarnings("checkstyle:illegalCatch")
    private @Nullable Boolean ask() {
        if (find("*").isEmpty()) {
            return true;
        }
        for (var shard : find(SHARD)) {
            try {
                return ask(shard);
            } catch (JMException | RuntimeException e) {
                LOG.debug("{} does not tell", shard, e);
                return null;
            }
        }
        // A member without a replica of that shard is one of others
        return find(SHARDS).isEmpty() ? null : false;
    }

    /**
     * Asks a shard. Each attribute may be an ask of its own, whose answer is kept for 2 s, and one without an answer
     * looks like a shard without peers. So no peers is believed only of an answer that was there before and after.
     */
    private @Nullable Boolean ask(final ObjectName shard) throws JMException {
        final var retrieval = beans.getAttribute(shard, "StatRetrievalTime");
        final long begin = nanos.getAsLong();
        final var state = beans.getAttribute(shard, "RaftState");
        final var peers = beans.getAttribute(shard, "PeerAddresses");
        final var votingPeers = beans.getAttribute(shard, "PeerVotingStates");
        if (isNamed(peers) || isNamed(votingPeers)) {
            return false;
        }
        final boolean sure = state != null && peers != null && votingPeers != null
            && beans.getAttribute(shard, "RaftState") != null
            && beans.getAttribute(shard, "StatRetrievalError") == null
            && retrieval != null && Objects.equals(retrieval, beans.getAttribute(shard, "StatRetrievalTime"))
            && nanos.getAsLong() - begin < SURE_NANOS;
        return sure ? true : null;
    }

    private static boolean isNamed(final @Nullable Object peers) {
        return peers != null && !peers.toString().isEmpty();
    }

    private Set<ObjectName> find(final String what) {
        try {
            return beans.queryNames(new ObjectName(DATASTORE + what), null);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(what, e);
        }
    }
}
