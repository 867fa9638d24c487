/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.Test;
import org.opendaylight.hsrp.impl.openflow.FakeTimers;

class MembersTest {
    private static final String DATASTORE = "org.opendaylight.controller:type=DistributedOperationalDatastore,";

    private final MBeanServer beans = MBeanServerFactory.newMBeanServer();
    private final FakeTimers timers = new FakeTimers();
    private final Members members = new Members(beans, timers::nanos);

    /** As the datastore shows it. */
    public interface ShardMXBean {
        String getStatRetrievalTime();

        String getStatRetrievalError();

        String getPeerAddresses();

        String getPeerVotingStates();

        String getRaftState();
    }

    /** As the datastore shows it. */
    public interface ManagerMXBean {
        String getMemberName();
    }

    @Test
    void withoutAClusteredDatastoreItIsAlone() {
        assertEquals(Optional.of(true), members.alone());
        assertEquals(Optional.of(""), members.self());
    }

    @Test
    void aShardWithoutPeersIsAlone() throws Exception {
        shard("member-1-shard-default-operational", "", "Leader");
        assertEquals(Optional.of(true), members.alone());
        assertEquals(Optional.of("member-1"), members.self());
    }

    @Test
    void aShardWithPeersIsNotWhetherTheyRunOrNot() throws Exception {
        shard("member-2-shard-default-operational", "member-1-shard-default-operational: , member-3-shard-default-"
            + "operational: ", "Candidate");
        assertEquals(Optional.of(false), members.alone());
        assertEquals(Optional.of("member-2"), members.self());
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
        manager(null);
        assertEquals(Optional.empty(), members.alone());
        assertEquals(Optional.empty(), members.self());
    }

    @Test
    void itsNameIsKnownBeforeAnyShardIs() throws Exception {
        manager("member-3");
        assertEquals(Optional.of("member-3"), members.self());
    }

    /** A busy shard answers some asks only, and each attribute may be an ask. What has no answer shows no peers. */
    @Test
    void whatWasNotAnsweredIsNoProof() throws Exception {
        for (int lost = 0; lost < 8; lost++) {
            for (int count = 1; count <= 8; count++) {
                final var shard = new FakeShard("member-1-shard-default-operational: ", "Follower");
                shard.lost = lost;
                shard.regained = lost + count;
                final var name = new ObjectName(DATASTORE
                    + "Category=Shards,name=member-2-shard-default-operational");
                beans.registerMBean(shard, name);
                final var asking = new Members(beans, timers::nanos);
                assertNotEquals(Optional.of(true), asking.alone(), "lost: " + lost + ", " + count);
                shard.lost = Integer.MAX_VALUE;
                assertEquals(Optional.of(false), asking.alone());
                beans.unregisterMBean(name);
            }
        }
    }

    /** The time in which an ask gives up is longer. */
    @Test
    void slowAnswersAreNoProof() throws Exception {
        final var shard = new FakeShard("", "Leader");
        shard.reading = () -> timers.halt(400);
        register("member-1-shard-default-operational", shard);
        assertEquals(Optional.empty(), members.alone());
        shard.reading = () -> timers.halt(10);
        assertEquals(Optional.of(true), members.alone());
    }

    @Test
    void aShardThatFailsIsAskedAgain() throws Exception {
        final var shard = new FakeShard("", "Leader");
        shard.reading = () -> {
            throw new IllegalStateException("not now");
        };
        register("member-1-shard-default-operational", shard);
        assertEquals(Optional.empty(), members.alone());
        shard.reading = () -> { };
        assertEquals(Optional.of(true), members.alone());
    }

    @Test
    void nothingStartsUnderNoName() throws Exception {
        final var name = manager(null);
        final var told = new ArrayList<String>();
        final var component = new MembersComponent(members, timers, known -> {
            told.add(known.self().orElseThrow());
            return () -> told.add("withdrawn");
        }, () -> told.add("end"));
        timers.advance(60_000);
        assertTrue(told.isEmpty());
        beans.unregisterMBean(name);
        manager("member-1");
        timers.advance(MembersComponent.RETRY_MILLIS);
        component.stop();
        timers.advance(60_000);
        assertEquals(List.of("member-1", "withdrawn", "end"), told);
    }

    private ObjectName manager(final String member) throws Exception {
        final var name = new ObjectName(DATASTORE + "Category=ShardManager,name=shard-manager-operational");
        final ManagerMXBean bean = () -> member;
        beans.registerMBean(new StandardMBean(bean, ManagerMXBean.class, true), name);
        return name;
    }

    private ObjectName shard(final String name, final String peers, final String state) throws Exception {
        return register(name, new FakeShard(peers, state));
    }

    private ObjectName register(final String name, final FakeShard shard) throws Exception {
        final var objectName = new ObjectName(DATASTORE + "Category=Shards,name=" + name);
        beans.registerMBean(shard, objectName);
        return objectName;
    }

    /** Keeps its last answer, as the datastore does, until some reads find that the next one is lost. */
    private static final class FakeShard implements ShardMXBean {
        private final String peers;
        private final String state;
        private Runnable reading = () -> { };
        /** The reads from this one on, and before {@link #regained}, are lost. */
        private int lost = Integer.MAX_VALUE;
        private int regained = Integer.MAX_VALUE;
        private int reads;
        private int asks = 1;
        private boolean failed;

        FakeShard(final String peers, final String state) {
            this.peers = peers;
            this.state = state;
        }

        private boolean answers() {
            reading.run();
            final int read = reads++;
            final boolean answers = state != null && (read < lost || read >= regained);
            if (answers && failed) {
                asks++;
            }
            failed = !answers;
            return answers;
        }

        @Override
        public String getStatRetrievalTime() {
            answers();
            return asks + " ms";
        }

        @Override
        public String getStatRetrievalError() {
            return answers() ? null : "AskTimeoutException";
        }

        @Override
        public String getPeerAddresses() {
            return answers() ? peers : "";
        }

        @Override
        public String getPeerVotingStates() {
            return answers() ? peers : "";
        }

        @Override
        public String getRaftState() {
            return answers() ? state : null;
        }
    }
}
