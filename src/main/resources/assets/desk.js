// Saves words within three seconds and on leaving a field. Without it the forms do the same, later.
'use strict';
const forms = [...document.querySelectorAll('form.stanza')];
const fields = [...document.querySelectorAll('.to > textarea')];
const waiting = new Map();
const isWords = field => /^(text|note)\./.test(field.name);
const number = field => field.name.slice(5);
const known = new Map();

function mark(form, block, key) {
  const mark = document.getElementById('m' + block);
  if (mark) {
    mark.firstElementChild.textContent = form.dataset[key];
    mark.dataset.now = key;
  }
}

function typed(form) {
  return [...form.elements].filter(field => isWords(field) && field.value !== known.get(field));
}

function content(form) {
  const data = new URLSearchParams();
  const blocks = new Set(typed(form).map(number));
  for (const field of form.elements) {
    const dot = field.name.indexOf('.');
    if (field.name === 'key' || blocks.has(field.name.slice(dot + 1)) && dot > 0 && field.tagName !== 'BUTTON') {
      data.append(field.name, field.value);
    }
  }
  data.append('do', 'save');
  data.append('as', 'lines');
  return data;
}

async function save(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const changed = typed(form);
  if (form.saving || changed.length === 0) {
    return;
  }
  form.saving = true;
  const sent = new Map(changed.map(field => [field, field.value]));
  try {
    const answer = await fetch(form.action, {method: 'POST', body: content(form)});
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const lines = (await answer.text()).split('\n').map(line => line.split(' '));
    if (lines.some(line => line[0] === 'conflict')) {
      form.saving = false;
      form.requestSubmit(form.querySelector('button[value=save]'));
      return;
    }
    sent.forEach((value, field) => known.set(field, value));
    for (const [block, base] of lines) {
      const field = form.elements['base.' + block];
      if (field) {
        field.value = base;
      }
    }
    for (const field of sent.keys()) {
      const words = form.elements['text.' + number(field)];
      const still = typed(form).some(other => number(other) === number(field));
      mark(form, number(field), still ? 'typed' : words.value === '' ? 'empty' : 'saved');
    }
  } catch (failure) {
    changed.forEach(field => mark(form, number(field), 'failed'));
    later(form, 5000);
  }
  form.saving = false;
  if (typed(form).length > 0) {
    later(form, 3000);
  }
}

function later(form, delay) {
  if (!waiting.has(form)) {
    waiting.set(form, setTimeout(() => save(form), delay));
  }
}

function grow(field) {
  field.style.blockSize = 'auto';
  field.style.blockSize = field.scrollHeight + 2 + 'px';
}

for (const form of forms) {
  for (const field of form.elements) {
    if (isWords(field)) {
      known.set(field, field.defaultValue);
    }
  }
  form.addEventListener('input', event => {
    if (isWords(event.target)) {
      mark(form, number(event.target), 'typed');
      grow(event.target);
      later(form, 3000);
    }
  });
  form.addEventListener('focusout', () => save(form));
  form.addEventListener('submit', event => {
    clearTimeout(waiting.get(form));
    const button = event.submitter;
    if (button && button.value.startsWith('split.')) {
      const words = form.elements['text.' + button.value.slice(6)];
      form.elements.at.value = words.caret ?? '';
    }
    typed(form).forEach(field => known.set(field, field.value));
  });
}
// The cursor's place is asked for when the field no longer has it.
fields.forEach(field => field.addEventListener('blur', () => {
  field.caret = field.selectionStart > 0 ? field.selectionStart : '';
}));
fields.forEach(grow);

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    forms.filter(form => typed(form).length > 0 && !form.saving)
        .forEach(form => navigator.sendBeacon(form.action, content(form)));
  }
});

const keys = document.getElementById('keys');
keys.hidden = false;
document.addEventListener('keydown', event => {
  const here = document.activeElement;
  const block = here.closest('.block');
  if (event.isComposing) {
    return;
  }
  if (event.key === '?' && !here.matches('textarea, input')) {
    keys.open = true;
    keys.scrollIntoView();
  } else if (event.key === 'F2') {
    const words = block ? block.querySelector('.to > textarea') : null;
    const at = fields.indexOf(words) + (event.shiftKey ? -1 : 1);
    (fields[at] ?? fields[0]).focus();
  } else if (event.key === 'F4' && block) {
    const ways = block.querySelector('.ways');
    ways.open = true;
    ways.querySelector('button').focus();
  } else if (event.key === 'F8') {
    forms.forEach(save);
  } else {
    return;
  }
  event.preventDefault();
});
