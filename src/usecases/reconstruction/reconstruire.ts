// « Reconstruire »: after a deleted tab, deleted rows or a bad paste, puts back what the Form, the Journal and the memory
// of the script can give, says what only the history of the Sheet still holds, and keeps all that came since.
import { plagesDeLaZone } from '../../catalogue/calendrierScolaire';
import { PARAMETRES } from '../../catalogue/parametres';
import { SUITES } from '../../catalogue/suites';
import { estARemplir, encoreVides, phraseDeLAttente } from '../../domain/registre/aRemplir';
import type { Chantier } from '../../domain/pole/chantier';
import { derniersNumeros, type NumeroDemande } from '../../domain/demande/demande';
import type { OngletAttendu } from '../../domain/diagnostic/classeur';
import { refus } from '../../domain/pole/erreur';
import { etatsAuJournal, type EtatAuJournal } from '../../domain/registre/etatAuJournal';
import type { Pole } from '../../domain/pole/pole';
import type { Annonce } from '../../domain/formulaire/reponse';
import { accorder, enumerer, typographier } from '../../domain/texte/typographie';
import { envoyerCourrier } from '../courrier/envoyerCourrier';
import { direLesPertes, type Perte } from './pertes';
import { colonnesCollees, reconstruireColonnes } from './reconstruireColonnes';
import { muette, reconstruireCourrier } from './reconstruireCourrier';
import { reconstruireJournal } from './reconstruireJournal';
import { reconcilier } from '../ronde/reconcilier';
import { remettreSansTexte } from './remettreDemandes';

interface Plan {
  /** Tabs that are gone. */
  perdus: readonly OngletAttendu[];
  /** Tabs made again and not filled yet: the rest waits for them. */
  vides: readonly string[];
  annonces: readonly Annonce[];
  /** Those whose row comes back as the Journal remembers it; the others are new. */
  connues: number;
  nouvelles: number;
  /** By another door: a number and no text. */
  sansTexte: readonly EtatAuJournal[];
  colonnes: readonly string[];
  courrier: boolean;
}

/** What it would do, and nothing done: the question to the person, or a sentence when there is nothing to ask. */
export function questionDeReconstruction(chantier: Chantier): { question: string } | string {
  if (chantier.estUneCopie) throw refus.copie();
  if (!chantier.estInstalle) return 'Le registre n’est pas encore installé : choisissez Pôle ressources › Installer ou réparer.';
  const plan = planifier(chantier.pole);
  const aFaire = phrasesDuPlan(plan);
  if (aFaire.length === 0)
    return typographier(
      plan.vides.length ? phraseDeLAttente(plan.vides) : 'Rien à reconstruire : chaque onglet est là, et chaque réponse du formulaire a sa ligne.',
    );
  const parties = [
    'Si la perte est toute récente, annulez ici et essayez d’abord Édition › Annuler.',
    `Le pôle remettrait :\n${enPuces(aFaire)}`,
    historique(plan),
    'Ce qui est arrivé depuis la perte est gardé, et aucun courrier ne part deux fois. Continuer ?',
  ];
  return { question: typographier(parties.filter(Boolean).join('\n\n')) };
} // oxfmt-ignore

/** Killed at any call and asked again, it ends in the same place. */
export function reconstruire(chantier: Chantier): string {
  const plan = planifier(chantier.pole);
  refaireLesOnglets(chantier, plan);
  const { pole } = chantier;
  if (pole.journal().length === 0) reconstruireJournal(pole);
  const vides = encoreVides(pole.memoire.aRemplir, pole.registre).filter((cle) => cle !== 'courrier');
  if (vides.length > 0) return typographier([`Les onglets sont refaits. ${phraseDeLAttente(vides)}`, historique(plan)].filter(Boolean).join('\n\n')); // oxfmt-ignore
  const complet = remettreLesLignes(pole, planifier(pole));
  if (!complet) return 'Le temps a manqué. Choisissez de nouveau « Reconstruire » : il reprendra où il en est.';
  if (pole.memoire.aRemplir.includes('courrier')) {
    reconstruireCourrier(pole);
    pole.valider();
  }
  pole.noterMemoire({ aRemplir: [], prochaineEcheance: '', dernierMatin: '' });
  const fait = phrasesDuPlan(plan);
  if (fait.length > 0) pole.journaliser({ qui: 'une personne', quoi: 'registre_reconstruit', sur: '', details: plan.perdus.map(({ nom }) => nom).join(', ') }); // oxfmt-ignore
  envoyerCourrier(pole);
  const bilan = fait.length ? `C’est fait. Remis :\n${enPuces(fait)}` : 'C’est fait.';
  return typographier([bilan, historique(plan)].filter(Boolean).join('\n\n'));
}

function planifier(pole: Pole): Plan {
  const { absents, onglets } = pole.observer({ complete: false, tour: 0 });
  const manque = (cle: string): boolean => absents.some((onglet) => onglet.cle === cle);
  const journal = manque('journal') ? [] : pole.journal();
  const demandes = manque('demandes') ? [] : pole.registre.demandes;
  const vides = absents.length ? [] : encoreVides(pole.memoire.aRemplir, pole.registre).filter((cle) => cle !== 'courrier');
  const annonces = pole.annoncesDepuis('');
  const ids = new Set(demandes.map(({ idReponse }) => idReponse));
  const etats = etatsAuJournal(journal);
  const parId = new Set([...etats.values()].map(({ idReponse }) => idReponse));
  const absentes = annonces.filter(({ id }) => !ids.has(id));
  const titres = new Map(onglets.find(({ attendu }) => attendu.cle === 'demandes')?.attendu.colonnes.map(({ cle, titre }) => [cle, titre])); // oxfmt-ignore
  const lisible = absents.length === 0 && vides.length === 0;
  return {
    perdus: absents,
    vides,
    annonces,
    connues: absentes.filter(({ id }) => parId.has(id)).length,
    nouvelles: absentes.filter(({ id }) => !parId.has(id)).length,
    sansTexte: sansTexte(etats, demandes.map(({ numero }) => numero), annonces),
    colonnes: lisible ? colonnesCollees(pole, annonces, journal).map((champ) => titres.get(champ) ?? champ) : [],
    courrier: manque('courrier') || pole.memoire.aRemplir.includes('courrier'),
  };
} // oxfmt-ignore

/** What the Journal remembers, and neither a row nor the Form holds. */
function sansTexte(
  etats: ReadonlyMap<NumeroDemande, EtatAuJournal>,
  numeros: readonly NumeroDemande[],
  annonces: readonly Annonce[],
): EtatAuJournal[] {
  const presents = new Set<string>(numeros);
  const reponses = new Set(annonces.map(({ id }) => id));
  return [...etats.values()].filter(({ numero, idReponse }) => !presents.has(numero) && !reponses.has(idReponse));
}

/** The list of what must be filled is remembered first: no ronde may decide from an empty tab in between. */
function refaireLesOnglets(chantier: Chantier, { perdus }: Plan): void {
  if (perdus.length === 0) return;
  const { pole } = chantier;
  const cles = perdus.map(({ cle }) => cle);
  const aRemplir = [...new Set([...pole.memoire.aRemplir, ...cles.filter(estARemplir)])];
  // The seals of a Journal that is gone seal nothing any more.
  const journal = cles.includes('journal') ? { scelleesJusquA: 0, dernierSceau: '' } : {};
  pole.noterMemoire({ aRemplir, ...journal });
  chantier.etablirOnglets();
  chantier.completerParametres(parametresConnus(chantier.pole));
  chantier.remplirCalendrier(plagesDeLaZone(chantier.pole.registre.parametres.zone));
  const actions = Object.values(SUITES).map(({ libelle }) => libelle);
  chantier.proposerChoix('suivi', 'action', actions);
}

/** As they were this morning; the numbers already given are in the Journal. */
function parametresConnus(pole: Pole) {
  const donnes = derniersNumeros(pole.journal().map(({ sur }) => sur));
  return PARAMETRES.map(({ cle, libelle, defaut, effet }) => {
    const connu = (cle === 'dernier_numero' && donnes) || (pole.memoire.reglages[cle] ?? defaut);
    return { cle, libelle, effet, valeur: connu };
  });
}

function remettreLesLignes(pole: Pole, { annonces, sansTexte: perdues }: Plan): boolean {
  // What the register had already compared was answered once, even if nothing remembers it.
  const { derniereVersion } = pole.memoire;
  const dejaVues = annonces.filter(({ version }) => version <= derniereVersion);
  const depuis = annonces.filter(({ version }) => version > derniereVersion);
  if (!reconcilier(muette(pole), dejaVues).complet || !reconcilier(pole, depuis).complet) return false;
  for (const etat of perdues) remettreSansTexte(pole, etat);
  return reconstruireColonnes(pole, annonces, colonnesCollees(pole, annonces, pole.journal())).complet;
}

function phrasesDuPlan({ perdus, connues, nouvelles, sansTexte: perdues, colonnes, courrier }: Plan): string[] {
  const onglets = perdus.map(({ nom }) => `« ${nom} »`);
  return [
    ...(onglets.length ? [`${onglets.length > 1 ? 'les onglets' : 'l’onglet'} ${enumerer(onglets)}, avec titres, notes et listes de choix`] : []),
    ...(connues ? [`${accorder(connues, 'demande')} d’après le formulaire et le Journal, sous le même numéro, avec statut, référent et réunion`] : []),
    ...(nouvelles ? [`${accorder(nouvelles, 'réponse')} du formulaire dont le Journal ne dit rien, sous un nouveau numéro`] : []),
    ...(perdues.length ? [`${accorder(perdues.length, 'demande')} sans réponse au formulaire : le numéro, le statut, le référent et la réunion seulement`] : []),
    ...(colonnes.length ? [`${colonnes.length > 1 ? 'les colonnes' : 'la colonne'} ${enumerer(colonnes.map((titre) => `« ${titre} »`))} de l’onglet « Demandes », d’après le formulaire`] : []),
    ...(courrier ? ['les lignes du Courrier : ce qui est parti y est « Envoyé », ce qui aurait dû partir y est « Retenu »'] : []),
  ];
} // oxfmt-ignore

function historique({ perdus, connues, sansTexte: perdues, colonnes }: Plan): string {
  const pertes: Perte[] = [...perdus.map(({ cle }) => cle as Perte)];
  if (connues && !pertes.includes('demandes')) pertes.push('demandes');
  if (perdues.length) pertes.push('sans_texte');
  if (colonnes.length) pertes.push('colonne');
  const phrases = direLesPertes(pertes);
  return phrases.length ? `Seul Fichier › Historique des versions garde encore :\n${enPuces(phrases)}` : '';
}

function enPuces(phrases: readonly string[]): string {
  return phrases.map((phrase) => `• ${phrase}`).join('\n');
}
