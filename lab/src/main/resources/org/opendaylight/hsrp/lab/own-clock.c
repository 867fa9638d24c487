/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */

/*
 * Gives a process (LD_PRELOAD) a time of day that is so many seconds ahead of the machine's as the first eight bytes of
 * the file OWN_CLOCK say at each moment. All other clocks are left alone. libfaketime would do, but takes a lock for each
 * question, also for those clocks: a controller takes ten times as long to start with it.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* No other clock has come so far */
#define LEAST_TIME_OF_DAY 1000000000

static const int64_t right;
static const volatile int64_t *ahead = &right;

__attribute__((constructor)) static void own_clock(void) {
    const char *name = getenv("OWN_CLOCK");
    const int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file >= 0) {
        void *mapped = mmap(NULL, sizeof(*ahead), PROT_READ, MAP_SHARED, file, 0);
        if (mapped != MAP_FAILED) {
            ahead = mapped;
        }
        close(file);
    }
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    const int result = syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += *ahead;
    }
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    now->tv_sec = time.tv_sec;
    now->tv_usec = time.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    if (now) {
        *now = time.tv_sec;
    }
    return time.tv_sec;
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
        const struct timespec *restrict until) {
    struct timespec end = *until;
    if (end.tv_sec < LEAST_TIME_OF_DAY) {
        return pthread_cond_clockwait(condition, mutex, CLOCK_MONOTONIC, &end);
    }
    end.tv_sec -= *ahead;
    return pthread_cond_clockwait(condition, mutex, CLOCK_REALTIME, &end);
}
