// The extract of one outside partner: the lines that concern them, and nothing else. A number, a school, an hour, what is
// asked of them; never what the school wrote, nor a motif, nor a situation they are not called for.
import { encadre, fiche, gras, mention, paragraphe, tableau, titre } from '../../domain/document/bloc';
import type { ModeleDExtrait } from '../../domain/document/document';
import { enHeure } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { ceQuiEstDemande } from '../../domain/reunion/partenaires';
import { creneau, ou, quand } from './enTete';

export const extraitDePartenaire: ModeleDExtrait = {
  titre: ({ date }) => `Réunion du ${enToutesLettres(date)} – extrait`,
  blocs: (reunion, presence, registre) => {
    const { membre, points } = presence;
    return [
      titre(1, `${reunion.genre} – extrait de l’ordre du jour`),
      paragraphe(gras(`Circonscription ${registre.parametres.circonscription}`)),
      fiche([
        ['Pour', `${membre.nom} (${membre.fonction})`],
        ['Date', quand(reunion)],
        ['Vous êtes attendu·e', creneau(presence)],
        ...ou(reunion),
      ]),
      encadre('Cet extrait est pour vous seul·e : il ne porte que les situations pour lesquelles le pôle vous invite, avec l’accord des familles. Ne le transférez pas.'),
      titre(2, 'Ce qui vous concerne'),
      tableau(
        [
          { titre: 'Heure', largeur: 1.7 },
          { titre: 'Demande', largeur: 2.6 },
          { titre: 'École', largeur: 5.5 },
          { titre: 'Ce qui vous est demandé', largeur: 6.5 },
        ],
        points.map(({ demande, heure, partenaires }) => [
          heure ? enHeure(heure) : '–',
          demande.numero,
          demande.ecole || 'école inconnue',
          ceQuiEstDemande(partenaires.find((invite) => invite.membre === membre)!, demande, registre.questions),
        ]),
      ),
      mention('Chaque situation vous est présentée en séance. Seule l’école sait qui est derrière un numéro.'),
    ];
  },
}; // oxfmt-ignore
