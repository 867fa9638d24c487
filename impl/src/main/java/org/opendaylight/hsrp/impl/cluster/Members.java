/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
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
final class Members {
    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final String DATASTORE = "org.opendaylight.controller:type=DistributedOperationalDatastore,";
    private static final String SHARD = "-shard-default-operational";

    private final MBeanServer beans;
    private @Nullable Boolean alone;

    Members(final MBeanServer beans) {
        this.beans = requireNonNull(beans);
    }

    /** Returns the name of this member, or an empty one if it has no datastore that is made for clusters. */
    String self() {
        return find("Category=Shards,name=*" + SHARD).stream().map(bean -> bean.getKeyProperty("name"))
            .map(name -> name.substring(0, name.length() - SHARD.length())).findFirst().orElse("");
    }

    /** Returns whether this member is alone; empty as long as the datastore does not say. */
    synchronized Optional<Boolean> alone() {
        if (alone == null) {
            alone = ask();
        }
        return Optional.ofNullable(alone);
    }

    private @Nullable Boolean ask() {
        if (find("*").isEmpty()) {
            return true;
        }
        for (var shard : find("Category=Shards,name=*" + SHARD)) {
            try {
                // Without an answer of the shard there is no state either
                final var peers = beans.getAttribute(shard, "PeerAddresses");
                return beans.getAttribute(shard, "RaftState") == null ? null : String.valueOf(peers).isEmpty();
            } catch (JMException e) {
                LOG.debug("{} does not tell", shard, e);
                return null;
            }
        }
        // A member without a replica of that shard is one of others
        return find("Category=Shards,*").isEmpty() ? null : false;
    }

    private Set<ObjectName> find(final String what) {
        try {
            return beans.queryNames(new ObjectName(DATASTORE + what), null);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(what, e);
        }
    }
}
