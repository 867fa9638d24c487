/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
package org.opendaylight.hsrp.cli.ios;

/**
 * Something that the operator must know of a line.
 *
 * @param line the line
 * @param level what is the matter
 * @param text what, and what to do
 */
record Remark(Line line, Level level, String text) {
    /** What is the matter with a line. */
    enum Level {
        /** Something is missing that running configurations do not tell. */
        OPEN("to be filled in", true),
        /** The line makes no sense. */
        UNKNOWN("not understood", true),
        /** There is nothing like it here. */
        NONE("no counterpart", false),
        /** It is imported as something else. */
        DIFFERS("differs", false),
        /** It is good to know. */
        NOTE("note", false);

        private final String title;
        private final boolean blocking;

        Level(final String title, final boolean blocking) {
            this.title = title;
            this.blocking = blocking;
        }
    }

    /** Returns whether the configuration must not be used before this is put right. */
    boolean isBlocking() {
        return level.blocking;
    }

    @Override
    public String toString() {
        return line + "\n    " + level.title + ": " + text;
    }
}
