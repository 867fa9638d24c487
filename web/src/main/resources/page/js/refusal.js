/*
 * Copyright (c) 2026 the odl-hsrp authors and others. All rights reserved.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License v1.0 which accompanies this distribution,
 * and is available at http://www.eclipse.org/legal/epl-v10.html
 */
// To which field of a form a refusal of the server belongs.

/**
 * Returns the name of the field, or '' if the refusal is about the whole.
 *
 * The server says where it was (error-path) or, in "object: problem; remedy", which leaf is wrong. The leaf that is named
 * first in the problem counts, then a value that only one field has, then a leaf that the remedy names.
 */
export function fieldOf(refusal, fields, values) {
  const leaf = field => field.leaf ?? field.name;
  const byPath = fields.find(field => new RegExp(`[:/]${leaf(field)}$`).test(refusal.path));
  if (byPath) {
    return byPath.name;
  }
  const message = withoutObject(refusal.message);
  const [problem, remedy = ''] = message.split('; ');
  return firstNamed(problem, fields, leaf) ?? byValue(message, fields, values) ?? firstNamed(remedy, fields, leaf)
    ?? byWords(refusal.message, fields) ?? '';
}

/** Of 'lan "office" gateway "gw1": problem; remedy' what comes after the object. */
const withoutObject = message => message.replace(/^(lan|track-object|key-chain) "[^"]*"[^:]*: /, '');

function firstNamed(text, fields, leaf) {
  const found = fields.map(field => ({ name: field.name, at: text.search(new RegExp(`(^|[^a-z-])${leaf(field)}($|[^a-z-])`)) }))
    .filter(one => one.at >= 0).sort((a, b) => a.at - b.at);
  return found[0]?.name;
}

function byValue(message, fields, values) {
  const quoted = text => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = fields.filter(field => {
    const value = String(values[field.name] ?? '').trim();
    return value.length > 1 && new RegExp(`(^|[^\\w.:])${quoted(value)}($|[^\\w.:])`).test(message);
  });
  return found.length === 1 ? found[0].name : undefined;
}

/** The words by which the model's own messages call what a field holds. */
const byWords = (message, fields) => fields.find(field => field.says?.test(message))?.name;
