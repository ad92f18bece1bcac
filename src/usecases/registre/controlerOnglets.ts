// « Contrôler Écoles, Membres et Motifs »: what was pasted, line by line, what cannot be read, and which rules lead nowhere.
import { controlerLesRegles } from '../../domain/affectation/controle';
import { adressesPartagees, type Membre } from '../../domain/membre/membre';
import type { Pole } from '../../domain/pole/pole';
import { accorder, enumerer, typographier } from '../../domain/texte/typographie';

const PHRASES_MAX = 25;

/** What is wrong in the rules of assignment: on the rows of Motifs and Membres, and in sentences. */
export function direLesRegles(pole: Pole): string[] {
  const remarques = controlerLesRegles(pole.registre);
  pole.noterRemarques(remarques);
  const graves = remarques.filter(({ legere }) => !legere);
  return graves.map(({ onglet, nom, phrase }) => typographier(`${ONGLETS[onglet]} « ${nom} » : ${phrase}.`));
}

const ONGLETS = { motifs: 'Motif', membres: 'Membre' } as const;

export function controlerOnglets(pole: Pole): string {
  const { ecoles, membres, parametres } = pole.registre;
  const vides = parametres.courrielCirconscription ? [] : ['Paramètres : il manque l’adresse de la circonscription.'];
  const phrases = [...pole.anomalies(), ...vides, ...direLesRegles(pole)];
  const bilan = `${accorder(ecoles.length, 'école')}, ${accorder(membres.length, 'membre')}.`;
  const partages = direLesPartages(membres);
  if (phrases.length === 0) return `${bilan} Tout est lisible.${partages}`;
  const reste = phrases.length > PHRASES_MAX ? `\n… et ${phrases.length - PHRASES_MAX} autres.` : '';
  return `${bilan}\n\nÀ corriger :\n${phrases.slice(0, PHRASES_MAX).join('\n')}${reste}${partages}`;
}

function direLesPartages(membres: readonly Membre[]): string {
  const phrases = adressesPartagees(membres).map((siens) => {
    const noms = enumerer(siens.map(({ nom }) => nom));
    return `\n\nÀ savoir : ${noms} ont la même adresse, ${siens[0]!.courriel}. Chacun lit les courriels et les fiches de l’autre ; si ce n’est pas voulu, corrigez l’onglet « Membres ».`;
  });
  return typographier(phrases.join(''));
}
