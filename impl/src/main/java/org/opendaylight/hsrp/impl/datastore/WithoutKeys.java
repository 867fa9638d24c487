/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.impl.datastore;

import org.eclipse.jdt.annotation.Nullable;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.Lan;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.LanBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.Group;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.GroupBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.Authentication;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.AuthenticationBuilder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.Md5Builder;
import org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.md5.key.Single;
import org.opendaylight.yangtools.binding.util.BindingMap;

/** Takes from a configuration what nobody should see: keys and texts of authentication. */
final class WithoutKeys {
    private WithoutKeys() {
        // Hidden on purpose
    }

    static Lan lan(final Lan lan) {
        return new LanBuilder(lan)
            .setGroup(lan.nonnullGroup().values().stream().map(WithoutKeys::group).collect(BindingMap.toMap()))
            .build();
    }

    private static Group group(final Group group) {
        return new GroupBuilder(group).setAuthentication(authentication(group.getAuthentication())).build();
    }

    private static @Nullable Authentication authentication(final @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getType() instanceof Md5 md5) || md5.getMd5() == null) {
            return null;
        }
        final var settings =
            new org.opendaylight.yang.gen.v1.urn.odl.hsrp.rev261122.hsrp.lan.group.authentication.type.md5.Md5Builder(
                md5.getMd5());
        if (settings.getKey() instanceof Single) {
            settings.setKey(null);
        }
        return new AuthenticationBuilder().setType(new Md5Builder().setMd5(settings.build()).build()).build();
    }
}
