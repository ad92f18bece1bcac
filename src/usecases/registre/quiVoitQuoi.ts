// « Qui voit quoi »: who can open the Sheet, and which of them should not.
import type { Partage } from '../../domain/pole/acces';
import type { Membre } from '../../domain/membre/membre';
import type { Parametres } from '../../domain/registre/parametres';
import type { Registre } from '../../domain/registre/registre';
import { typographier } from '../../domain/texte/typographie';

const REGLE =
  'Qui ouvre la feuille lit toutes les demandes : une feuille n’a pas de droits par ligne. Elle est faite pour l’IEN, ' +
  'la coordination et le secrétariat. Les membres n’en ont pas besoin : ils reçoivent ce qui les concerne.';

/** Said every time: a person who reads « masqué » or « protégé » may think it is closed. */
const LIMITES = [
  'Un onglet masqué se réaffiche (Affichage › Feuilles masquées) par qui peut modifier.',
  'Un onglet signalé « Écrit par le pôle » avertit avant une modification ; il n’interdit rien et ne cache rien.',
  'Un partage par lien ne se voit pas d’ici : regardez le bouton Partager, qui doit dire « Limité ».',
];

export function quiVoitQuoi({ parametres, membres }: Registre, { modifient, lisent }: Partage): string {
  const lignes = [
    ...modifient.map((adresse) => ligne(adresse, 'modifie', parametres, membres)),
    ...lisent.map((adresse) => ligne(adresse, 'lit', parametres, membres)),
  ];
  const enTrop = lignes.filter(({ reserve }) => reserve).length;
  return typographier(
    [
      REGLE,
      `Aujourd’hui :\n${lignes.map(({ texte, reserve }) => `${reserve ? '✗' : '✓'} ${texte}${reserve}`).join('\n')}`,
      enTrop ? 'Pour retirer quelqu’un : bouton Partager de la feuille.' : 'Personne de trop.',
      LIMITES.join('\n'),
    ].join('\n\n'),
  );
}

function ligne(adresse: string, acces: string, parametres: Parametres, membres: readonly Membre[]) {
  return { texte: `${adresse} (${acces})`, reserve: reserveSur(adresse, parametres, membres) };
}

/** Why this address should not open the Sheet, '' when it may. */
function reserveSur(adresse: string, parametres: Parametres, membres: readonly Membre[]): string {
  const { courrielIen, courrielCoordination, courrielCirconscription, compteExecutant } = parametres;
  const attendues = [courrielIen, courrielCoordination, courrielCirconscription, compteExecutant];
  if (attendues.some((attendue) => memeAdresse(attendue, adresse))) return '';
  const membre = membres.find(({ courriel }) => memeAdresse(courriel, adresse));
  return membre
    ? ` : ${membre.nom} est membre du pôle, et n’a pas besoin de la feuille.`
    : ' : adresse absente des onglets « Paramètres » et « Membres ».';
}

function memeAdresse(a: string, b: string): boolean {
  return a !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}
