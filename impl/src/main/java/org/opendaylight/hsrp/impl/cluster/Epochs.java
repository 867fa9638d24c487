/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.cluster;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;

/** Where the cluster agrees on who runs the engine. What is not agreed to by a majority of members fails. */
interface Epochs {
    /**
     * An epoch that has begun.
     *
     * @param epoch its number
     * @param former the one before as it was then, or {@code null} if there was none
     */
    record Begun(long epoch, @Nullable Sighting former) {
    }

    /**
     * What is seen of an epoch.
     *
     * @param epoch its number
     * @param member the member that began it
     * @param renewals how often its lease was renewed
     * @param ended whether its engine has stopped; it has not if it still waited for those before it
     */
    record Sighting(long epoch, String member, long renewals, boolean ended) {
    }

    /**
     * Begins the next epoch: from then on renewals of the one before are refused.
     *
     * @param wanted whether it is still wanted; asked as late as possible, and if it is not, this fails
     */
    ListenableFuture<Begun> begin(String member, BooleanSupplier wanted);

    /**
     * Renews the lease of an epoch.
     *
     * @return completes with whether it is still that epoch
     */
    ListenableFuture<Boolean> renew(long epoch);

    /**
     * Says that the engine of an epoch has stopped, and that those before have. Nobody waits for it, and it may fail.
     */
    void end(long epoch);
}
