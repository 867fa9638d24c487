/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// A form made of a list of fields. What it sends is up to the caller; what the server refuses is shown at the field.
import { html, useEffect, useRef, useState } from '../vendor/htm-preact.js';
import { fieldOf } from './refusal.js';

/**
 * about: said above it, if anything; fields: {name, label, hint?, type?, options?, required?, leaf?, says?, value?}; verb
 * is on the button; send(values) does it; done(values) leaves.
 */
export function Form({ title, about, verb, fields, send, done, back }) {
  const [values, setValues] = useState(() => Object.fromEntries(fields.map(field => [field.name, field.value ?? ''])));
  const [wrong, setWrong] = useState({ field: '', message: '' });
  const [busy, setBusy] = useState(false);
  const form = useRef(null);
  const set = (name, value) => setValues(before => ({ ...before, [name]: value }));
  const shown = fields.filter(field => !field.when || field.when(values));
  const submit = async event => {
    event.preventDefault();
    const missing = shown.find(field => field.required && String(values[field.name]).trim() === '');
    if (missing) {
      setWrong({ field: missing.name, message: `${missing.label} must be given.` });
      return;
    }
    const odd = shown.find(field => field.type === 'number' && !/^\d*$/.test(String(values[field.name]).trim()));
    if (odd) {
      setWrong({ field: odd.name, message: `${odd.label} is a whole number.` });
      return;
    }
    setBusy(true);
    setWrong({ field: '', message: '' });
    try {
      const sent = trimmed(values, shown);
      await send(sent);
      done(sent);
    } catch (refusal) {
      setWrong({ field: refusal.field || fieldOf(refusal, shown, values), message: refusal.message });
    }
    setBusy(false);
  };
  useEffect(() => {
    if (wrong.message) {
      form.current.querySelector('[aria-invalid=true], .notice')?.focus();
    }
  }, [wrong]);
  return html`<h1 tabindex="-1">${title}</h1>
    ${about}
    <form class="form" ref=${form} onSubmit=${submit} noValidate>
      ${wrong.message && !wrong.field && html`<p class="notice" role="alert" tabindex="-1">${wrong.message}</p>`}
      ${shown.map(field => html`<${Field} key=${field.name} field=${field} value=${values[field.name]} set=${set}
        wrong=${wrong.field === field.name ? wrong.message : ''} />`)}
      <div class="buttons"><button class="main" disabled=${busy}>${busy ? 'Waiting…' : verb}</button>
        <a class="button" href=${back}>Cancel</a></div>
    </form>`;
}

const trimmed = (values, fields) => Object.fromEntries(fields.map(field => [field.name, values[field.name]])
  .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));

function Field({ field, value, set, wrong }) {
  const id = `field-${field.name}`;
  const about = `${field.hint ? id + '-hint' : ''} ${wrong ? id + '-wrong' : ''}`.trim() || undefined;
  const common = { id, name: field.name, 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': about };
  const text = event => set(field.name, event.target.value);
  return html`<div class="field ${wrong ? 'is-wrong' : ''}">
    <label for=${id}>${field.label}${field.required ? '' : html` <span class="quiet">optional</span>`}</label>
    ${field.type === 'select' ? html`<select ...${common} value=${value} onChange=${text}>
        ${field.options.map(([option, words]) => html`<option value=${option}>${words}</option>`)}</select>`
      : field.type === 'check' ? html`<input type="checkbox" ...${common} checked=${value === true}
        onChange=${event => set(field.name, event.target.checked)} />`
        : html`<input type="text" ...${common} value=${value} onInput=${text} autocomplete="off" spellcheck="false"
          inputMode=${field.type === 'number' ? 'numeric' : undefined} aria-required=${field.required ? 'true' : undefined} />`}
    ${wrong && html`<p class="wrong" id="${id}-wrong" role="alert">${wrong}</p>`}
    ${field.hint && html`<p class="hint" id="${id}-hint">${field.hint}</p>`}
  </div>`;
}
