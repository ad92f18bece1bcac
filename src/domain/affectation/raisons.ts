// Why her, why not the two who come next, and what stands in the way when nobody fits: sentences that the data bear out.
import type { Membre } from '../membre/membre';
import { suppleanteDe } from '../membre/suppleance';
import { accorder } from '../texte/typographie';
import type { Poids } from './cout';
import { blocageDe, pressenties, type Candidature, type Confiee } from './repartition';
import { distanceEntreSecteurs, estDuRased, rangDeFonction, REGLES, secteursDe, type CleDeRegle } from './regles'; // oxfmt-ignore
import type { Jour } from '../temps/jour';

export interface Entourage {
  membres: readonly Membre[];
  aujourdhui: Jour;
}

/** Why one of the next is not the one: rules that block her, or the part of the cost that tells them apart. */
export interface Comparaison {
  autre: Candidature;
  regles: CleDeRegle[];
  /** The part in which she costs most beyond the one chosen; '' when she would do as well. */
  part: keyof Poids | '';
  ecart: number;
}

const SUIVANTES = 2;

export function raisonsDe(confiee: Confiee, entourage: Entourage): string[] {
  const { choisie, demande } = confiee;
  if (!choisie) return personne(confiee, entourage);
  const suivantes = comparaisons(confiee, entourage);
  return [
    pourquoiElle(confiee, choisie),
    ...suivantes.map((comparaison) => pourquoiPasElle(comparaison, confiee, entourage)),
    ...(demande.pourDesEleves && estDuRased(choisie.qui.membre.fonction) ? [PROPOSE_AU_RASED] : []),
  ];
}

const PROPOSE_AU_RASED = 'Une aide du RASED se décide avec lui : le pôle la propose, il ne la programme pas.';

/** The two who come next among those one would think of, whether they may or not. */
export function comparaisons(confiee: Confiee, { membres, aujourdhui }: Entourage): Comparaison[] {
  const { choisie } = confiee;
  if (!choisie) return [];
  const suivantes = pressenties(confiee).filter(
    // Whoever she stands in for has been named already.
    ({ qui }) => !(qui.absente && suppleanteDe(qui.membre, membres, aujourdhui).membre === choisie.qui.membre),
  );
  return suivantes.slice(0, SUIVANTES).map((autre) => ({ autre, regles: autre.regles, ...difference(choisie, autre) }));
}

function difference(choisie: Candidature, autre: Candidature): Pick<Comparaison, 'part' | 'ecart'> {
  const parts = Object.keys(autre.detail) as (keyof Poids)[];
  const plus = (part: keyof Poids): number => autre.detail[part] - choisie.detail[part];
  const [part] = parts.filter((cle) => plus(cle) > 0).sort((a, b) => plus(b) - plus(a));
  const ecart = autre.cout - choisie.cout;
  return { part: part && ecart > 0 ? part : '', ecart };
}

/** What a person reads of each one she may choose: the same as if the pôle proposed her. */
export function raisonDeLaChoisir({ demande, choisie, autres }: Confiee, candidature: Candidature): string {
  const toutes = choisie ? [choisie, ...autres] : autres;
  return pourquoiElle({ demande, autres: toutes.filter((une) => une !== candidature) }, candidature);
}

function pourquoiElle({ demande, autres }: Pick<Confiee, 'demande' | 'autres'>, choisie: Candidature): string {
  const { qui, charge, connaitLEcole } = choisie;
  const { membre } = qui;
  const { rang, remplace } = rangDeFonction(qui, demande.fonctions) ?? { rang: 0, remplace: undefined };
  const adaptee = rang === 0 ? 'la fonction la plus adaptée' : 'fonction prévue pour ce motif';
  const place = remplace ? `supplée ${remplace.nom} (${demande.fonctions[rang]})` : adaptee;
  // Where the motif names no fonction, none suits more than another.
  const places = demande.fonctions.length > 0 ? [place] : [];
  const raisons = [membre.fonction || 'sans fonction', ...places, enCours(charge, membre)];
  const [sien] = secteursDe(membre);
  if (distanceEntreSecteurs(membre, demande.ecole.secteur))
    raisons.push(`va aussi dans le secteur ${demande.ecole.secteur}`); // oxfmt-ignore
  else if (sien) raisons.push(`secteur ${sien}`);
  if (connaitLEcole) raisons.push('suit déjà une demande de cette école');
  const premiere = demande.fonctions[0];
  const mieuxPlacee = autres.some((autre) => autre.regles.length === 0 && rangDeFonction(autre.qui, demande.fonctions)?.rang === 0); // oxfmt-ignore
  if (rang > 0 && premiere && !mieuxPlacee) raisons.push(`personne de disponible comme ${premiere}`);
  return `${membre.nom} : ${raisons.join(', ')}.`;
}

function enCours(charge: number, { quota }: Membre): string {
  return `${accorder(charge, 'demande')} en cours sur ${quota}`;
}

function pourquoiPasElle(comparaison: Comparaison, confiee: Confiee, entourage: Entourage): string {
  const { autre, regles, part } = comparaison;
  const pourquoi = regles.length ? obstacles(autre, confiee, entourage) : AVANTAGES[part || 'rien'](autre);
  return `Pas ${autre.qui.membre.nom} : ${pourquoi}.`;
}

const AVANTAGES: Readonly<Record<keyof Poids | 'rien', (autre: Candidature) => string>> = {
  rang: () => 'sa fonction vient après pour ce motif',
  charge: ({ charge, qui }) => `charge plus forte, ${enCours(charge, qui.membre)}`,
  secteur: ({ qui }) => `secteur plus éloigné (${secteursDe(qui.membre).join(', ')})`,
  continuite: () => 'ne suit pas de demande de cette école',
  changement: () => 'possible aussi, sans que cela vaille de changer',
  urgence: () => 'possible aussi',
  rien: () => 'possible aussi, rien ne les départage',
};

function obstacles({ qui, regles }: Candidature, confiee: Confiee, { membres, aujourdhui }: Entourage): string {
  const phrases = regles.map((cle) => {
    if (cle === 'quota') return `quota atteint (${accorder(qui.membre.quota, 'demande')})`;
    if (cle !== 'absence') return REGLES[cle].obstacle(qui, confiee.demande, { aujourdhui });
    const par = suppleanteDe(qui.membre, membres, aujourdhui).membre;
    return par ? absenceSuppleee(par, confiee, { membres, aujourdhui }) : 'en absence, sans suppléance';
  });
  return phrases.join(', ');
}

/** When nobody fits, whoever stands in for her does not either. */
function absenceSuppleee(par: Membre, confiee: Confiee, entourage: Entourage): string {
  const elle = confiee.autres.find(({ qui }) => qui.membre === par);
  if (confiee.choisie || !elle) return 'en absence';
  return `en absence, suppléance de ${par.nom} impossible : ${obstacles(elle, confiee, entourage)}`;
}

function personne(confiee: Confiee, entourage: Entourage): string[] {
  const { demande } = confiee;
  if (demande.fonctions.length === 0) return ['Une personne du pôle choisit : ce motif ne désigne aucune fonction.'];
  const candidates = pressenties(confiee);
  const remede = deblocage(confiee, entourage);
  if (candidates.length === 0)
    return [
      `Aucun membre actif n’a la fonction ${demande.fonctions.join(' ou ')} : ajoutez-le dans l’onglet « Membres ».`,
      ...remede,
    ];
  const bloquees = candidates.map((une) => `${une.qui.membre.nom} : ${obstacles(une, confiee, entourage)}.`);
  return ['Personne n’est disponible, voici ce qui bloque.', ...bloquees, ...remede];
}

/** What to lift, and for whom: the demande would then find her. */
function deblocage(confiee: Confiee, { aujourdhui }: Entourage): string[] {
  const blocage = blocageDe(confiee);
  if (!blocage) return [];
  const { qui } = blocage.qui;
  const remedes = blocage.regles.map((cle) =>
    cle === 'quota'
      ? `une place de plus (${qui.membre.nom}, quota ${qui.membre.quota})`
      : REGLES[cle].remede(qui, confiee.demande, { aujourdhui }),
  );
  return [`Ce qui débloquerait : ${remedes.join(', et ')}.`];
}
