/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// What is wrong, the worst first, each with what to do about it. The server finds it; here it is shown.
import { html, useState } from '../vendor/htm-preact.js';
import { Paged } from './parts.js';
import { lanHash, time } from './words.js';

const RANK = { critical: 0, warning: 1, notice: 2 };
const WORD = { critical: '▲ Critical', warning: '◆ Warning', notice: '● Notice' };

export const worst = alarms => [...alarms].sort((a, b) => RANK[a.severity] - RANK[b.severity])[0]?.severity;

export const Severity = ({ severity }) => html`<span class="severity is-${severity}">${WORD[severity]}</span>`;

/** All alarms of some LANs, each with the name of its LAN. */
export const collect = lans => lans.flatMap(lan => lan.alarms.map(alarm => ({ ...alarm, lan: lan.name })))
  .sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.lan.localeCompare(b.lan));

const hash = alarm => alarm.number === undefined ? lanHash(alarm.lan)
  : `${lanHash(alarm.lan)}/${alarm.family}/${alarm.number}`;

/** The alarms of one LAN; many are shown when asked for. */
export function AlarmList({ alarms, lan, most = 4 }) {
  const [all, setAll] = useState(false);
  if (alarms.length === 0) {
    return html`<p class="allwell"><span aria-hidden="true">✓</span> No alarms.</p>`;
  }
  const sorted = collect([{ name: lan, alarms }]);
  return html`<ul class="alarms">${sorted.slice(0, all ? 500 : most).map(alarm => html`
      <li class="is-${alarm.severity}" key=${alarm.kind + alarm.where}>
        <p><${Severity} severity=${alarm.severity} /> <strong>${alarm.where}</strong>: ${alarm.text}
          ${alarm.since && html`<span class="quiet"> since ${time(alarm.since)}</span>`}</p>
        <p class="todo">${alarm.todo}</p>
      </li>`)}</ul>
    ${sorted.length > most && html`<button onClick=${() => setAll(!all)}>
      ${all ? 'Show fewer' : `Show all ${sorted.length} alarms`}</button>`}`;
}

export function AlarmsView({ lans }) {
  const alarms = collect(lans);
  return html`<h1 tabindex="-1">Alarms</h1>
    <${Paged} caption="alarms" rows=${alarms} size=${40} empty="✓ No alarms."
      rowKey=${alarm => `${alarm.lan} ${alarm.kind} ${alarm.where}`}
      columns=${[
        ['Where', alarm => html`<a href=${hash(alarm)}>${alarm.lan}</a> ${alarm.where}`],
        ['Severity', alarm => html`<${Severity} severity=${alarm.severity} />`],
        ['What is wrong', alarm => alarm.text],
        ['What to do', alarm => alarm.todo],
        ['Since', alarm => time(alarm.since)],
      ]} />`;
}
