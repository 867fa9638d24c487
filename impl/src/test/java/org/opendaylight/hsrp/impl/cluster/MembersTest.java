/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final String DATASTORE = "org.opendaylight.controller:type=DistributedOperationalDatastore,";

    private final MBeanServer beans = MBeanServerFactory.newMBeanServer();
    private final Members members = new Members(beans);

    /** As the datastore shows it. */
    public interface ShardMXBean {
        String getPeerAddresses();

        String getRaftState();
    }

    @Test
    void withoutAClusteredDatastoreItIsAlone() {
        assertEquals(Optional.of(true), members.alone());
        assertEquals("", members.self());
    }

    @Test
    void aShardWithoutPeersIsAlone() throws Exception {
        shard("member-1-shard-default-operational", "", "Leader");
        assertEquals(Optional.of(true), members.alone());
        assertEquals("member-1", members.self());
    }

    @Test
    void aShardWithPeersIsNotWhetherTheyRunOrNot() throws Exception {
        shard("member-2-shard-default-operational", "member-1-shard-default-operational: , member-3-shard-default-"
            + "operational: ", "Candidate");
        assertEquals(Optional.of(false), members.alone());
        assertEquals("member-2", members.self());
    }

    /** Its attributes are empty if it does not answer in time. */
    @Test
    void aShardThatDoesNotAnswerIsAskedAgain() throws Exception {
        final var name = shard("member-1-shard-default-operational", "", null);
        assertEquals(Optional.empty(), members.alone());
        beans.unregisterMBean(name);
        shard("member-1-shard-default-operational", "", "Leader");
        assertEquals(Optional.of(true), members.alone());
    }

    @Test
    void aMemberWithoutAReplicaIsNotAlone() throws Exception {
        shard("member-4-shard-inventory-operational", "member-1-shard-inventory-operational: ", "Follower");
        assertEquals(Optional.of(false), members.alone());
    }

    @Test
    void aDatastoreWithoutShardsIsStillStarting() throws Exception {
        beans.registerMBean(bean("", "Leader"), new ObjectName(DATASTORE + "Category=ShardManager,name=shard-manager"));
        assertEquals(Optional.empty(), members.alone());
    }

    private ObjectName shard(final String name, final String peers, final String state) throws Exception {
        final var objectName = new ObjectName(DATASTORE + "Category=Shards,name=" + name);
        beans.registerMBean(bean(peers, state), objectName);
        return objectName;
    }

    private static ShardMXBean bean(final String peers, final String state) {
        return new ShardMXBean() {
            @Override
            public String getPeerAddresses() {
                return peers;
            }

            @Override
            public String getRaftState() {
                return state;
            }
        };
    }
}
