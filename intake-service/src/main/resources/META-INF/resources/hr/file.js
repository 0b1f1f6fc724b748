// A look at the chosen file before anything of it is sent. It spares people a way; the service checks everything again.

import { facts, size, text } from './words.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LINES = 'application/x-ndjson';
const SEALED = 'application/vnd.telling.sealed-list';
const NUMBER = ['national_number', 'rijksregisternummer', 'insz'];
const COLUMNS = [...NUMBER, 'level', 'niveau', 'statute', 'statuut', 'sex', 'geslacht', 'age', 'leeftijd', 'fte'];
const NAMES = /\.(csv|txt|tsv|xlsx|ndjson|jsonl|json)(\.gz)?$/i;
const FIRST = 65536;
const SHOWN = 40;

/** Answers {kind, note} to send the file as, or {trouble} in words. */
export async function look(file) {
  if (file.size === 0) {
    return { trouble: text('file_empty') };
  }
  if (file.size > facts.maxBytes) {
    return { trouble: text('file_too_large', size(facts.maxBytes)) };
  }
  const first = new Uint8Array(await file.slice(0, FIRST).arrayBuffer());
  if (starts(first, 0x54, 0x53, 0x4c, 0x31)) {
    return { kind: { type: SEALED, sealed: true } };
  }
  if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { trouble: text('file_xls') };
  }
  if (starts(first, 0x1f, 0x8b)) {
    return packed(file.name);
  }
  if (starts(first, 0x50, 0x4b)) {
    return { kind: { type: WORKBOOK } };
  }
  return NAMES.test(file.name) ? textual(file, first) : { trouble: text('file_kind') };
}

function packed(name) {
  const type = /\.(ndjson|jsonl|json)\.gz$/i.test(name) ? LINES : /\.(csv|txt|tsv)\.gz$/i.test(name) ? 'text/csv' : null;
  return type === null ? { trouble: text('file_kind') } : { kind: { type, packed: true } };
}

async function textual(file, first) {
  const charset = await charsetOf(file, first);
  const decoded = new TextDecoder(charset).decode(first);
  if (decoded.includes('\u0000')) {
    return { trouble: text('file_kind') };
  }
  if (decoded.trimStart().startsWith('{')) {
    return { kind: { type: LINES } };
  }
  const trouble = headerTrouble(decoded);
  if (trouble !== null) {
    return { trouble };
  }
  const note = charset === 'windows-1252' ? text('file_as_windows') : null;
  return { kind: { type: charset === 'utf-8' ? 'text/csv' : `text/csv; charset=${charset}` }, note };
}

/** All of it is read, piece by piece: the first letter with an accent may come late. */
async function charsetOf(file, first) {
  if (starts(first, 0xff, 0xfe) || starts(first, 0xfe, 0xff)) {
    return 'utf-16';
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      decoder.decode(piece.value, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) {
      reader.cancel().catch(() => {});
      return 'windows-1252';
    }
    throw error;
  }
}

function headerTrouble(decoded) {
  const line = decoded.split(/\r\n|\r|\n/).find((each) => each.trim() !== '' && !/^sep=.$/i.test(each.trim()));
  if (line === undefined) {
    return text('file_empty');
  }
  const separator = [';', '\t', ','].find((each) => line.includes(each)) ?? ';';
  const names = line
    .split(separator)
    .map((name) => name.replace(/[\u200b\ufeff]/g, '').trim().replace(/^"(.*)"$/, '$1').trim().toLowerCase())
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !COLUMNS.includes(name));
  if (unknown.some((name) => /\d{6}/.test(name))) {
    return text('file_header_missing'); // A row where the header should be: nothing of it is shown.
  }
  if (unknown.length > 0) {
    return text('file_header_unknown', unknown.map((name) => name.slice(0, SHOWN)).join(', '));
  }
  return names.some((name) => NUMBER.includes(name)) ? null : text('file_header_missing');
}

function starts(bytes, ...expected) {
  return expected.every((value, index) => bytes[index] === value);
}
