// What a story needs: the profil, the place and the people, and what happens there, in order. Everything is invented.
import { answersFromUrl } from '../services/forms/prefilled';
import { findFormByUrl } from '../services/forms/store';
import type { SubmittedAnswers } from '../services/forms/submission';
import type { Workspace } from '../workspace';
import { readTab } from './readTab';

export interface Step {
  /** Wall-clock moment. */
  at: string;
  phrase: string;
  act(workspace: Workspace, formId: string): void;
}

export interface Scene {
  /** Key of the profil, as the installation page sends it. */
  profil: string;
  /** « Grenoble 4 »: how the page and the demo name it. */
  nom: string;
  /** One sentence on what is particular there. */
  resume: string;
  /** The first morning, the moment the page opens on, and the end of the demo. */
  debut: string;
  veille: string;
  fin: string;
  /** Rows of tabs Écoles and Membres, as a person pastes them. */
  ecoles: string[][];
  membres: (string | number)[][];
  /** Settings by key. */
  parametres: Record<string, string>;
  steps: Step[];
}

/** A school fills the Form; a question is named as it reads, whatever its spaces. */
export function depose(at: string, phrase: string, answers: SubmittedAnswers): Step {
  return {
    at,
    phrase,
    act: (workspace, formId) => void workspace.submitForm(formId, byTitle(workspace, formId, answers)),
  };
}

function byTitle({ state }: Workspace, formId: string, answers: SubmittedAnswers): SubmittedAnswers {
  const items = new Map(state.forms[formId]!.items.map((item) => [spaced(item.title), item]));
  return Object.fromEntries(
    Object.entries(answers).map(([title, answer]) => {
      const item = items.get(spaced(title));
      if (!item) throw new Error(`The form asks no « ${title} »`);
      const offered = new Map((item.choices ?? []).map(({ value }) => [spaced(value), value]));
      const asOffered = (text: string): string => offered.get(spaced(text)) ?? text;
      return [
        item.title,
        Array.isArray(answer) ? answer.map((text) => asOffered(String(text))) : asOffered(String(answer)),
      ];
    }),
  );
}

function spaced(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

/**
 * The school of the n-th demande opens the link of the newest mail that speaks of it in these words, finds the second
 * Form filled in, answers it and sends.
 */
export function repond(at: string, phrase: string, rang: number, objet: string, answers: SubmittedAnswers): Step {
  return {
    at,
    phrase,
    act: (workspace) => {
      const numero = readTab(workspace, 'Demandes').rows[rang - 1]?.['Numéro'] ?? '';
      const url = linkOf(workspace, numero, objet);
      const { id } = findFormByUrl(workspace, url);
      workspace.submitForm(id, { ...answersFromUrl(workspace, url), ...byTitle(workspace, id, answers) });
    },
  };
}

/** The link a mail carries, as the person who receives it would follow it. */
function linkOf({ mails }: Workspace, numero: string, objet: string): string {
  const about = [...mails].reverse().find(({ subject }) => subject.includes(numero) && spaced(subject).includes(objet));
  const [link] = /https:\S+entry\S+/.exec(about?.body ?? '') ?? [];
  if (!link) throw new Error(`No mail about ${numero} says « ${objet} » with a link`);
  return link;
}

/** A person writes in tab Demandes, on the row of the n-th demande of the register. */
export function corrige(at: string, phrase: string, rang: number, changes: Record<string, string>): Step {
  return {
    at,
    phrase,
    act: (workspace) => {
      const { rows, columns } = readTab(workspace, 'Demandes');
      if (!rows[rang - 1]) throw new Error(`There is no demande number ${rang}`);
      for (const [heading, value] of Object.entries(changes))
        workspace.edit('Demandes', `${columns[heading]}${rang + 1}`, value);
    },
  };
}

/** A person writes what the meeting decided about the n-th demande, on the next free row of tab Suivi. */
export function decide(
  at: string,
  phrase: string,
  decisions: { rang: number; action: string; qui: string; pourLe: string }[],
): Step {
  return {
    at,
    phrase,
    act: (workspace) => {
      const { rows } = readTab(workspace, 'Demandes');
      for (const { rang, action, qui, pourLe } of decisions) {
        const { rows: written, columns } = readTab(workspace, 'Suivi');
        const line = written.length + 2;
        const cells = {
          Demande: rows[rang - 1]!['Numéro']!,
          'Action ou décision': action,
          Qui: qui,
          'Pour le': pourLe,
        };
        for (const [heading, value] of Object.entries(cells))
          workspace.edit('Suivi', `${columns[heading]}${line}`, value);
      }
    },
  };
}
