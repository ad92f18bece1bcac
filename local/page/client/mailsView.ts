// The mailbox: every mail, newest first, as text or as it looks, with its attachments.
import type { MailLine, MailView } from '../contract';
import { button, count, el, linkList } from './dom';
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
      boxes(),
      el('div', { class: 'mails' }, heading(mails.length), list(mails, mail?.id)),
      mail ? letter(mail) : el('p', { class: 'empty' }, 'Choisissez un courriel pour le lire.'),
    ),
  ];
}

/** The boxes, one a recipient, those who received most first; as a list of names, or as one choice on a small screen. */
function boxes(): HTMLElement {
  const counts = new Map<string, number>();
  for (const { recipients } of state.mails)
    for (const address of recipients) counts.set(address, (counts.get(address) ?? 0) + 1);
  const known = [...counts].sort(([a], [b]) => nameOf(a).localeCompare(nameOf(b), 'fr'));
  const all: [string, number][] = [['', state.mails.length], ...known];
  const select = el(
    'select',
    { id: 'recipient', onchange: () => void choose(select.value) },
    ...all.map(([address, n]) => el('option', { value: address, selected: address === recipient }, `${nameOf(address)} (${n})`)),
  );
  return el(
    'div',
    { class: 'boxes' },
    el('div', { class: 'narrow' }, el('label', { for: 'recipient' }, 'Destinataire'), select),
    el('h2', { id: 'boxes-title', class: 'wide' }, 'Destinataires'),
    el('ul', { class: 'wide', 'aria-labelledby': 'boxes-title' }, ...all.map(([address, n]) => el('li', {}, box(address, n)))),
  );
} // oxfmt-ignore

function heading(shown: number): HTMLElement {
  return el(
    'h2',
    {},
    recipient === '' ? count(shown, 'courriel') : `${nameOf(recipient)}, ${count(shown, 'courriel')}`,
  );
}

function box(address: string, n: number): HTMLElement {
  const one = button('', () => void choose(address));
  one.append(el('span', { class: 'who' }, nameOf(address)), el('span', { class: 'number', 'aria-label': count(n, 'courriel') }, String(n)));
  one.setAttribute('aria-pressed', String(address === recipient));
  one.title = address;
  return one;
} // oxfmt-ignore

function nameOf(address: string): string {
  return address === '' ? 'Tout le courrier' : (state.people[address] ?? address);
}

/** A mail of another box is put away. */
async function choose(address: string): Promise<void> {
  recipient = address;
  const open = location.hash.split('/')[1];
  const stays = state.mails.some(
    ({ id, recipients }) => id === open && (address === '' || recipients.includes(address)),
  );
  if (open && !stays) location.hash = '#messagerie';
  else await refresh();
}

function list(mails: MailLine[], current: string | undefined): HTMLElement {
  return linkList(
    mails.map(({ id, subject, to, at, attachments }) => ({
      href: `#messagerie/${id}`,
      isCurrent: id === current,
      name: subject,
      details: to.map(nameOf).join(', '),
      when: at.text + (attachments ? ` · ${count(attachments, 'pièce jointe', 'pièces jointes')}` : ''),
    })),
  );
}

function letter(mail: MailView): HTMLElement {
  const facts: [string, string][] = [
    ['De', mail.from],
    ['À', mail.to.map(whole).join(', ')],
    ['Copie', mail.cc.map(whole).join(', ')],
    ['Copie cachée', mail.bcc.map(whole).join(', ')],
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

/** « École du Verger (verger@…) ». */
function whole(address: string): string {
  const name = state.people[address];
  return name ? `${name} (${address})` : address;
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
