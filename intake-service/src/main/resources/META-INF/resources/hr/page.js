// The page: which round, which organisation, what stands there, and a file on its way.

import { call, listOf, problemOf, send } from './api.js';
import { look } from './file.js';
import { counts, element, errorTable, factList, hints, problemText } from './report.js';
import { day, facts, named, size, text, time } from './words.js';

const LOOK_AGAIN_MILLIS = 10_000;
const STEP = 10;

const at = (id) => document.getElementById(id);
const shows = (id, shown) => {
  at(id).hidden = !shown;
};

let rounds = [];
let list = null; // The stored list of the chosen organisation, null if there is none.
let chosen = null; // The file, and what it is to be sent as.
let upload = null;

const round = () => rounds.find((each) => each.round === at('round').value);
const organisation = () => at('organisation').value;

function say(words) {
  at('status').textContent = words;
}

/** What stands in the way, with the way out if there is one. */
function complain(id, words, problem) {
  const place = at(id);
  place.replaceChildren(words);
  if (problem === 'unauthenticated') {
    place.append(' ', element('a', { href: `/hr/again?lang=${facts.lang}`, target: '_blank' }, text('sign_in_again')));
  }
  place.hidden = words === '';
}

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
  shows('send-section', open && organisation() !== '');
  shows('replaces', list !== null);
  at('send').textContent = text(list === null ? 'send' : 'send_replace');
  if (list !== null) {
    at('receipt').href = `${listOf(round().round, organisation())}/receipt`;
    at('receipt').download = `telling-${round().round}-${organisation()}.jws`;
  }
}

function forgetFile() {
  chosen = null;
  at('file').value = '';
  shows('file-name', false);
  complain('file-trouble', '');
}

async function chooseFile(file) {
  chosen = null;
  complain('file-trouble', '');
  shows('file-name', false);
  if (!file) {
    return;
  }
  const seen = await look(file).catch(() => ({ trouble: text('problem_list-unreadable') }));
  at('file-name').textContent = [text('file_chosen', file.name, size(file.size)), seen.note ?? ''].join(' ').trim();
  shows('file-name', true);
  if (seen.trouble) {
    complain('file-trouble', seen.trouble);
  } else {
    chosen = { file, kind: seen.kind };
  }
}

/** @param options dryRun: store nothing; skip: store the good rows */
async function hand(options) {
  if (upload !== null) {
    return;
  }
  if (chosen === null) {
    if (at('file-trouble').hidden) {
      complain('file-trouble', text('file_missing'));
    }
    at('file').focus();
    return;
  }
  const path = listOf(round().round, organisation());
  shows('result', false);
  shows('withdrawn', false);
  going(0);
  shows('going', true);
  shows('upload-actions', false);
  at('file').disabled = true;
  at('cancel').focus();
  // Asked first, because nobody wants to send a long file to learn that the session is over.
  const before = await call('GET', path);
  const stop = [0, 401, 403].includes(before.status);
  const query = new URLSearchParams(options.skip ? { invalid: 'skip' } : {});
  if (options.dryRun) {
    query.set('dry-run', 'true');
  }
  if (!stop) {
    upload = send(query.size > 0 ? `${path}?${query}` : path, chosen.kind, chosen.file, (part) => going(part));
  }
  const answer = stop ? before : await upload.done;
  upload = null;
  shows('going', false);
  shows('upload-actions', true);
  at('file').disabled = false;
  await showResult(answer, options);
}

function going(part) {
  const percent = Math.floor(part * 100);
  const bar = at('bar');
  if (percent >= 100) {
    bar.removeAttribute('value');
  } else {
    bar.value = percent;
  }
  const words = percent >= 100 ? text('going_check') : text('going_up', percent);
  at('going-text').textContent = words;
  if (percent % (STEP * 2) === 0) {
    say(words);
  }
}

async function showResult(answer, options) {
  const place = at('result');
  say('');
  if (answer.status === 200 || answer.status === 201) {
    const report = answer.body;
    const title = report.dryRun ? 'result_checked' : answer.status === 201 ? 'result_created' : 'result_replaced';
    result('good', text(title), [...goodTexts(report), counts(report), hints(report), errorTable(report, 'result-errors')]);
    if (!report.dryRun) {
      forgetFile();
      await Promise.all([showRound(), showList()]);
    }
  } else if (problemOf(answer) === 'list-rejected') {
    const report = answer.body;
    const words = options.dryRun ? 'result_checked_rejected_text' : 'result_rejected_text';
    result('bad', text('result_rejected'), [
      element('p', {}, text(words, report.rejected, report.rows)),
      counts(report),
      report.accepted > 0 ? skipping(report) : null,
      errorTable(report, 'result-errors'),
    ]);
  } else if (answer.status === -1) {
    result('bad', text('cancelled'), []);
  } else {
    const problem = problemOf(answer);
    const words = element('p', { id: 'result-text' });
    result('bad', text('result_failed'), [words]);
    complain('result-text', problemText(problem, answer.body), problem);
  }
  place.scrollIntoView({ block: 'nearest' });
}

function goodTexts(report) {
  const texts = [];
  if (report.rejected > 0) {
    texts.push(text('result_skipped_text', report.rejected, report.rows));
  }
  if (report.duplicates > 0) {
    texts.push(text('result_duplicates', report.duplicates));
  }
  if (report.restoredZeros > 0) {
    texts.push(text('result_restored', report.restoredZeros));
  }
  return texts.map((words) => element('p', {}, words));
}

function skipping(report) {
  const button = element('button', { type: 'button', id: 'skip', class: 'second' }, text('skip', report.rejected));
  button.addEventListener('click', () => hand({ skip: true }));
  return element('div', { class: 'skipping' }, element('h3', {}, text('skip_title')), element('p', {}, text('skip_text')), button);
}

/** The heading gets the focus, so that who can't see it hears it and goes on from there. */
function result(kind, title, parts) {
  const heading = element('h3', { tabindex: '-1', class: 'title' }, title);
  const place = at('result');
  place.className = `result ${kind}`;
  place.replaceChildren(heading, ...parts.filter((part) => part !== null));
  place.hidden = false;
  heading.focus();
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

function wireDrop() {
  const drop = at('drop');
  const over = (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      drop.classList.add('over');
    }
  };
  drop.addEventListener('dragenter', over);
  drop.addEventListener('dragover', over);
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0 && upload === null) {
      at('file').files = event.dataTransfer.files;
      chooseFile(event.dataTransfer.files[0]);
    }
  });
}

at('choice').addEventListener('submit', (event) => event.preventDefault());
at('round').addEventListener('change', () => chooseRound(organisation()));
at('organisation').addEventListener('change', chooseOrganisation);
at('file').addEventListener('change', () => chooseFile(at('file').files[0]));
at('upload').addEventListener('submit', (event) => {
  event.preventDefault();
  hand({});
});
at('check').addEventListener('click', () => hand({ dryRun: true }));
at('cancel').addEventListener('click', () => upload?.abort());
at('withdraw').addEventListener('click', withdraw);
at('confirm').addEventListener('close', withdrawn);
wireDrop();
setInterval(() => {
  if (!document.hidden && upload === null && ['closed', 'counting'].includes(round()?.state)) {
    showRound();
  }
}, LOOK_AGAIN_MILLIS);
start();
