/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// What a LAN and its members have counted. Zeros are many and say little, so they are told together.
import { html } from '../vendor/htm-preact.js';
import { micros, plain, time } from './words.js';

/** The counters in an object of the model. */
export const numbersOf = statistics => Object.entries(statistics)
  .filter(([name]) => !name.endsWith('time')).map(([name, value]) => [plain(name), Number(value)]);

export function Numbers({ of, from }) {
  const some = of.filter(([, value]) => value > 0);
  const none = of.filter(([, value]) => value === 0).map(([name]) => name);
  return html`<dl class="numbers">${some.map(([name, value]) => html`<div><dt>${name}</dt>
    <dd>${value.toLocaleString('en')}</dd></div>`)}</dl>
    <p class="quiet">${none.length > 0 && `None: ${none.join(', ')}.`} ${from && `Since ${time(from)}.`}</p>`;
}

export function Counters({ lan }) {
  const { failover, timers, loop } = lan;
  return html`<div class="columns">
    <div><h3>Failovers</h3><dl class="numbers">
      <div><dt>failovers</dt><dd>${(failover.count ?? 0).toLocaleString('en')}</dd></div>
      ${failover.time && html`
        <div><dt>latest decided after</dt><dd>${micros(failover.decision)}</dd></div>
        <div><dt>latest sent in</dt><dd>${micros(failover.programming)}</dd></div>
        <div><dt>slowest decision</dt><dd>${micros(failover.greatestDecision)}</dd></div>
        <div><dt>slowest sending</dt><dd>${micros(failover.greatestProgramming)}</dd></div>`}</dl></div>
    <div><h3>Controller</h3><dl class="numbers">
      <div><dt>timers expired</dt><dd>${(timers.expired ?? 0).toLocaleString('en')}</dd></div>
      <div><dt>more than 15 ms late</dt><dd>${(timers.late ?? 0).toLocaleString('en')}</dd></div>
      <div><dt>latest by</dt><dd>${micros(timers.greatest)}</dd></div>
      <div><dt>frames dropped</dt><dd>${(loop.framesDropped ?? 0).toLocaleString('en')}</dd></div>
      <div><dt>restarts after a defect</dt><dd>${loop.restarts ?? 0}</dd></div></dl></div>
    <div><h3>Messages of no member</h3><${Numbers} of=${numbersOf(lan.statistics)} /></div>
  </div>`;
}
