/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The words of IOS for what the model calls otherwise, and how times are written.

const STATES = {
  active: ['A', 'Active'], standby: ['S', 'Standby'], speak: ['P', 'Speak'], listen: ['L', 'Listen'],
  learn: ['N', 'Learn'], initial: ['I', 'Init'],
};

export const stateWord = state => (STATES[state] ?? ['?', 'Unknown'])[1];
export const stateLetter = state => (STATES[state] ?? ['?'])[0];

/** How a switch stands. A LAN without groups has nothing that a switch could be in sync with. */
export const switchWord = node => node.connected === false ? '✕ not connected' : node.sync === false ? '! out of sync'
  : node.sync ? '✓ in sync' : node.connected ? '✓ connected' : 'state unknown';

/** The words of an enumeration: 'port-down' is 'port down'. */
export const plain = name => (name ?? '').replaceAll('-', ' ');

export const groupName = group => `${group.family === 'ipv6' ? 'IPv6' : 'IPv4'} ${group.number}`;
export const groupHash = (lan, group) => `#/lan/${encodeURIComponent(lan)}/${group.family}/${group.number}`;
export const lanHash = lan => `#/lan/${encodeURIComponent(lan)}`;

export const count = (number, one, many = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const two = number => String(number).padStart(2, '0');

/** Local time of day; with the date if that is not today. */
export function time(text, millis = false) {
  if (!text) {
    return '–';
  }
  const at = new Date(text);
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
    + (millis ? '.' + String(at.getMilliseconds()).padStart(3, '0') : '');
  const today = at.toDateString() === new Date().toDateString();
  return today ? clock : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${clock}`;
}

/** A measured time in microseconds, in the unit that is easiest to read. */
export function micros(value) {
  if (value === undefined || value === null) {
    return '–';
  }
  if (value < 1000) {
    return `${value} µs`;
  }
  return value < 1_000_000 ? `${(value / 1000).toFixed(value < 10_000 ? 2 : 1)} ms`
    : `${(value / 1_000_000).toFixed(2)} s`;
}

/** Cuts a long name in its middle: its end tells the most. */
export const short = (text, most) => text.length <= most ? text
  : text.slice(0, Math.floor((most - 1) / 2)) + '…' + text.slice(text.length - Math.ceil((most - 1) / 2));
