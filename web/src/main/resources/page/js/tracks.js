/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// The tracked objects, those that are down first.
import { html } from '../vendor/htm-preact.js';
import * as api from './api.js';
import { Change } from './lan.js';
import { Mark, Paged } from './parts.js';
import { micros, time } from './words.js';

const RANK = { down: 0, undecided: 1, up: 2 };
const KIND = { down: 'bad', undecided: 'warn', up: 'good' };

/** There is no form for lists. What is tracked is told in the words of IOS. */
const isList = track => track.subject?.startsWith('list ');

export function TracksView({ tracks, write }) {
  const sorted = [...tracks].sort((a, b) => (RANK[a.state] ?? 1) - (RANK[b.state] ?? 1) || a.name.localeCompare(b.name));
  return html`<div class="bar"><h1 tabindex="-1">Tracked objects</h1>
      ${write && html`<a class="button" href="#/new/track">Create a tracked object</a>`}</div>
    <${Paged} caption="tracked objects" rows=${sorted} size=${50} rowKey=${track => track.name}
      empty="There is no tracked object. Members of groups can track ports and what probes reach: when it goes down, their priority falls."
      columns=${[
        ['Object', track => track.name],
        ['What is tracked', track => track.subject ?? 'unknown'],
        ['State', track => html`<${Mark} kind=${KIND[track.state] ?? 'plain'}>${track.state ?? 'unknown'}<//>`],
        ['Last change', track => time(track.since)],
        ['Changes', track => track.changes ?? 0],
        ['Round trip', track => track.roundTrip === undefined ? '–' : micros(track.roundTrip)],
        ['Probes missed', track => track.sent === undefined ? '–' : `${track.missed} of ${track.sent}`],
        ...write ? [['Change', track => html`<${Change} what="tracked object ${track.name}"
          edit=${isList(track) ? '' : `#/edit/track/${encodeURIComponent(track.name)}`} path=${api.trackPath(track.name)}>
          <p>It is probed and watched no more. An object that members track is not deleted before they cease to.</p><//>`]] : [],
      ]} />`;
}
