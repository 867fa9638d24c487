/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// What can be done with a group. Each asks first, says what it will do, and shows the server's refusal where it was asked.
import { html, useEffect, useRef, useState } from '../vendor/htm-preact.js';
import * as api from './api.js';
import { groupName } from './words.js';

/** Deletes an entry of the configuration; children say what follows from it. */
export const Delete = ({ what, path, to, onClose, children }) => html`<${Question} title="Delete ${what}?" verb="Delete"
    onClose=${onClose} act=${async () => {
      await api.remove(path);
      if (to) {
        location.hash = to;
      }
      return `${what} is deleted.`;
    }}>${children}<//>`;

/** A question with one button that does it; the browser keeps the focus in it, and Escape leaves it. */
function Question({ title, verb, act, onClose, children }) {
  const dialog = useRef(null);
  const [state, setState] = useState({ busy: false, done: '', problem: '' });
  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    // Where it was asked may be gone by what was done
    return () => (before?.isConnected ? before : document.querySelector('h1'))?.focus();
  }, []);
  const run = async event => {
    event.preventDefault();
    setState({ busy: true, done: '', problem: '' });
    try {
      setState({ busy: false, done: await act(), problem: '' });
    } catch (refusal) {
      setState({ busy: false, done: '', problem: refusal.message });
    }
  };
  return html`<dialog ref=${dialog} onClose=${onClose} aria-labelledby="question">
    <form onSubmit=${run}>
      <h2 id="question">${title}</h2>
      ${state.done ? html`<p role="status">${state.done}</p>` : children}
      ${state.problem && html`<p class="notice" role="alert">${state.problem}</p>`}
      <div class="buttons">
        ${!state.done && html`<button class="main" disabled=${state.busy}>${state.busy ? 'Waiting…' : verb}</button>`}
        <button type="button" onClick=${() => dialog.current.close()}>${state.done ? 'Close' : 'Cancel'}</button>
      </div>
    </form></dialog>`;
}

export function Switchover({ lan, group, onClose }) {
  const others = group.members.filter(member => member.gateway !== group.active);
  const [gateway, setGateway] = useState((others.find(member => member.state === 'standby') ?? others[0]).gateway);
  return html`<${Question} title="Switch group ${groupName(group)} of ${lan.name} over?" verb="Switch over" onClose=${onClose}
      act=${async () => {
        await api.switchover(lan.name, group, gateway);
        return `${gateway} is active now.`;
      }}>
    <p>The switches are turned to the new gateway in one step, then it announces itself. Other gateways do not preempt it
      until it fails, until the next switchover, or until the group's configuration changes.</p>
    <label class="field"><span>New active gateway</span>
      <select value=${gateway} onChange=${event => setGateway(event.target.value)}>
        ${others.map(member => html`<option value=${member.gateway}>${member.gateway} (${member.state}, priority
          ${' '}${member.priority})</option>`)}</select></label><//>`;
}

export const Announce = ({ lan, group, onClose }) => html`<${Question} title="Announce group ${groupName(group)} of ${lan.name}?"
    verb="Announce" onClose=${onClose} act=${async () => {
      await api.announce(lan.name, group);
      return 'It was announced.';
    }}>
  <p>The active gateway sends a Hello and a gratuitous ARP reply, or Neighbor Advertisement, at once: hosts and switches
    learn again where the virtual MAC address ${group.mac} is.</p><//>`;

export function Record({ lan, group, onClose }) {
  const [duration, setDuration] = useState(60);
  return html`<${Question} title="Record group ${groupName(group)} of ${lan.name}?" verb="Record" onClose=${onClose}
      act=${async () => {
        const answer = await api.record(lan.name, group, Number(duration));
        const file = answer['hsrp:output']?.file ?? answer.output?.file;
        return Number(duration) === 0 ? 'The recording has ended.' : `Recording. The file will be ${file}`;
      }}>
    <p>What the group hears, and what happens to its timers and ports, is written to a file on the controller, which can be
      played again as a test. It has no key in it. There is one recording at a time in a LAN.</p>
    <label class="field"><span>Seconds, 0 to end the recording that runs</span>
      <input type="number" min="0" max="3600" required value=${duration}
        onInput=${event => setDuration(event.target.value)} /></label><//>`;
}
