/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.web.page;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all open pages what has changed. One virtual thread compares what pages were told last with how it is now, some
 * times a second at most, and only while a page is open.
 */
final class Changes implements Lans.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    /** So long changes are gathered before they are told. */
    private static final long PACE_MILLIS = 200;
    /** So often pages hear of us at least: without, they take the connection for dead. */
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Views views;
    private final Set<EventStream> streams = new CopyOnWriteArraySet<>();
    /** Streams that have not been told anything yet; guarded by the lock. */
    private final List<EventStream> joining = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakeUp = lock.newCondition();
    /** Names of the LANs that have changed; guarded by the lock, as the next two. */
    private final Set<String> dirty = new LinkedHashSet<>();
    private boolean tracksDirty;
    private @Nullable Thread running;

    // The rest is used by the thread only
    private final Map<String, Summary> told = new HashMap<>();
    private long lastId;

    Changes(final Views views) {
        this.views = requireNonNull(views);
    }

    @Override
    public void lanChanged(final String name) {
        lock.lock();
        try {
            if (running != null) {
                dirty.add(name);
                wakeUp.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void tracksChanged() {
        lock.lock();
        try {
            if (running != null) {
                tracksDirty = true;
                wakeUp.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds a page. It must read the whole state after its first event: what changes later it is told. */
    void add(final EventStream stream) {
        lock.lock();
        try {
            joining.add(stream);
            if (running != null) {
                wakeUp.signal();
            } else {
                running = Thread.ofVirtual().name("hsrp-page-changes").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(final EventStream stream) {
        lock.lock();
        try {
            joining.remove(stream);
            streams.remove(stream);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            joining.forEach(EventStream::close);
            joining.clear();
            streams.forEach(EventStream::close);
            streams.clear();
            wakeUp.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            told.clear();
            views.names().forEach(name -> attempt("LAN " + name,
                () -> views.summary(name).ifPresent(summary -> told.put(name, summary))));
            long tick = System.nanoTime();
            while (goesOn()) {
                final var news = await(TICK_NANOS - (System.nanoTime() - tick));
                news.lans().forEach(name -> attempt("LAN " + name, () -> tell(name)));
                if (news.tracks()) {
                    attempt("tracked objects", () -> send(event("tracks", views.tracks())));
                }
                if (System.nanoTime() - tick >= TICK_NANOS) {
                    tick = System.nanoTime();
                    send(event("tick", new JsonObject()));
                } else if (!news.joined().isEmpty()) {
                    final var first = event("tick", new JsonObject());
                    news.joined().forEach(stream -> stream.send(first));
                }
                TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended();
        }
    }

    /** Ends the streams if the thread has failed: pages open new ones, and with them a new thread. */
    private void ended() {
        lock.lock();
        try {
            if (Thread.currentThread().equals(running)) {
                running = null;
                close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What has happened since it was looked last. */
    private record News(List<String> lans, boolean tracks, List<EventStream> joined) {
    }

    /** Waits until something has happened, at most so long. */
    private News await(final long nanos) throws InterruptedException {
        lock.lock();
        try {
            long patience = nanos;
            while (patience > 0 && dirty.isEmpty() && !tracksDirty && joining.isEmpty() && !streams.isEmpty()) {
                patience = wakeUp.awaitNanos(patience);
            }
            final var news = new News(List.copyOf(dirty), tracksDirty, List.copyOf(joining));
            dirty.clear();
            tracksDirty = false;
            joining.clear();
            streams.addAll(news.joined());
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread's work when the last page has gone, so that the next one begins it anew. */
    private boolean goesOn() {
        lock.lock();
        try {
            final boolean needed = !streams.isEmpty() || !joining.isEmpty();
            if (!needed) {
                running = null;
                dirty.clear();
                tracksDirty = false;
            }
            return needed;
        } finally {
            lock.unlock();
        }
    }

    private void tell(final String name) {
        final var now = views.summary(name).orElse(null);
        final var before = now == null ? told.remove(name) : told.put(name, now);
        if (now == null) {
            if (before != null) {
                send(event("removed", new Fields().put("name", name).object()));
            }
        } else if (!now.equals(before)) {
            send(event("lan", now.since(before == null ? new Summary(new JsonObject(), Map.of()) : before)));
        }
    }

    /** Does what may fail: whatever it is, all else must be told. */
    @SuppressWarnings("checkstyle:illegalCatch")
    private static void attempt(final String what, final Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.warn("The page cannot be told of {}", what, e);
        }
    }

    private void send(final String event) {
        streams.forEach(stream -> stream.send(event));
    }

    private String event(final String name, final JsonElement data) {
        return "id: " + lastId++ + "\nevent: " + name + "\ndata: " + data + "\n\n";
    }
}
