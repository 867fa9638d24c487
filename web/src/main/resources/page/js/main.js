/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The frame of the page: which view is shown, how up to date it is, who looks at it.
import { html, render, useEffect, useState } from '../vendor/htm-preact.js';
import { AlarmsView } from './alarms.js';
import * as api from './api.js';
import { NewGateway, NewGroup, NewLan, NewTrack } from './create.js';
import { EditGateway, EditGroup, EditLan, EditTrack } from './edit.js';
import { LanView } from './lan.js';
import { connect, live, watch } from './live.js';
import { GroupsView, LansView } from './overview.js';
import { Empty } from './parts.js';
import { TracksView } from './tracks.js';
import { time } from './words.js';

const route = () => location.hash.replace(/^#\/?/, '').split('/').map(decoded);

/** Addresses are also written by hand: what is not encoded is taken as it is. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What is shown follows the address; the focus goes to its heading, so that the keyboard begins there. */
function useRoute() {
  const [parts, setParts] = useState(route);
  useEffect(() => {
    const follow = () => setParts(route());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    document.title = `${parts[0] === 'lan' ? parts[1] : parts[0] || 'LANs'} · HSRP`;
    if (moved) {
      document.querySelector('h1')?.focus();
      scrollTo(0, 0);
    }
    moved = true;
  }, [parts.join('/')]);
  return parts;
}

let moved = false;

function useLive() {
  const [, setVersion] = useState(0);
  useEffect(() => watch(() => setVersion(version => version + 1)), []);
  return live;
}

function Freshness({ state }) {
  const words = { loading: 'Loading…', live: 'Live', resuming: 'Updating…', failed: 'Not connected' }[state.status]
    ?? `Stale: as of ${time(new Date(state.heard).toISOString())}`;
  return html`<span class="fresh is-${state.status}" role="status"><i aria-hidden="true"></i>${words}</span>`;
}

function View({ parts, state, user }) {
  const write = Boolean(user?.write);
  const lans = [...state.lans.values()];
  const [first, second, third, fourth] = parts;
  if (state.status === 'loading') {
    return html`<h1 class="unseen" tabindex="-1">HSRP</h1><p class="state">Loading…</p>`;
  }
  if (state.status === 'failed') {
    return html`<h1 class="unseen" tabindex="-1">HSRP</h1><${Empty} title="The state of the LANs cannot be read">
      <p>${state.problem}</p><p>It is tried again every two seconds.</p><//>`;
  }
  if (user && !write && [first, third].some(part => part === 'new' || part === 'edit')) {
    return html`<h1 class="unseen" tabindex="-1">HSRP</h1><${Empty} title="You may look, and change nothing">
      <p><a href="#/">All LANs</a></p><//>`;
  }
  if (first === 'lan' && (third === 'new' || third === 'edit')) {
    return html`<${LanForm} key=${parts.join('/')} name=${second} parts=${parts.slice(2)} />`;
  }
  switch (first) {
    case '': return html`<${LansView} lans=${lans} write=${write} />`;
    case 'groups': return html`<${GroupsView} lans=${lans} />`;
    case 'alarms': return html`<${AlarmsView} lans=${lans} />`;
    case 'tracks': return html`<${TracksView} tracks=${state.tracks} write=${write} />`;
    case 'lan': return html`<${LanView} name=${second} family=${third} number=${Number(fourth)} write=${write} />`;
    case 'edit': return html`<${EditTrack} key=${third} lans=${lans} name=${third} />`;
    case 'new': return second === 'track' ? html`<${NewTrack} lans=${lans} />` : html`<${NewLan} />`;
    default: return html`<h1 tabindex="-1">No such page</h1><p><a href="#/">All LANs</a></p>`;
  }
}

/** The forms within a LAN, whose switches and gateways they offer. */
function LanForm({ name, parts }) {
  const [lan, setLan] = useState(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    api.lanView(name).then(setLan, refusal => setProblem(refusal.message));
  }, [name]);
  if (lan === null) {
    return html`<p class="state">${problem || 'Loading…'}</p>`;
  }
  switch (parts.slice(0, 2).join(' ')) {
    case 'new gateway': return html`<${NewGateway} lan=${lan} />`;
    case 'new group': return html`<${NewGroup} lan=${lan} />`;
    case 'edit gateway': return html`<${EditGateway} lan=${lan} name=${parts[2]} />`;
    case 'edit group': return html`<${EditGroup} lan=${lan} family=${parts[2]} number=${Number(parts[3])} />`;
    default: return html`<${EditLan} lan=${lan} />`;
  }
}

const TABS = [['', 'LANs'], ['groups', 'Groups'], ['alarms', 'Alarms'], ['tracks', 'Tracking']];

function App() {
  const parts = useRoute();
  const state = useLive();
  const [user, setUser] = useState(null);
  useEffect(() => {
    api.me().then(setUser, () => undefined);
  }, [state.status]);
  const tab = { lan: '', new: parts[1] === 'track' ? 'tracks' : '', edit: 'tracks' }[parts[0]] ?? parts[0];
  return html`
    <a class="skip" href="#main" onClick=${event => {
      event.preventDefault();
      document.querySelector('h1')?.focus();
    }}>Skip to the content</a>
    <header>
      <a class="brand" href="#/"><img src="icon.svg" alt="" width="24" height="24" /> HSRP</a>
      <nav aria-label="Views">${TABS.map(([name, words]) => html`<a href="#/${name}"
        aria-current=${tab === name ? 'page' : undefined}>${words}</a>`)}</nav>
      <${Freshness} state=${state} />
      ${user && html`<span class="user">${user.user}${user.write ? '' : ' (read only)'}</span>`}
    </header>
    ${state.status === 'stale' && html`<p class="stale" role="alert"><b>What you see is of
      ${' '}${time(new Date(state.heard).toISOString())}.</b> ${state.problem} It is tried again every two seconds.</p>`}
    <main id="main"><${View} parts=${parts} state=${state} user=${user} /></main>
    <p class="unseen" aria-live="polite">${state.said}</p>`;
}

document.hidden || connect();
render(html`<${App} />`, document.getElementById('app'), document.getElementById('app').firstChild);
