/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.hsrp.impl.cluster.Epochs.Sighting;
import org.opendaylight.hsrp.impl.engine.loop.SwitchNews;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngine;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineInputBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.TellEngineOutput;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.News;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.FrameBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.RemovedFlowBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.SwitchesBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128.tell.engine.input.news.switches.switches.SwitchBuilder;
import org.opendaylight.yangtools.binding.util.BindingMap;
import org.opendaylight.yangtools.concepts.Registration;
import org.opendaylight.yangtools.yang.common.RpcResult;
import org.opendaylight.yangtools.yang.common.Uint32;
import org.opendaylight.yangtools.yang.common.Uint64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what is heard of switches on this member to the engine: directly if it runs here, else to the member where
 * it runs. Which switches are mastered here is told to each engine anew, again and again so that it knows this member
 * to be alive, and until it has been heard. Frames are told once, and only so many at a time: what is more is dropped.
 * Thread-safe.
 */
public final class Relay implements SwitchNews, AutoCloseable {
    static final int MOST_UNANSWERED = 64;
    static final long ALIVE_MILLIS = 2_000;
    static final long AGAIN_MILLIS = 250;
    /**
     * What is not answered by then counts as not heard: the message or its answer may be lost. It is told again well
     * before this member would count as silent.
     */
    static final long ANSWER_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final LongAdder dropped = new LongAdder();
    private final String self;
    private final TellEngine rpc;
    private final Timers timers;
    private volatile @Nullable SwitchNews local;
    private volatile @Nullable Remote remote;
    private Map<NodeId, Long> mastered = Map.of();
    private boolean closed;

    /**
     * Default constructor.
     *
     * @param self name of this member
     * @param rpc reaches the member where the engine runs
     */
    Relay(final String self, final TellEngine rpc, final Timers timers) {
        this.self = requireNonNull(self);
        this.rpc = requireNonNull(rpc);
        this.timers = requireNonNull(timers);
    }

    /** The engine runs here until that is closed. */
    synchronized Registration attach(final SwitchNews engine) {
        local = engine;
        engine.mastered(self, mastered);
        return () -> {
            synchronized (this) {
                if (local == engine) {
                    local = null;
                }
            }
        };
    }

    /** The datastore shows where the engine runs. */
    synchronized void seen(final Sighting engine) {
        final boolean elsewhere = !engine.member().equals(self) && !engine.ended();
        final var known = remote;
        if (!elsewhere) {
            remote = null;
        } else if (known == null || known.epoch != engine.epoch()) {
            final var next = new Remote(engine.epoch());
            remote = next;
            next.tell(mastered);
        }
    }

    @Override
    public synchronized void mastered(final String member, final Map<NodeId, Long> switches) {
        mastered = Map.copyOf(switches);
        final var here = local;
        if (here != null) {
            here.mastered(member, mastered);
        }
        final var there = remote;
        if (there != null) {
            there.tell(mastered);
        }
    }

    @Override
    public void packetIn(final NodeId node, final long inPort, final byte[] frame) {
        final var here = local;
        final var there = remote;
        if (here != null) {
            here.packetIn(node, inPort, frame);
        } else if (there != null) {
            there.tellOnce(new FrameBuilder().setFrame(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128
                .tell.engine.input.news.frame.FrameBuilder().setNode(node.value()).setPort(Uint32.valueOf(inPort))
                .setPayload(frame).build()).build());
        }
    }

    @Override
    public void flowRemoved(final NodeId node, final long cookie) {
        final var here = local;
        final var there = remote;
        if (here != null) {
            here.flowRemoved(node, cookie);
        } else if (there != null) {
            there.tellOnce(new RemovedFlowBuilder().setRemovedFlow(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster
                .rev261128.tell.engine.input.news.removed.flow.RemovedFlowBuilder().setNode(node.value())
                .setCookie(Uint64.fromLongBits(cookie)).build()).build());
        }
    }

    /** Returns how many frames were dropped since the engine's member did not keep up. */
    long dropped() {
        return dropped.sum();
    }

    @Override
    public synchronized void close() {
        closed = true;
        remote = null;
    }

    /** The engine on another member in one epoch. */
    private final class Remote {
        private final AtomicInteger unanswered = new AtomicInteger();
        private final long epoch;
        /** Whether the engine knows of a switch that is mastered here. */
        private boolean knows;
        private boolean telling;
        private boolean changed;
        private Timers.@Nullable Cancellable next;

        Remote(final long epoch) {
            this.epoch = epoch;
        }

        /** Tells which switches are mastered here; called under the monitor of the relay. */
        void tell(final Map<NodeId, Long> switches) {
            if (telling) {
                changed = true;
                return;
            }
            if (next != null) {
                next.cancel();
                next = null;
            }
            if (switches.isEmpty() && !knows) {
                return;
            }
            telling = true;
            final boolean some = !switches.isEmpty();
            on(send(new SwitchesBuilder().setSwitches(new org.opendaylight.yang.gen.v1.urn.odl.hsrp.cluster.rev261128
                .tell.engine.input.news.switches.SwitchesBuilder().setSwitch(switches.entrySet().stream()
                    .map(entry -> new SwitchBuilder().setNode(entry.getKey().value())
                        .setConnection(Uint64.valueOf(entry.getValue())).build())
                    .collect(BindingMap.toMap())).build()).build()), heard -> told(heard, some));
        }

        private void told(final boolean heard, final boolean some) {
            synchronized (Relay.this) {
                telling = false;
                if (heard) {
                    knows = some;
                }
                if (remote != this || closed) {
                    return;
                }
                if (changed && heard) {
                    changed = false;
                    tell(mastered);
                } else {
                    changed = false;
                    next = timers.schedule(heard ? ALIVE_MILLIS : AGAIN_MILLIS, this::again);
                }
            }
        }

        private void again() {
            synchronized (Relay.this) {
                if (remote == this) {
                    tell(mastered);
                }
            }
        }

        void tellOnce(final News news) {
            if (unanswered.incrementAndGet() > MOST_UNANSWERED) {
                unanswered.decrementAndGet();
                dropped.increment();
                if (dropped.sum() == 1) {
                    LOG.warn("The member where HSRP runs does not answer as fast as frames come in; some are dropped, "
                        + "which is not reported again");
                }
                return;
            }
            on(send(news), heard -> unanswered.decrementAndGet());
        }

        @SuppressWarnings("checkstyle:illegalCatch")
        private ListenableFuture<RpcResult<TellEngineOutput>> send(final News news) {
            try {
                return rpc.invoke(new TellEngineInputBuilder().setEpoch(Uint64.valueOf(epoch)).setMember(self)
                    .setNews(news).build());
            } catch (RuntimeException e) {
                return Futures.immediateFailedFuture(e);
            }
        }

        private void on(final ListenableFuture<RpcResult<TellEngineOutput>> answer, final Heard done) {
            final var open = new AtomicBoolean(true);
            final Heard once = heard -> {
                if (open.getAndSet(false)) {
                    done.accept(heard);
                }
            };
            final var timeout = timers.schedule(ANSWER_MILLIS, () -> once.accept(false));
            Futures.addCallback(answer, new FutureCallback<RpcResult<TellEngineOutput>>() {
                @Override
                public void onSuccess(final RpcResult<TellEngineOutput> result) {
                    timeout.cancel();
                    once.accept(result.isSuccessful());
                }

                @Override
                public void onFailure(final Throwable cause) {
                    timeout.cancel();
                    LOG.debug("Epoch {} is not reached", epoch, cause);
                    once.accept(false);
                }
            }, MoreExecutors.directExecutor());
        }
    }

    /** Takes whether the engine has heard it. */
    @FunctionalInterface
    private interface Heard {
        void accept(boolean heard);
    }
}
