// Every document the pôle writes, as blocks. A new document is one entry.
import { encadre, fiche, gras, groupe, liste, mention, paragraphe, tableau, titre, type Bloc } from '../domain/bloc';
import { convergences, phraseDeConvergence, serieDu } from '../domain/convergence';
import type { ModeleDocument } from '../domain/document';
import { enHeure } from '../domain/instant';
import { enToutesLettres } from '../domain/jour';
import { estAbsent } from '../domain/membre';
import { trouverMotif } from '../domain/motif';
import { composerOrdreDuJour, RUBRIQUES, type OrdreDuJour, type Point, type Rubrique } from '../domain/ordreDuJour';
import type { Registre } from '../domain/registre';
import type { Reunion } from '../domain/reunion';
import { accorder, enumerer } from '../domain/typographie';

/** Long stories are cut: the meeting reads the rest in the register. */
const EXTRAIT_MAX = 420;

/** On one line: a story of short lines would be taller than the page. */
function extrait(texte: string): string {
  const signes = [...texte.replace(/\s*\n\s*/g, ' · ')];
  return signes.length > EXTRAIT_MAX
    ? `${signes
        .slice(0, EXTRAIT_MAX)
        .join('')
        .replace(/\s+\S*$/, '')}…`
    : signes.join('');
}

function enTete({ reunion, rubriques, minutesEnTout }: OrdreDuJour, registre: Registre): Bloc[] {
  const { circonscription } = registre.parametres;
  const nombre = rubriques.reduce((somme, { points }) => somme + points.length, 0);
  const attendus = registre.membres.filter(({ actif, genre }) => actif && genre === 'interne');
  const excuses = attendus.filter((membre) => estAbsent(membre, reunion.date));
  const presents = attendus.filter((membre) => !excuses.includes(membre));
  return [
    titre(1, `${reunion.genre} – ordre du jour`),
    paragraphe(gras(`Circonscription ${circonscription}`)),
    fiche([
      ['Date', `${enToutesLettres(reunion.date)}${reunion.heure ? `, ${enHeure(reunion.heure)}` : ''}`],
      ['Lieu', reunion.lieu || 'à préciser'],
      [
        'Durée prévue',
        minutesEnTout ? `${duree(minutesEnTout)} pour ${accorder(nombre, 'situation')}` : 'aucune situation',
      ],
      ['Convoqués', enumerer(presents.map(({ nom, fonction }) => `${nom} (${fonction})`))],
      ['Excusés', enumerer(excuses.map(({ nom }) => nom))],
    ]),
    encadre(
      'Document réservé aux membres convoqués. Les élèves n’y ont pas de nom : seule l’école sait qui est derrière un code. ',
      'On s’en tient aux faits ; ni diagnostic, ni nom de soignant, ni autre enfant.',
    ),
  ];
}

function duree(minutes: number): string {
  const heures = Math.floor(minutes / 60);
  const reste = minutes % 60;
  return `${heures ? `${heures} h` : ''}${heures && reste ? ' ' : ''}${reste || !heures ? `${reste} min` : ''}`;
}

const ABREGES: Record<Rubrique, string> = {
  urgent: 'Urgente',
  nouveau: 'Nouvelle',
  a_revoir: 'À revoir',
  equipe: 'Équipe',
  a_trier: 'À trier',
};

function ordreDePassage({ rubriques }: OrdreDuJour): Bloc[] {
  if (rubriques.length === 0) return [paragraphe('Aucune demande n’est inscrite à cette réunion.')];
  const lignes = rubriques.flatMap(({ rubrique, points }) =>
    points.map(({ demande, heure }) => [
      heure ? enHeure(heure) : '–',
      demande.numero,
      demande.ecole || 'école inconnue',
      ABREGES[rubrique],
      demande.referent || 'à désigner',
    ]),
  );
  return [
    titre(2, 'Ordre de passage'),
    tableau(
      [
        { titre: 'Heure', largeur: 1.7 },
        { titre: 'Demande', largeur: 2.6 },
        { titre: 'École', largeur: 6 },
        { titre: 'Rubrique', largeur: 2.1 },
        { titre: 'Référent·e', largeur: 4 },
      ],
      lignes,
    ),
  ];
}

function situation({ demande, heure, minutes }: Point, registre: Registre): Bloc {
  const motif = trouverMotif(registre.motifs, demande.cleMotif);
  return groupe(
    titre(3, `${demande.numero} – ${demande.ecole || 'école inconnue'}${heure ? ` – ${enHeure(heure)}` : ''} (${minutes} min)`), // prettier-ignore
    fiche([
      ['Motif', motif?.libelle ?? demande.motif],
      ['Pour', [demande.cible, demande.niveau, demande.codeEleve && `code ${demande.codeEleve}`].filter(Boolean).join(', ')], // prettier-ignore
      ['Faits', extrait(demande.description)],
      ['Déjà tenté', extrait(demande.tente)],
      ['Attente', extrait(demande.attentes)],
      ['Famille', demande.familleInformee],
      ['Urgence', demande.urgent ? extrait(demande.raisonUrgence) || 'signalée urgente' : ''],
      ['Proposé à', enumerer([demande.referent, ...demande.associes].filter(Boolean)) || 'personne encore'],
      ['À rapprocher de', enumerer(demande.liens)],
    ]),
  );
}

function releve({ rubriques }: OrdreDuJour): Bloc[] {
  const points = rubriques.flatMap(({ points: lesPoints }) => lesPoints);
  if (points.length === 0) return [];
  return [
    titre(2, 'Relevé de décisions'),
    mention('À remplir en séance : une ligne par situation.'),
    tableau(
      [
        { titre: 'Demande', largeur: 3 },
        { titre: 'Décision', largeur: 7 },
        { titre: 'Qui', largeur: 3 },
        { titre: 'Pour quand', largeur: 3 },
      ],
      points.map(({ demande }) => [demande.numero, '', '', '']),
    ),
  ];
}

/** What several schools share may be answered once. The ordre du jour stays inside the pôle. */
function themesCommuns({ date }: Reunion, { demandes, motifs, calendrier, parametres }: Registre): Bloc[] {
  const communs = convergences(demandes, motifs, serieDu(calendrier, date), parametres.seuilConvergence);
  return communs.length ? [titre(2, 'Thème commun'), liste(communs.map(phraseDeConvergence))] : [];
}

function dates({ prochaine }: OrdreDuJour): Bloc[] {
  return [
    titre(2, 'Dates'),
    liste(
      prochaine
        ? [
            `Prochaine réunion : ${enToutesLettres(prochaine.date)}.`,
            ...(prochaine.dateLimite ? [`Demandes attendues jusqu’au ${enToutesLettres(prochaine.dateLimite)}.`] : []),
          ]
        : ['La date de la prochaine réunion n’est pas encore fixée.'],
    ),
  ];
}

export const DOCUMENTS: Record<string, ModeleDocument> = {
  ordre_du_jour: {
    libelle: 'Ordre du jour',
    auGel: true,
    titre: ({ date }) => `Ordre du jour du ${enToutesLettres(date)}`,
    blocs: (reunion, registre) => {
      const ordreDuJour = composerOrdreDuJour(reunion, registre);
      return [
        ...enTete(ordreDuJour, registre),
        ...ordreDePassage(ordreDuJour),
        ...dates(ordreDuJour),
        ...ordreDuJour.rubriques.flatMap(({ rubrique, points }) => {
          const [premiere, ...autres] = points.map((point) => situation(point, registre));
          // The name of the section stays with its first situation.
          return [groupe(titre(2, RUBRIQUES[rubrique]), premiere!), ...autres];
        }),
        ...themesCommuns(reunion, registre),
        ...releve(ordreDuJour),
      ];
    },
  },
};
