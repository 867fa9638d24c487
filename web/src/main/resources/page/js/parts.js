/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// Small pieces that several views are made of.
import { html, useState } from '../vendor/htm-preact.js';
import { lanHash, stateLetter, stateWord } from './words.js';

/** A state: letter in a shape, then the word, so that no colour is needed to read it. */
export const State = ({ state }) => html`<span class="badge is-${state ?? 'unknown'}">
  <span class="letter" aria-hidden="true">${stateLetter(state)}</span>${stateWord(state)}</span>`;

export const Mark = ({ kind, children }) => html`<span class="mark is-${kind}">
  <span aria-hidden="true">${{ good: '✓', bad: '✕', warn: '!' }[kind] ?? '·'}</span> ${children}</span>`;

export const Empty = ({ title, children }) => html`<div class="state"><h2>${title}</h2>${children}</div>`;

/** A table with one page of rows at a time. Columns: [heading, how to show a row]. */
export function Paged({ caption, columns, rows, size, rowKey, empty }) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  if (rows.length === 0) {
    return html`<p class="quiet">${empty}</p>`;
  }
  return html`
    <div class="scroll">
      <table class="rows">
        <caption class="unseen">${caption}</caption>
        <thead><tr>${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}</tr></thead>
        <tbody>${rows.slice(at * size, (at + 1) * size).map(row => html`<tr key=${rowKey(row)}>
          ${columns.map(([heading, show], index) => index === 0
            ? html`<th scope="row" data-label=${heading}><span>${show(row)}</span></th>`
            : html`<td data-label=${heading}><span>${show(row)}</span></td>`)}</tr>`)}</tbody>
      </table>
    </div>
    ${pages > 1 && html`<nav class="pager" aria-label="Pages of ${caption}">
      <button onClick=${() => setPage(at - 1)} disabled=${at === 0}>‹ Previous</button>
      <span>${`${at * size + 1}–${Math.min(rows.length, (at + 1) * size)} of ${rows.length.toLocaleString('en')}`}</span>
      <button onClick=${() => setPage(at + 1)} disabled=${at === pages - 1}>Next ›</button>
    </nav>`}`;
}

export const Search = ({ value, onInput, label }) => html`<label class="search">
  <span>${label}</span>
  <input type="search" value=${value} onInput=${event => onInput(event.target.value)} spellcheck="false"
    autocomplete="off" /></label>`;

/** What the form of a group says while it can offer no members. */
export const gatewaysFirst = lan => lan.gateways.length === 0 && html`<p class="notice">This LAN has no gateway yet, and
  gateways are the members of a group: <a href="${lanHash(lan.name)}/new/gateway">create a gateway</a> first. A group
  without members serves no hosts.</p>`;

/** Names and values, one below the other. */
export const Facts = ({ of }) => html`<dl class="facts">${of.filter(([, value]) => value !== undefined && value !== null
  && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
