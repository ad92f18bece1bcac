// The demo as one JSON object, read from the tabs and the mailbox as a person would read them.
import { readTab } from './readTab';
import type { WrittenFiles } from './writeFiles';
import type { Workspace } from '../workspace';

export function summarise(
  workspace: Workspace,
  profil: string,
  invariants: readonly { nom: string; vrai: boolean }[],
  files: WrittenFiles,
) {
  return {
    profil,
    demandes: readTab(workspace, 'Demandes').rows.map((row) => ({
      numero: row['Numéro'],
      ecole: row['École'],
      motif: row['Motif'],
      statut: row['Statut'],
      referent: row['Référent·e'],
      raisons: row['Pourquoi']!.split('\n').filter(Boolean),
      reunion: row['Réunion'],
    })),
    mails: mailsOf(workspace),
    documents: Object.values(workspace.state.documents).map(({ id, name }) => ({
      titre: name,
      fichier: files.documents[id],
    })),
    reunions: readTab(workspace, 'Réunions').rows.map((row) => ({
      jour: isoDate(row['Date']!),
      dateLimite: isoDate(row['Date limite']!),
    })),
    invariants: Object.fromEntries(invariants.map(({ nom, vrai }) => [nom, vrai])),
    appels: callsByEvent(workspace),
  };
}

/** The kind of a mail is in tab Courrier: the row that left at that minute for those addresses. */
function mailsOf(workspace: Workspace) {
  const sent = readTab(workspace, 'Courrier').rows.filter((row) => row['Statut'] === 'Envoyé');
  return workspace.mails.map((mail) => {
    const jour = new Date(mail.at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
    const heure = new Date(mail.at).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 5);
    const addresses = [...mail.to, ...mail.cc].join(', ');
    const index = sent.findIndex(
      (row) => row['Adresses'] === addresses && row['Parti le']!.startsWith(jour.split('-').reverse().join('/')),
    );
    const genre = index < 0 ? '' : sent.splice(index, 1)[0]!['Genre'];
    return { a: addresses, objet: mail.subject, jour, heure, genre };
  });
}

/** The most service calls one execution of each handler made. */
function callsByEvent({ runs }: Workspace): Record<string, number> {
  const most: Record<string, number> = {};
  for (const { handler, calls } of runs) most[handler] = Math.max(most[handler] ?? 0, calls.length);
  return most;
}

function isoDate(shown: string): string {
  return shown.split('/').reverse().join('-');
}
