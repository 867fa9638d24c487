/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The examination of a LAN, from its switches to its hosts: asked for by a button, since it takes some seconds.
import { html, useState } from '../vendor/htm-preact.js';
import { Severity } from './alarms.js';
import * as api from './api.js';
import { count, groupName, plain, time } from './words.js';

export function Examination({ name }) {
  const [state, setState] = useState({ busy: false, found: null, problem: '' });
  const run = async () => {
    setState({ ...state, busy: true, problem: '' });
    try {
      const found = await api.examine(name);
      setState({ busy: false, found: { ...found, at: new Date().toISOString() }, problem: '' });
    } catch (refusal) {
      setState({ busy: false, found: null, problem: refusal.message });
    }
  };
  const { busy, found, problem } = state;
  return html`<section aria-labelledby="examination"><div class="bar"><h2 id="examination">Examination</h2>
      <button onClick=${run} disabled=${busy}>${busy ? 'Examining…' : found ? 'Examine again' : 'Examine'}</button></div>
    ${!found && !problem && html`<p class="quiet">All is looked at, from the switches to the hosts, and gateways are asked for
      their addresses. It takes some three seconds and changes nothing.</p>`}
    ${problem && html`<p class="notice" role="alert">${problem}</p>`}
    ${found && html`<${Found} found=${found} />`}</section>`;
}

function Found({ found }) {
  const faults = found.findings.filter(finding => finding.severity !== 'ok');
  const well = found.findings.filter(finding => finding.severity === 'ok');
  return html`<p role="status" class=${faults.length === 0 ? 'allwell' : ''}>${faults.length === 0
      ? html`<span aria-hidden="true">✓</span> Nothing is wrong.` : html`${count(faults.length, 'finding')}.`}
      ${' '}<span class="quiet">Examined at ${time(found.at)}.</span></p>
    <ul class="alarms findings">${faults.map(finding => html`<li class="is-${finding.severity}">
      <p><${Severity} severity=${finding.severity} /> <strong>${whereOf(finding)}</strong>: ${textOf(finding)}</p>
      ${finding.todo && html`<p class="todo">${finding.todo}</p>`}</li>`)}</ul>
    ${well.length > 0 && html`<details><summary>${count(well.length, 'check')} without a fault</summary>
      <ul class="changes">${well.map(finding => html`<li><b>${plain(finding.check)}</b>: ${finding.text}</li>`)}</ul>
    </details>`}`;
}

/** The group is told before. */
const textOf = finding => finding.text.replace(`group ${finding.family} ${finding.number} `, 'it ');

/** What a finding is about, or what was looked at. */
function whereOf(finding) {
  const parts = [finding.number !== undefined && `group ${groupName(finding)}`,
    finding.gateway && `gateway ${finding.gateway}`, finding.node && `switch ${finding.node}`,
    finding.port && `port ${finding.port}`].filter(Boolean);
  return parts.length === 0 ? plain(finding.check) : parts.join(', ');
}
