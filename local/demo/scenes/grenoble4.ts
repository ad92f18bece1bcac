// The autumn of 2018 in a pôle that meets once a période: twelve demandes, one correction, the meeting of 16 October.
import { ECOLES, MEMBRES, PARAMETRES } from '../circonscription';
import { DEMANDES } from '../demandes';
import { corrige, depose, type Scene } from '../scene';

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
  ].sort((a, b) => (a.at < b.at ? -1 : 1)),
}; // prettier-ignore
