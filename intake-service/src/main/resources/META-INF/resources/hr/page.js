// The page: which round, which organisation, and what stands there.

import { call, listOf, problemOf } from './api.js';
import { at, complain, say, shows } from './place.js';
import { counts, element, errorTable, factList, hints, problemText } from './report.js';
import { forgetFile, isGoing, wire } from './upload.js';
import { day, facts, named, size, text, time } from './words.js';

const LOOK_AGAIN_MILLIS = 10_000;

let rounds = [];
let list = null; // The stored list of the chosen organisation, null if there is none.

const round = () => rounds.find((each) => each.round === at('round').value);
const organisation = () => at('organisation').value;

function fill(select, options, wanted) {
  select.replaceChildren(...options.map(([value, name]) => element('option', { value }, name)));
  if (options.some(([value]) => value === wanted)) {
    select.value = wanted;
  }
}

function mine(of) {
  return of.organisations.filter((each) => facts.coordinator || facts.organisations.includes(each.code));
}

async function start() {
  say(text('loading'));
  const answer = await call('GET', '/v1/rounds');
  say('');
  if (answer.status !== 200) {
    complain('trouble', problemText(problemOf(answer), answer.body), problemOf(answer));
    return;
  }
  rounds = answer.body;
  if (!facts.coordinator && facts.organisations.length === 0) {
    complain('trouble', text('organisations_none'));
    return;
  }
  if (rounds.length === 0) {
    complain('trouble', text('rounds_none'));
    return;
  }
  const asked = new URLSearchParams(location.search);
  const open = rounds.find((each) => each.state === 'open' && mine(each).length > 0) ?? rounds[0];
  fill(at('round'), rounds.map((each) => [each.round, each.round]), asked.get('round') ?? open.round);
  shows('app', true);
  at('file-hint').textContent = text('file_hint', size(facts.maxBytes));
  await chooseRound(asked.get('organisation'));
}

async function chooseRound(wanted) {
  const own = mine(round());
  const names = own.map((each) => [each.code, `${named(each.name, each.code)} (${each.code})`]);
  names.sort((one, other) => one[1].localeCompare(other[1], facts.lang));
  fill(at('organisation'), names, wanted);
  shows('organisation-choice', names.length > 1);
  shows('only-organisation', names.length <= 1);
  at('only-organisation').replaceChildren(names.length === 1 ? names[0][1] : text('not_in_round'));
  await chooseOrganisation();
}

async function chooseOrganisation() {
  forgetFile();
  shows('result', false);
  shows('withdrawn', false);
  keepInAddress();
  await Promise.all([showRound(), showList()]);
}

/** So that the other language, a reload or a bookmark shows the same. */
function keepInAddress() {
  const query = new URLSearchParams({ lang: facts.lang, round: round().round });
  if (organisation() !== '') {
    query.set('organisation', organisation());
  }
  history.replaceState(null, '', `?${query}`);
  for (const link of document.querySelectorAll('[data-language]')) {
    query.set('lang', link.dataset.language);
    link.href = `?${query}`;
  }
}

async function showRound() {
  const name = round().round;
  const answer = await call('GET', `/v1/rounds/${encodeURIComponent(name)}/progress`);
  if (round().round !== name) {
    return;
  }
  if (answer.status !== 200) {
    complain('trouble', problemText(problemOf(answer), answer.body), problemOf(answer));
    return;
  }
  complain('trouble', '');
  const progress = answer.body;
  round().state = progress.state;
  round().destroyed = Boolean(progress.destroyedAt);
  const pairs = [
    [text('state'), text(`state_${progress.state}`)],
    [text('reference_date'), day(round().referenceDate)],
    [text('lists_in'), text('lists_of', progress.lists.stored + progress.lists.handedOver, progress.lists.expected)],
  ];
  const persons = progress.persons;
  if (persons) {
    pairs.push([text('persons_done'), text('lists_of', persons.done, persons.total)]);
  }
  if (progress.state === 'counting' && progress.estimatedEnd) {
    pairs.push([text('estimated_end'), time(progress.estimatedEnd)]);
  }
  const place = at('round-state');
  place.replaceChildren(factList(pairs));
  if (persons && persons.total > 0 && progress.state === 'counting') {
    place.append(element('progress', { max: persons.total, value: persons.done, 'aria-label': text('progress') }));
  }
  const hint = { open: 'round_open_text', abandoned: 'round_abandoned_text' }[progress.state] ?? 'round_closed_text';
  if (organisation() !== '') {
    place.append(element('p', { class: 'quiet' }, text(hint)));
  }
  if (progress.halted || progress.pausedSince) {
    place.append(element('p', { class: 'notice' }, text('halted')));
  }
  if (facts.coordinator && progress.state === 'open' && progress.lists.missing?.length > 0) {
    const names = new Map(round().organisations.map((each) => [each.code, named(each.name, each.code)]));
    const missing = progress.lists.missing.map((code) => element('li', {}, `${names.get(code) ?? code} (${code})`));
    place.append(
      element('details', {}, element('summary', {}, `${text('missing')} ${missing.length}`), element('ul', {}, ...missing)),
    );
  }
  showActions();
}

async function showList() {
  const code = organisation();
  const name = round().round;
  list = null;
  shows('list-section', code !== '');
  if (code === '') {
    showActions();
    return;
  }
  const answer = await call('GET', listOf(name, code));
  if (organisation() !== code || round().round !== name) {
    return;
  }
  const place = at('list-state');
  if (answer.status === 200) {
    list = answer.body;
    place.replaceChildren(
      factList([
        [text('list_state'), text(`list_${list.state}`)],
        [text('submitted_at'), time(list.submittedAt)],
      ]),
      counts(list),
    );
    const parts = [hints(list), errorTable(list, 'stored-errors')].filter((part) => part !== null);
    if (parts.length > 0) {
      place.append(element('details', {}, element('summary', {}, text('report')), ...parts));
    }
  } else if (problemOf(answer) === 'list-unknown') {
    const known = mine(round()).find((each) => each.code === code);
    place.replaceChildren(element('p', {}, text('list_none', named(known?.name, code))));
  } else {
    place.replaceChildren(element('p', { class: 'notice' }, problemText(problemOf(answer), answer.body)));
  }
  showActions();
}

function showActions() {
  const open = round().state === 'open';
  shows('list-actions', list !== null);
  shows('withdraw', open);
  shows('destruction', round().destroyed === true);
  shows('send-section', open && organisation() !== '');
  shows('replaces', list !== null);
  shows('sealed-only', round().sealedOnly === true);
  at('send').textContent = text(list === null ? 'send' : 'send_replace');
  if (list !== null) {
    at('receipt').href = `${listOf(round().round, organisation())}/receipt`;
    at('receipt').download = `telling-${round().round}-${organisation()}.jws`;
    at('destruction').href = `${listOf(round().round, organisation())}/destruction-receipt`;
    at('destruction').download = `telling-${round().round}-${organisation()}-destroyed.jws`;
  }
}

async function withdraw() {
  const known = mine(round()).find((each) => each.code === organisation());
  at('confirm-text').textContent = text('withdraw_text', named(known?.name, organisation()), round().round);
  at('confirm').returnValue = 'no';
  at('confirm').showModal();
}

async function withdrawn() {
  if (at('confirm').returnValue !== 'yes') {
    return;
  }
  const answer = await call('DELETE', listOf(round().round, organisation()));
  shows('result', false);
  await Promise.all([showRound(), showList()]);
  if (answer.status === 204) {
    shows('withdrawn', true);
    at('list').focus();
  } else {
    complain('trouble', problemText(problemOf(answer), answer.body), problemOf(answer));
    at('trouble').scrollIntoView({ block: 'nearest' });
  }
}

at('choice').addEventListener('submit', (event) => event.preventDefault());
at('round').addEventListener('change', () => chooseRound(organisation()));
at('organisation').addEventListener('change', chooseOrganisation);
at('withdraw').addEventListener('click', withdraw);
at('confirm').addEventListener('close', withdrawn);
wire({
  address: () => listOf(round().round, organisation()),
  sealedOnly: () => round().sealedOnly === true,
  stored: () => Promise.all([showRound(), showList()]),
});
setInterval(() => {
  if (!document.hidden && !isGoing() && ['closed', 'counting'].includes(round()?.state)) {
    showRound();
  }
}, LOOK_AGAIN_MILLIS);
start();
