/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.openflow;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.opendaylight.hsrp.impl.engine.loop.Timers;
import org.opendaylight.hsrp.impl.engine.state.Moment;
import org.opendaylight.hsrp.impl.engine.state.NodeEntries;
import org.opendaylight.hsrp.impl.engine.state.Written;
import org.opendaylight.hsrp.impl.pipeline.NodeId;
import org.opendaylight.hsrp.impl.pipeline.SwitchTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one switch in line with what the LANs want of it.
 *
 * <p>When the switch connects, it is read. From then on a change of what is wanted is compared with what the switch is
 * believed to hold, and the difference is sent at once, by the caller's thread: it waits for nobody but another caller
 * who is just sending. Answers are awaited on another thread. If one is bad or missing, the switch is read again after
 * a while and the difference is sent, and so on until it agrees. It is also read every now and then without a reason,
 * to mend what others have done to it.
 *
 * <p>Threads: everything is guarded by the object's monitor. Callers of {@link #want}, {@link #connect} and
 * {@link #disconnect} hold it while they compare and send, so that what two LANs want cannot get mixed up on the wire.
 * Nothing that is done under it blocks or calls back. Answers and timers are handled by the (serial) executor, which
 * alone calls the listener, without holding the monitor; an order of events per switch follows from that.
 */
final class SwitchSync {
    /** Time for the LANs to plan with the ports that have just been reported, before the switch is touched. */
    static final long SETTLE_MILLIS = 100;
    static final long ANSWER_MILLIS = 5_000;
    static final long AUDIT_MILLIS = 15_000;
    /** Flows that end by themselves are renewed at this interval: three times before the first of them ends. */
    static final long RENEW_MILLIS = 10_000;
    /** Where one flow is removed there may be more to come. */
    static final long ALARM_MILLIS = 500;
    /** Most unanswered operations; openflowplugin by default accepts 20,000 unanswered requests per switch. */
    static final int MAX_OPEN = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SwitchSync.class);
    private static final long AUDIT_MILLIS_PER_FLOW = 10;

    private final NodeId node;
    private final SwitchChannel channel;
    private final SyncListener listener;
    private final Timers timers;
    private final Executor executor;
    private final BooleanSupplier lansSettled;

    private final LanWants wants = new LanWants();
    private boolean connected;
    /** Whether it has flows of ours, or LANs have wanted some, since it connected: if not, it is not touched. */
    private boolean ours;
    /** Counts connects and disconnects, to recognise what belongs to a former connection. */
    private int connection;
    /** Is {@code null} until the switch has been read. */
    private InstalledTables installed;
    private SwitchRead read;
    private SwitchAbilities abilities = new SwitchAbilities();
    private int openOperations;
    private boolean backlog;
    /** Whether it has been compared since all LANs have settled. */
    private boolean cleaned;
    /** Whether a flow was removed that should be there; the switch is about to be read. */
    private boolean alarmed;
    private SyncHealth health;
    /** When a group was written last; also on a former connection, or by a former run of the plugin. */
    private Moment lastGroupWrite;

    SwitchSync(final NodeId node, final SwitchChannel channel, final SyncListener listener, final Timers timers,
            final Executor executor, final BooleanSupplier lansSettled, final Moment lastGroupWrite) {
        this.node = node;
        this.channel = channel;
        this.listener = listener;
        this.timers = timers;
        this.executor = executor;
        this.lansSettled = lansSettled;
        this.lastGroupWrite = lastGroupWrite;
        health = new SyncHealth(node);
    }

    /**
     * Says what a LAN wants of the switch.
     *
     * @param confirmed is run by the executor when the switch has confirmed what was sent
     * @return what was sent
     */
    synchronized Written want(final String lan, final List<SwitchTables> parts, final Runnable confirmed) {
        ours |= !parts.isEmpty();
        final var former = wants.replace(lan, parts);
        if (installed == null || backlog) {
            return write(confirmed);
        }
        final var change = PartsChange.of(former, parts);
        return write(new TableDiff(abilities.feasible(change.added()), abilities.feasible(change.gone()),
            this::allFeasible, installed), confirmed);
    }

    /** A LAN has been removed. Returns what was sent, and has that confirmed, as {@link #want} does. */
    synchronized Written forget(final String lan, final Runnable confirmed) {
        if (installed == null && !lansSettled.getAsBoolean()) {
            wants.keepOf(lan);
        }
        return want(lan, List.of(), confirmed);
    }

    /** Counts entries, which takes its time, without holding up those who write. */
    NodeEntries entries(final String lan) {
        final boolean isConnected;
        final List<SwitchTables> ofLan;
        final Collection<SwitchTables> all;
        final UnaryOperator<Collection<SwitchTables>> feasible;
        final NodeEntries.Counts held;
        synchronized (this) {
            isConnected = connected;
            ofLan = wants.of(lan);
            all = wants.all();
            feasible = abilities.feasibleNow();
            held = installed == null ? null : EntryCounter.count(installed);
        }
        return new NodeEntries(node, isConnected, EntryCounter.count(ofLan), EntryCounter.count(feasible.apply(all)),
            held);
    }

    private Collection<SwitchTables> allFeasible() {
        return abilities.feasible(wants.all());
    }

    /** Compares again, unless that is done: it is now allowed to remove what nobody has claimed. */
    synchronized void cleanUp() {
        if (connected && !cleaned) {
            cleaned = true;
            wants.forgetKept();
            write();
        }
    }

    synchronized boolean isConnected() {
        return connected;
    }

    synchronized Moment lastGroupWrite() {
        return lastGroupWrite;
    }

    synchronized void connect() {
        reset(true);
        final int current = connection;
        // Nothing is known yet
        final var unknown = health.unknown();
        executor.execute(() -> tell(unknown));
        later(SETTLE_MILLIS, current, () -> startRead(false));
        later(AUDIT_MILLIS, current, () -> audit(current));
        later(RENEW_MILLIS, current, () -> renew(current));
    }

    synchronized void disconnect() {
        reset(false);
    }

    /**
     * The switch has removed a flow. If we have not asked for that, the switch is read to see what else somebody has
     * changed.
     */
    synchronized void flowRemoved(final long cookie) {
        if (!alarmed && installed != null && installed.holds(cookie)) {
            alarmed = true;
            final int current = connection;
            later(ALARM_MILLIS, current, this::lookAfterAlarm);
        }
    }

    private synchronized void lookAfterAlarm() {
        alarmed = false;
        check();
    }

    /** Removes all that is ours, and lets go of the switch. Fails if the switch does not confirm it. */
    synchronized ListenableFuture<?> removeEverything() {
        final var operations = wants.removal(installed);
        reset(false);
        final var results = new ArrayList<ListenableFuture<?>>();
        operations.forEach(operation -> results.add(channel.send(operation)));
        results.add(channel.barrier());
        return Futures.allAsList(results);
    }

    /** Makes ready what removes all that is ours. */
    synchronized List<PreparedCall<?, ?>> prepareRemoval() {
        return channel.prepare(wants.removal(installed));
    }

    private void reset(final boolean nowConnected) {
        connection++;
        connected = nowConnected;
        ours = !wants.isEmpty();
        installed = null;
        read = null;
        abilities = new SwitchAbilities();
        openOperations = 0;
        backlog = false;
        cleaned = false;
        alarmed = false;
        health = new SyncHealth(node);
    }

    /** Sends what is to be done, and returns it, unless the switch is not connected or has not been read yet. */
    private Written write(final Runnable confirmed) {
        if (installed == null || !ours) {
            return Written.NOTHING;
        }
        return write(new TableDiff(allFeasible(), installed, lansSettled.getAsBoolean()), confirmed);
    }

    private void write() {
        write(() -> { });
    }

    private Written write(final TableDiff diff, final Runnable confirmed) {
        final var round = new WriteRound(connection, abilities.sacrifices(), confirmed);
        final boolean groups = send(round, diff.groupWrites());
        round.groupsSent(timers.nanos());
        backlog = !(groups && send(round, diff.meterWrites()) && send(round, abilities.flowWrites(diff))
            && send(round, diff.removals()));
        close(round);
        return round.written();
    }

    private synchronized void renew(final int current) {
        if (installed != null) {
            final var round = new WriteRound(connection, abilities.sacrifices(), () -> { });
            send(round, installed.endingFlows().stream().<Operation>map(Operation.AddFlow::new).toList());
            close(round);
        }
        later(RENEW_MILLIS, current, () -> renew(current));
    }

    private void close(final WriteRound round) {
        if (round.size() > 0) {
            openOperations += round.size();
            round.close(channel.barrier(),
                timers.schedule(ANSWER_MILLIS, () -> executor.execute(() -> roundDone(round))), executor,
                () -> roundDone(round));
        }
    }

    private boolean send(final WriteRound round, final List<Operation> operations) {
        for (var operation : operations) {
            if (operation.isSent()) {
                if (openOperations + round.size() >= MAX_OPEN) {
                    return false;
                }
                round.add(operation, channel.send(operation));
            }
            if (operation.isOfGroup()) {
                lastGroupWrite = timers.now();
            }
            installed.apply(operation);
        }
        return true;
    }

    private void roundDone(final WriteRound round) {
        final Optional<SyncHealth.Report> report;
        final boolean confirmed;
        synchronized (this) {
            if (round.connection() != connection || !round.finish()) {
                return;
            }
            openOperations -= round.size();
            round.forgetRefused(installed);
            if (abilities.learn(node, round, wants::all)) {
                write();
            }
            tellAbilities();
            final var problem = round.check(installed);
            confirmed = problem == null;
            report = confirmed ? succeeded() : failed(problem);
        }
        if (confirmed) {
            round.confirmed();
        }
        tell(report);
    }

    /** Starts to read the switch. If it is an audit nobody needs to know if that fails. */
    private synchronized void startRead(final boolean audit) {
        if (installed != null) {
            installed.readStarted();
        }
        final var started = SwitchRead.start(channel, connection, audit, abilities);
        read = started;
        timers.schedule(ANSWER_MILLIS, () -> executor.execute(() -> readDone(started)));
        started.whenDone(() -> readDone(started), executor);
    }

    private void readDone(final SwitchRead answered) {
        final Optional<SyncHealth.Report> report;
        synchronized (this) {
            if (read != answered || answered.connection() != connection) {
                return;
            }
            read = null;
            abilities.madeBy(answered.manufacturerOr(abilities.manufacturer()));
            final var problem = answered.problem();
            report = problem == null ? readSucceeded(answered) : readFailed(answered.audit(), problem);
        }
        answered.giveUp();
        tell(report);
    }

    private Optional<SyncHealth.Report> readSucceeded(final SwitchRead answered) {
        if (installed == null) {
            installed = new InstalledTables();
            final boolean flows = !answered.flows().resultNow().isEmpty();
            executor.execute(() -> listener.connectedWith(node, flows));
        }
        abilities.toldMeters(answered.meterIds().resultNow().isPresent());
        final boolean idle = openOperations == 0;
        final int differences = installed.readDone(answered.tables(timers.now().timeOf(lastGroupWrite)));
        ours |= !installed.unclaimed().isEmpty();
        abilities.feasible(wants.kept()).forEach(installed::claim);
        wants.forgetKept();
        health.readDone();
        write();
        tellAbilities();
        if (answered.audit() && idle && differences > 0 && openOperations > 0) {
            return health.disturbed(differences);
        }
        health.undisturbed();
        return succeeded();
    }

    private void tellAbilities() {
        abilities.tell(missing -> executor.execute(() -> listener.abilitiesMissing(node, missing)));
    }

    private Optional<SyncHealth.Report> readFailed(final boolean audit, final String problem) {
        if (audit) {
            LOG.debug("{}: cannot be read: {}", node, problem);
            return Optional.empty();
        }
        if (installed == null) {
            // Better to write without knowing what is there than not at all
            installed = new InstalledTables();
            write();
        }
        health.readDone();
        return failed("cannot be read: " + problem);
    }

    private Optional<SyncHealth.Report> succeeded() {
        if (health.isFailing() || openOperations > 0) {
            return Optional.empty();
        }
        if (backlog) {
            write();
            if (openOperations > 0) {
                return Optional.empty();
            }
        }
        final boolean flows = !installed.flows().isEmpty();
        executor.execute(() -> listener.confirmed(node, flows));
        return health.agrees(abilities.unserved());
    }

    private Optional<SyncHealth.Report> failed(final String problem) {
        final int current = connection;
        return health.failed(problem, millis -> later(millis, current, () -> startRead(false)));
    }

    private void tell(final Optional<SyncHealth.Report> report) {
        report.ifPresent(present -> listener.syncChanged(node, present.inSync(), present.problem()));
    }

    private void check() {
        if (installed != null && ours && !health.isFailing() && read == null) {
            startRead(true);
        }
    }

    private synchronized void audit(final int current) {
        check();
        later(Math.max(AUDIT_MILLIS, installed == null ? 0 : installed.flows().size() * AUDIT_MILLIS_PER_FLOW), current,
            () -> audit(current));
    }

    private void later(final long millis, final int current, final Runnable task) {
        timers.schedule(millis, () -> executor.execute(() -> {
            synchronized (this) {
                if (connection == current) {
                    task.run();
                }
            }
        }));
    }
}
