// The autumn of 2018 in a pôle that meets once a période: twelve demandes, one correction,
// two that wait for precisions, one withdrawn, the meeting of 16 October.
import { ECOLES, MEMBRES, PARAMETRES } from '../circonscription';
import { DEMANDES } from '../demandes';
import { corrige, depose, repond, type Scene } from '../scene';

export const GRENOBLE_4: Scene = {
  profil: 'grenoble-4',
  nom: 'Une réunion par période (Grenoble 4)',
  resume: 'Sept motifs, une réunion par période, des fiches à rendre six jours avant.',
  debut: '2018-09-03T08:00',
  veille: '2018-10-09T17:00',
  fin: '2018-10-17T18:00',
  ecoles: ECOLES,
  membres: MEMBRES,
  parametres: PARAMETRES,
  steps: [
    ...DEMANDES.map(({ at, phrase, answers }) => depose(at, phrase, answers)),
    corrige('2018-10-09T14:00', 'La coordination confie une demande à quelqu’un d’autre : c’est noté, et jamais défait.', 2, { 'Référent·e': 'Malik Tarrade' }),
    corrige('2018-10-09T11:20', 'Il manque des précisions : la demande repart à La Source, qui lit ce qu’on attend d’elle.', 6, {
      'À compléter': 'depuis quand la situation dure\nà quels moments de la journée',
      Statut: 'À compléter',
    }),
    repond('2018-10-09T12:15', 'Les Tilleuls retirent le doublon par le lien de l’accusé de réception.', 8, 'bien reçue', {
      'Que voulez-vous faire ?': 'La retirer',
      'Pourquoi ?': 'C’était la même demande.',
    }),
    corrige('2018-10-09T15:20', 'L’Écluse aussi doit préciser la sienne : elle attend l’école.', 9, {
      'À compléter': 'jusqu’à quand dure le remplacement',
      Statut: 'À compléter',
    }),
    repond('2018-10-09T16:10', 'La Source complète par le lien du courriel : la demande repart avec la même personne.', 6, 'précisions attendues', {
      'Que voulez-vous faire ?': 'La compléter',
      'Ce que vous voulez ajouter': 'Depuis la rentrée.\nSurtout pendant les ateliers de l’après-midi.',
    }),
    repond('2018-10-10T08:20', 'L’Écluse répond à son tour, avant la date limite.', 9, 'précisions attendues', {
      'Que voulez-vous faire ?': 'La compléter',
      'Ce que vous voulez ajouter': 'Jusqu’aux vacances de la Toussaint.',
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : 1)),
}; // oxfmt-ignore
