// The relevé de décisions of a meeting, for the pôle: what is decided for each demande, who does it, for when. Made from
// tab Suivi, whoever wrote in it. It tells conclusions, never who said what.
import {
  encadre,
  fiche,
  gras,
  liste,
  mention,
  paragraphe,
  tableau,
  titre,
  type Bloc,
} from '../../domain/document/bloc';
import { type Demande } from '../../domain/demande/demande';
import type { ModeleDocument } from '../../domain/document/document';
import { enChiffres, enToutesLettres } from '../../domain/temps/jour';
import type { Registre } from '../../domain/registre/registre';
import { etudieesA, indecises, seFaitSansPersonne } from '../../domain/reunion/report';
import { type Reunion } from '../../domain/reunion/reunion';
import { decideesA } from '../../domain/suivi/suivi';
import { enumerer } from '../../domain/texte/typographie';
import { internesDe, nomEtFonction, ou, quand } from './enTete';

function lignes(demande: Demande, reunion: Reunion, { suites }: Registre): string[][] {
  return decideesA(reunion, demande.numero, suites).map(({ action, qui, pourLe }) => [
    demande.numero,
    demande.ecole || 'école inconnue',
    action,
    // What is to be seen again is the meeting's; what ends is nobody's.
    qui || (seFaitSansPersonne(action) ? '–' : 'à désigner'),
    pourLe ? enChiffres(pourLe) : 'à fixer',
  ]);
}

function decisions(reunion: Reunion, registre: Registre): Bloc[] {
  const toutes = etudieesA(reunion, registre).flatMap((demande) => lignes(demande, reunion, registre));
  if (toutes.length === 0) return [paragraphe('Aucune décision n’est écrite dans l’onglet « Suivi ».')];
  return [
    tableau(
      [
        { titre: 'Demande', largeur: 2.6 },
        { titre: 'École', largeur: 4.2 },
        { titre: 'Décision', largeur: 5 },
        { titre: 'Qui', largeur: 2.6 },
        { titre: 'Pour le', largeur: 2.4 },
      ],
      toutes,
    ),
  ];
}

function reportees(reunion: Reunion, registre: Registre): Bloc[] {
  const restent = indecises(reunion, registre).map(({ numero, ecole }) => `${numero}, ${ecole || 'école inconnue'}`);
  return restent.length ? [titre(2, 'Reportées à la réunion suivante'), liste(restent)] : [];
}

export const releveDeDecisions: ModeleDocument = {
  libelle: 'Relevé de décisions',
  moment: 'releve',
  titre: ({ date }) => `Relevé de décisions du ${enToutesLettres(date)}`,
  blocs: (reunion, registre) => {
    const { presents, excuses } = internesDe(reunion, registre);
    const partenaires = (reunion.arrete?.partenaires ?? []).filter(({ numeros }) => numeros.length > 0);
    return [
      titre(1, `${reunion.genre} – relevé de décisions`),
      paragraphe(gras(`Circonscription ${registre.parametres.circonscription}`)),
      fiche([
        ['Date', quand(reunion)],
        ...ou(reunion),
        ['Convoqués', enumerer(presents.map(nomEtFonction))],
        ['Partenaires', enumerer(partenaires.map(({ nom }) => nom))],
        ['Excusés', enumerer(excuses.map(({ nom }) => nom))],
      ]),
      encadre(
        'Document réservé au pôle. Il dit ce qui est décidé, qui le fait et pour quand ; ni diagnostic, ni propos tenus en séance.',
      ),
      titre(2, 'Décisions'),
      ...decisions(reunion, registre),
      ...reportees(reunion, registre),
      mention('Une décision se corrige dans l’onglet « Suivi » : la réponse aux écoles et les rappels partent de là.'),
    ];
  },
};
