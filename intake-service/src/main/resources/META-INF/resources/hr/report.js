// What came of a list, as elements of the page. Nothing is ever read as markup.

import { format, known, text } from './words.js';

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Pairs of a word and what goes with it. */
export function factList(pairs) {
  const list = element('dl', { class: 'facts' });
  for (const [name, value] of pairs) {
    list.append(element('div', {}, element('dt', {}, name), element('dd', {}, value)));
  }
  return list;
}

export function counts(report) {
  return factList(
    [
      ['rows', report.rows],
      ['accepted', report.accepted],
      ['rejected', report.rejected],
      ['duplicates', report.duplicates],
      ['restored_zeros', report.restoredZeros],
      ['rejected_on_opening', report.rejectedOnOpening ?? 0],
    ]
      .filter(([key, value]) => value > 0 || key === 'rows' || key === 'accepted')
      .map(([key, value]) => [text(key), format(value)]),
  );
}

/** The rows that can't be counted: where, and what is wrong; never what stands there. */
export function errorTable(report, id) {
  if (!report.errors?.length) {
    return null;
  }
  const head = element('tr');
  for (const key of ['error_row', 'error_column', 'error_what']) {
    head.append(element('th', { scope: 'col', class: key === 'error_row' ? 'number' : '' }, text(key)));
  }
  const body = element('tbody');
  for (const error of report.errors) {
    const column = error.column === null || error.column === undefined ? text('whole_row') : text(`column_${error.column}`);
    body.append(
      element(
        'tr',
        {},
        element('th', { scope: 'row', class: 'number' }, format(error.row)),
        element('td', {}, column),
        element('td', { class: 'text' }, known(`error_${error.code}`) ? text(`error_${error.code}`) : error.message),
      ),
    );
  }
  const more = report.errors.length >= 1000 ? ` ${text('errors_first', report.errors.length)}` : '';
  return element(
    'div',
    {},
    element('h3', { id }, text('errors')),
    element('p', { class: 'quiet' }, text('errors_rows') + more),
    element(
      'div',
      { class: 'table errors', role: 'group', 'aria-labelledby': id, tabindex: '0' },
      element('table', {}, element('thead', {}, head), body),
    ),
  );
}

export function hints(report) {
  if (!report.hints?.length) {
    return null;
  }
  const list = element('ul');
  for (const hint of report.hints) {
    const what = known(`hint_${hint.code}`) ? text(`hint_${hint.code}`) : hint.message;
    list.append(element('li', {}, `${what} (${text('hint_rows', hint.rows)})`));
  }
  return element(
    'div',
    { class: 'hints' },
    element('h3', {}, text('hints')),
    element('p', { class: 'quiet' }, text('hints_text')),
    list,
  );
}

/** A problem in words; what the service names (columns, a row, a limit) goes in. */
export function problemText(name, body) {
  const columns = (body?.columns ?? []).map((column) => (known(`column_${column}`) ? text(`column_${column}`) : column));
  if (name === 'list-unreadable' && body?.row !== undefined) {
    return text('problem_list-unreadable_row', body.row);
  }
  const key = known(`problem_${name}`) ? `problem_${name}` : 'problem_other';
  return text(key, columns.length > 0 ? columns.join(', ') : (body?.limit ?? ''));
}
