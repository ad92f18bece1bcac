// The mailbox: every mail, newest first, as text or as it looks, with its attachments.
import type { MailLine, MailView } from '../contract';
import { button, count, el } from './dom';
import { paper } from './paper';
import { read } from './server';
import { refresh, state } from './shell';

let recipient = '';
let asText = false;

export async function mailsView(detail: string): Promise<Node[]> {
  const mails = state.mails.filter(({ recipients }) => recipient === '' || recipients.includes(recipient));
  const chosen = detail === '' ? undefined : state.mails.find(({ id }) => id === detail);
  const mail = chosen && (await read<MailView>('/api/mail', { id: chosen.id }));
  return [
    el('h1', {}, 'Messagerie'),
    el(
      'div',
      { class: `box${mail ? ' reading' : ''}` },
      el('div', { class: 'mails' }, filter(mails.length), list(mails, mail?.id)),
      mail ? letter(mail) : el('p', { class: 'hint' }, 'Choisissez un courriel pour le lire.'),
    ),
  ];
}

function filter(shown: number): HTMLElement {
  const addresses = [...new Set(state.mails.flatMap(({ recipients }) => recipients))].sort();
  const select = el(
    'select',
    { id: 'recipient', onchange: () => void choose(select.value) },
    el('option', { value: '' }, 'Tous les destinataires'),
    ...addresses.map((address) => el('option', { value: address, selected: address === recipient }, address)),
  );
  return el(
    'div',
    { class: 'filter' },
    el('label', { for: 'recipient' }, 'Destinataire'),
    select,
    el('p', { role: 'status' }, count(shown, 'courriel')),
  );
}

async function choose(address: string): Promise<void> {
  recipient = address;
  await refresh();
}

function list(mails: MailLine[], current: string | undefined): HTMLElement {
  return el(
    'ul',
    { class: 'list' },
    ...mails.map(({ id, subject, to, at, attachments }) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: `#messagerie/${id}`, 'aria-current': id === current && 'true' },
          el('strong', {}, subject),
          el('span', {}, to.join(', ')),
          el('span', { class: 'when' }, at.text + (attachments ? ` · ${count(attachments, 'pièce jointe', 'pièces jointes')}` : '')),
        ),
      ),
    ),
  ); // prettier-ignore
}

function letter(mail: MailView): HTMLElement {
  const facts: [string, string][] = [
    ['De', mail.from],
    ['À', mail.to.join(', ')],
    ['Copie', mail.cc.join(', ')],
    ['Copie cachée', mail.bcc.join(', ')],
    ['Réponses à', mail.replyTo],
    ['Parti le', mail.at.text],
  ];
  const given = facts.filter(([, value]) => value !== '');
  return el(
    'article',
    { class: 'letter' },
    el('a', { class: 'back', href: '#messagerie' }, '← Tous les courriels'),
    el('h2', {}, mail.subject),
    el('dl', {}, ...given.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))),
    el(
      'div',
      { class: 'actions' },
      el('a', { class: 'button', href: `/mails/${mail.id}.eml`, download: '' }, 'Télécharger (.eml)'),
      ...mail.files.map(({ name, href }) => el('a', { class: 'button', href, download: '' }, `Pièce jointe : ${name}`)),
    ),
    mail.hasHtml && looks(),
    mail.hasHtml && !asText ? paper(`/mails/${mail.id}.html`, `Courriel : ${mail.subject}`) : plain(mail),
  );
}

function looks(): HTMLElement {
  const choice = (label: string, text: boolean) => {
    const one = button(label, () => void show(text));
    one.setAttribute('aria-pressed', String(asText === text));
    return one;
  };
  return el(
    'div',
    { class: 'looks', role: 'group', 'aria-label': 'Présentation du courriel' },
    choice('Mise en forme', false),
    choice('Texte seul', true),
  );
}

async function show(text: boolean): Promise<void> {
  asText = text;
  await refresh();
}

/** Addresses this page knows become links of the page. */
function plain({ body, links }: MailView): HTMLElement {
  const known = Object.keys(links).sort((a, b) => b.length - a.length);
  const parts = known.length > 0 ? body.split(new RegExp(`(${known.map(escaped).join('|')})`)) : [body];
  return el(
    'div',
    { class: 'plain' },
    ...parts.map((part) => (links[part] ? el('a', { href: links[part] }, part) : part)),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
