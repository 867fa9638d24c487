/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// Failovers of a LAN, the newest first, each with the stages that were measured. They are the events that the controller
// tells, where it tells any; else they are made of changes of state that belong together, and what it has measured of the
// latest one is laid beside it.
import { html } from '../vendor/htm-preact.js';
import { count, groupHash, groupName, micros, plain, stateWord, time } from './words.js';

const TOGETHER_MS = 1000;

const happened = lan => lan.events ? lan.events.map(ofEvent).filter(event => event.gained || event.lost)
  : failovers(lan.changes, lan.failover);

function ofEvent(event) {
  const moved = event.groups.filter(group => group.before !== group.after);
  const first = moved[0] ?? {};
  return { time: event.time, cause: event.text + (event.by ? ` (by ${event.by})` : ''), gained: first.after,
    lost: first.before, groups: moved.length < event.groups.length ? moved.length : event.count, group: first,
    stages: [['seen', 'from the event until its turn', event.waiting],
      ['decided', 'from then until all state machines had decided', event.decision - (event.waiting ?? 0)],
      ['sent', 'from then until the last message was handed to the switches', event.programming],
      ['confirmed', 'from then until all switches had confirmed it', event.confirmation]]
      .filter(([, , value]) => value >= 0),
    changes: event.groups.flatMap(group => group.changes.map(change => ({ ...group, ...change }))).reverse() };
}

/** Changes of state into failovers: those in which somebody becomes active or ceases to be. */
export function failovers(changes, measured) {
  const found = [];
  changes.forEach(change => {
    const at = Date.parse(change.time);
    const last = found.at(-1);
    const event = last && last.from - at <= TOGETHER_MS ? last : { from: at, changes: [] };
    event.from = at;
    event.changes.push(change);
    if (event !== last) {
      found.push(event);
    }
  });
  return found.map(({ changes: some }) => summary(some, measured)).filter(event => event.gained || event.lost);
}

function summary(changes, measured) {
  const began = changes.at(-1);
  const gained = changes.filter(change => change.to === 'active');
  const lost = changes.filter(change => change.from === 'active');
  const groups = new Set([...gained, ...lost].map(change => `${change.family} ${change.number}`));
  const cause = lost.at(-1) ?? gained.at(-1) ?? began;
  return { time: (gained.at(-1) ?? cause).time, cause: plain(cause.reason), gained: gained[0]?.gateway, lost: lost[0]?.gateway,
    groups: groups.size, group: gained[0] ?? lost[0], stages: stages(gained, measured), changes };
}

/** The stages that were measured: name, what it means, microseconds. */
function stages(gained, measured) {
  const of = measured?.time && gained.some(change => Math.abs(Date.parse(change.time) - Date.parse(measured.time)) < 100);
  return of ? [['decided', 'from the event until all state machines had decided', measured.decision],
    ['sent', 'from then until the last message was handed to the switches', measured.programming]] : [];
}

export function TimeLine({ lan }) {
  const events = happened(lan);
  if (events.length === 0) {
    return html`<p class="quiet">No router has become active, or ceased to be, as far back as is remembered
      (${lan.events ? '100 events' : '16 changes of each member'}).</p>`;
  }
  return html`<ol class="timeline">${events.slice(0, 20).map(event => html`<li key=${event.time + event.gained}>
    <time datetime=${event.time}>${time(event.time, true)}</time>
    <div>
      <p><b>${event.gained ? html`${event.lost && event.lost !== event.gained ? event.lost + ' → ' : ''}${event.gained}`
        : html`${event.lost} → nobody`}</b> ${event.groups === 1
          ? html`in <a href=${groupHash(lan.name, event.group)}>${groupName(event.group)}</a>`
          : `in ${count(event.groups, 'group')}`}: ${event.cause}</p>
      <${Stages} of=${event.stages} />
      <details><summary>${count(event.changes.length, 'change')} of state</summary><ul class="changes">
        ${[...event.changes].reverse().map(change => html`<li>${time(change.time, true)} ${groupName(change)}
          ${' '}${change.gateway}: ${stateWord(change.from)} → ${stateWord(change.to)}
          ${' '}<span class="quiet">(${change.compared ?? plain(change.reason)})</span></li>`)}</ul></details>
    </div></li>`)}</ol>`;
}

function Stages({ of }) {
  const total = of.reduce((sum, [, , value]) => sum + value, 0);
  return of.length > 0 && html`<div class="stages">
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${of.map(([name, , value], index) => html`
      <rect class="stage-${index}" height="6" width=${100 * value / total}
        x=${of.slice(0, index).reduce((sum, [, , before]) => sum + 100 * before / total, 0)} key=${name} />`)}</svg>
    ${of.map(([name, meaning, value], index) => html`<span title=${meaning}>
      <i class="key stage-${index}" aria-hidden="true"></i>${name} <b>${micros(value)}</b></span>`)}
  </div>`;
}
