// A file on its way: chosen, looked at, sent, and what came of it.

import { call, problemOf, send } from './api.js';
import { look } from './file.js';
import { at, complain, say, shows } from './place.js';
import { counts, element, errorTable, hints, problemText } from './report.js';
import { size, text } from './words.js';

const STEP = 20;

let chosen = null; // The file, and what it is to be sent as.
let looking = Promise.resolve(); // Large files take a moment.
let upload = null;
let busy = false;
let list = null; // Where files go: {address(), sealedOnly(), stored()}.

export const isGoing = () => busy;

export function wire(target) {
  list = target;
  at('file').addEventListener('change', () => {
    looking = chooseFile(at('file').files[0]);
  });
  at('upload').addEventListener('submit', (event) => {
    event.preventDefault();
    hand({});
  });
  at('check').addEventListener('click', () => hand({ dryRun: true }));
  at('cancel').addEventListener('click', () => upload?.abort());
  wireDrop();
}

export function forgetFile() {
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
  if (at('file').files[0] !== file) {
    return; // Another was chosen meanwhile.
  }
  at('file-name').textContent = [text('file_chosen', file.name, size(file.size)), seen.note ?? ''].join(' ').trim();
  shows('file-name', true);
  if (seen.trouble) {
    complain('file-trouble', seen.trouble);
  } else if (list.sealedOnly() && !seen.kind.sealed) {
    complain('file-trouble', text('file_not_sealed'));
  } else {
    chosen = { file, kind: seen.kind };
  }
}

/** @param options dryRun: store nothing; skip: store the good rows */
async function hand(options) {
  await looking;
  if (busy) {
    return;
  }
  if (chosen === null) {
    if (at('file-trouble').hidden) {
      complain('file-trouble', text('file_missing'));
    }
    at('file').focus();
    return;
  }
  const path = list.address();
  shows('result', false);
  shows('withdrawn', false);
  going(0);
  holdStill(true);
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
  holdStill(false);
  await showResult(answer, options);
}

/** While a file is on its way nobody chooses another one, or another place for it. */
function holdStill(still) {
  busy = still;
  shows('going', still);
  shows('upload-actions', !still);
  for (const id of ['file', 'round', 'organisation']) {
    at(id).disabled = still;
  }
}

function going(part) {
  const percent = Math.floor(part * 100);
  const bar = at('bar');
  if (percent >= 100) {
    bar.removeAttribute('value');
    // What has arrived whole may be stored any moment: there is nothing to cancel any more.
    if (document.activeElement === at('cancel')) {
      at('going-text').focus();
    }
  } else {
    bar.value = percent;
  }
  shows('cancel', percent < 100);
  const words = percent >= 100 ? text('going_check') : text('going_up', percent);
  at('going-text').textContent = words;
  if (percent % STEP === 0) {
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
      await list.stored();
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

function wireDrop() {
  const drop = at('drop');
  const over = () => drop.classList.add('over');
  // A file that lands beside the place would be opened by the browser, and the page be gone.
  for (const kind of ['dragover', 'drop']) {
    document.addEventListener(kind, (event) => event.preventDefault());
  }
  drop.addEventListener('dragenter', over);
  drop.addEventListener('dragover', over);
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0 && !busy) {
      at('file').files = event.dataTransfer.files;
      looking = chooseFile(at('file').files[0]);
    }
  });
}
