/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The state of all LANs as the server tells it: read once, then kept up to date by server-sent events. It says whether
// what it holds is up to date, and tries for ever to become so again.
import * as api from './api.js';

const SILENCE_MS = 12_000;
const RETRY_MS = 2_000;

/**
 * status: 'loading', 'live', 'resuming' (the page was hidden and is being brought up to date), 'stale' (what is shown is
 * of `heard`, when it was last up to date) or 'failed' (nothing was ever read).
 */
export const live = { status: 'loading', problem: '', heard: 0, lans: new Map(), tracks: [], said: '' };

const watchers = new Set();
let source = null;
let signOfLife = 0;
let waiting = null;
let pending = null;

/** Calls back after changes, not more than once in a while; returns how to end that. */
export function watch(callback) {
  watchers.add(callback);
  return () => watchers.delete(callback);
}

function changed(lan) {
  if (lan) {
    touched.add(lan);
  }
  pending ??= setTimeout(() => {
    pending = null;
    const lans = new Set(touched);
    touched.clear();
    watchers.forEach(callback => callback(lans));
  }, 30);
}

const touched = new Set();

export function connect() {
  waiting = null;
  source?.close();
  signOfLife = Date.now();
  const mine = new EventSource('events');
  source = mine;
  // The first event says that from now on all changes are told, so that the whole can be read; what changes meanwhile is
  // applied to it afterwards
  let early = null;
  let whole = false;
  ['lan', 'removed', 'tracks', 'tick'].forEach(name => mine.addEventListener(name, event => {
    signOfLife = Date.now();
    const change = { name, data: JSON.parse(event.data) };
    if (whole) {
      live.heard = signOfLife;
      apply(change);
    } else if (early) {
      early.push(change);
    } else {
      early = [];
      read();
    }
  }));
  const read = async () => {
    try {
      const all = await api.overview();
      if (mine !== source) {
        return;
      }
      live.lans = new Map(all.lans.map(lan => [lan.name, keyed(lan)]));
      live.tracks = all.tracks;
      live.heard = Date.now();
      live.status = 'live';
      live.problem = '';
      early.forEach(apply);
      whole = true;
      live.lans.forEach((_, name) => touched.add(name));
      changed();
    } catch (refusal) {
      if (mine === source) {
        lost(refusal.message);
      }
    }
  };
  mine.onerror = () => lost('');
}

setInterval(() => {
  if (source && Date.now() - signOfLife > SILENCE_MS) {
    lost('');
  }
}, 1000);

// A browser has six connections to a server, so pages that nobody sees keep none
function rest() {
  clearTimeout(waiting);
  waiting = null;
  source?.close();
  source = null;
}

function resume() {
  if (source === null && waiting === null) {
    live.status = live.status === 'live' ? 'resuming' : live.status;
    changed();
    connect();
  }
}

document.addEventListener('visibilitychange', () => document.hidden ? rest() : resume());
addEventListener('pagehide', rest);
addEventListener('pageshow', resume);

async function lost(problem) {
  source?.close();
  source = null;
  if (waiting) {
    return;
  }
  waiting = setTimeout(connect, RETRY_MS);
  live.status = live.heard === 0 ? 'failed' : 'stale';
  live.problem = problem || await reason();
  changed();
}

/** An EventSource does not tell why it has failed, so something else is asked. */
async function reason() {
  try {
    await api.me();
    return 'The stream of changes has ended.';
  } catch (refusal) {
    return refusal.status === 404 ? 'The controller does not serve this page now.' : refusal.message;
  }
}

const groupKey = group => `${group.family} ${group.number}`;
const keyed = lan => ({ ...lan, groups: new Map(lan.groups.map(group => [groupKey(group), group])) });

function apply({ name, data }) {
  if (name === 'lan') {
    const before = live.lans.get(data.name);
    const groups = new Map(before?.groups);
    data.gone.forEach(key => groups.delete(key));
    data.groups.forEach(group => {
      say(data.name, groups.get(groupKey(group)), group);
      groups.set(groupKey(group), group);
    });
    live.lans.set(data.name, { ...data, groups });
    changed(data.name);
  } else if (name === 'removed') {
    live.lans.delete(data.name);
    changed(data.name);
  } else if (name === 'tracks') {
    live.tracks = data;
    changed();
  }
}

/** What is read out to those who do not see the page. */
function say(lan, before, after) {
  if (before && before.active !== after.active) {
    live.said = after.active ? `${lan}, group ${after.number}: ${after.active} is active now.`
      : `${lan}, group ${after.number}: no router is active.`;
  }
}
