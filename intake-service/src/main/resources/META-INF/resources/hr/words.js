// What the page says, and the numbers and times in it, in the language of the page.

const data = JSON.parse(document.getElementById('page-data').textContent);
const words = data.words;
const locale = data.lang === 'en' ? 'en-GB' : 'nl-BE';
const numbers = new Intl.NumberFormat(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Brussels' });
const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' });

export const facts = data;

/** A text with its gaps {0}, {1} filled. */
export function text(key, ...values) {
  const found = words[key] ?? key;
  return found.replace(/\{(\d)\}/g, (gap, index) => format(values[index]));
}

export function known(key) {
  return key in words;
}

export function format(value) {
  return typeof value === 'number' ? numbers.format(value) : String(value ?? '');
}

export function day(value) {
  return days.format(new Date(value));
}

export function time(value) {
  return times.format(new Date(value));
}

/** Of a name in several languages the one of the page. */
export function named(name, code) {
  return name?.[data.lang] ?? name?.nl ?? name?.en ?? code;
}

export function size(bytes) {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${format(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[unit]}`;
}
