// Who follows what, as a coordination sees to it: the menu « Répartir », and the panel, read then used, alone or while
// somebody else changes the same demande.
import type { Acts } from '../act';
import type { Chance } from '../chance';
import type { SimYear } from '../year';
import { typeInDemande } from './demandes';
import { activeMembers } from './members';

export const REPARTITION: Acts = {
  repartit: { perYear: 2, when: 'work', play: repartir },
  choisitAuPanneau: { perYear: 4, when: 'work', play: choose },
  ecritLaRepartitionVue: { perYear: 2, when: 'work', play: writeSeen },
};

/** Asked twice at once: the second time changes nothing. */
function repartir(year: SimYear): string {
  const { known, workspace } = year;
  const demandes = year.tab('Demandes');
  known.beforeRepartition = new Map(
    demandes.rows('numero').map((row) => [demandes.text(row, 'numero'), demandes.text(row, 'referent')]),
  );
  workspace.call('menuRepartir');
  workspace.call('menuRepartir');
  known.beforeRepartition = undefined;
  return 'La coordination choisit « Répartir », deux fois de suite.';
}

interface Panel {
  marque: string;
  demandes: { numero: string; referent: string; candidates: { nom: string }[] }[];
}

function panelOf({ workspace }: SimYear): Panel | undefined {
  return workspace.runFromPage('sidebarRepartition').value as Panel | undefined;
}

function choose(year: SimYear, chance: Chance): string | undefined {
  const { known, workspace } = year;
  const shown = chance.pick(panelOf(year)?.demandes.filter(({ candidates }) => candidates.length > 0) ?? []);
  const nom = chance.pick(shown?.candidates ?? [])?.nom;
  if (!shown || !nom) return undefined;
  const { numero, referent } = shown;
  const meanwhile = chance.oneIn(4) ? somebodyElse(year, chance, numero) : '';
  // What a person typed while the panel was open is not for it to change, unless it is what the panel shows; cut short, it
  // may have, or not.
  if (referentOf(year, numero) === referent) known.release(numero);
  const { value } = workspace.runFromPage('sidebarChoisirReferent', [{ numero, depuis: referent, nom }]);
  const isDone = (value as { reussi?: boolean } | undefined)?.reussi ?? false;
  if (isDone) known.type(numero, 'referent', nom);
  return `La coordination confie ${numero} à ${nom} dans le panneau${meanwhile}${isDone ? '' : ', qui ne le fait pas'}.`;
}

function referentOf(year: SimYear, numero: string): string {
  const tab = year.tab('Demandes');
  return tab.text(tab.rowOf('numero', numero) ?? 1, 'referent');
}

function writeSeen(year: SimYear, chance: Chance): string | undefined {
  const panel = panelOf(year);
  if (!panel) return undefined;
  const numero = chance.pick(panel.demandes)?.numero;
  const meanwhile = numero && chance.oneIn(3) ? somebodyElse(year, chance, numero) : '';
  year.workspace.runFromPage('sidebarEcrireRepartition', [panel.marque]);
  return `La coordination écrit la répartition que montre le panneau${meanwhile}.`;
}

/** A colleague writes in the sheet while the panel is open. */
function somebodyElse(year: SimYear, chance: Chance, numero: string): string {
  const nom = chance.pick(activeMembers(year));
  if (!nom) return '';
  typeInDemande(year, numero, 'referent', nom);
  return `, pendant qu’une collègue y écrit ${nom}`;
}
