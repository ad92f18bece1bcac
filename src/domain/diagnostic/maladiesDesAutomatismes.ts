// What happens around the tabs: an authorisation withdrawn, triggers lost or doubled, the Form unlinked or closed, settings deleted.
import { enumerer } from '../texte/typographie';
import { phrasesDAutorisation } from '../pole/veille';
import { onglet, reperageDe, type Dossier, type EtatDuFormulaire } from './classeur';
import type { Constat, Maladie } from './maladie';

export const MALADIES_DES_AUTOMATISMES: readonly Maladie[] = [
  { cle: 'autorisation_retiree', gravite: 'a_corriger', remede: 'dit', constats: autorisationRetiree },
  { cle: 'automatisme_absent', gravite: 'a_corriger', remede: 'repare', constats: automatismesAbsents },
  { cle: 'automatisme_en_trop', gravite: 'a_corriger', remede: 'repare', constats: automatismesEnTrop },
  { cle: 'reglage_absent', gravite: 'a_corriger', remede: 'repare', constats: reglagesAbsents },
  formulaire('formulaire_perdu', 'perdu',
    'Le formulaire ne s’ouvre pas. S’il est dans la corbeille de Google Drive, restaurez-le : aucune réponse n’est perdue.'),
  formulaire('formulaire_delie', 'delie',
    'Le formulaire n’écrit plus dans ce classeur. Rien n’est perdu, le pôle lit ses réponses ; « Installer ou réparer » le relie.'),
  formulaire('formulaire_ferme', 'ferme',
    'Le formulaire n’accepte plus de réponse : les écoles ne peuvent rien déposer tant qu’il n’est pas rouvert.'),
]; // oxfmt-ignore

function formulaire(cle: string, etat: EtatDuFormulaire, phrase: string): Maladie {
  return {
    cle,
    gravite: etat === 'ferme' ? 'a_savoir' : 'a_corriger',
    remede: 'dit',
    constats: (dossier) => (dossier.formulaire === etat ? [{ phrase }] : []),
  };
}

function autorisationRetiree({ nonAutorise }: Dossier): Constat[] {
  return nonAutorise ? [{ phrase: phrasesDAutorisation(nonAutorise).join(' ') }] : [];
}

function automatismesAbsents({ automatismes }: Dossier): Constat[] {
  const nombre = automatismes?.absents.length ?? 0;
  if (nombre === 0) return [];
  const phrase =
    nombre === 1
      ? 'Un automatisme manquait ; il est réinstallé.'
      : `${nombre} automatismes manquaient ; ils sont réinstallés.`;
  return [{ phrase, soins: [{ genre: 'automatismes' }] }];
}

function automatismesEnTrop({ automatismes }: Dossier): Constat[] {
  const { enTrop = [] } = automatismes ?? {};
  if (enTrop.length === 0) return [];
  const phrase =
    enTrop.length === 1
      ? 'Un automatisme était en double ; il est retiré.'
      : `${enTrop.length} automatismes étaient en double ; ils sont retirés.`;
  return [{ phrase, soins: [{ genre: 'automatismes_en_trop', ids: enTrop }] }];
}

function reglagesAbsents(dossier: Dossier): Constat[] {
  const vu = onglet(dossier, 'parametres');
  const position = vu && reperageDe(vu).positions.get('cle');
  if (!vu || position === undefined) return [];
  const presents = new Set(vu.lignes.slice(1).map((cells) => String(cells[position] ?? '').trim()));
  const absents = dossier.reglages.filter(({ cle }) => !presents.has(cle));
  if (absents.length === 0) return [];
  const noms = enumerer(absents.map(({ libelle }) => `« ${libelle} »`));
  const phrase =
    absents.length === 1
      ? `Onglet « ${vu.nom} » : le réglage ${noms} manquait ; il est remis avec sa valeur habituelle, à vérifier.`
      : `Onglet « ${vu.nom} » : les réglages ${noms} manquaient ; ils sont remis avec leur valeur habituelle, à vérifier.`;
  return [{ phrase, soins: absents.map((reglage) => ({ genre: 'reglage', reglage })) }];
}
