// Every document the pôle writes, as blocks. A new document is one entry.
import {
  encadre,
  fiche,
  gras,
  groupe,
  liste,
  mention,
  paragraphe,
  tableau,
  titre,
  type Bloc,
} from '../domain/document/bloc';
import { convergences, phraseDeConvergence, serieDu } from '../domain/reunion/convergence';
import type { ModeleDocument } from '../domain/document/document';
import { enHeure } from '../domain/temps/instant';
import { enChiffres, enToutesLettres } from '../domain/temps/jour';
import { trouverMotif } from '../domain/demande/motif';
import {
  composerOrdreDuJour,
  SECTIONS,
  type OrdreDuJour,
  type Point,
  type Rubrique,
} from '../domain/reunion/ordreDuJour';
import { invitesDe } from '../domain/reunion/partenaires';
import type { Registre } from '../domain/registre/registre';
import { MASQUE, masquerLeRecit } from '../domain/gardeFou/relecture';
import { seFaitSansPersonne } from '../domain/reunion/report';
import { decideDepuis, type Reunion } from '../domain/reunion/reunion';
import { vueLe } from '../domain/suivi/suivi';
import { accorder, enumerer } from '../domain/texte/typographie';
import { creneau, duree, internesDe, nomEtFonction, ou, quand } from './documents/enTete';
import { ordreDuJourDePleniere } from './documents/pleniere';
import { releveDeDecisions } from './documents/releveDeDecisions';

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

/** Said beside the length of the list: the pôle may still take some away, or give each less time. */
function dureePrevue({ rubriques, minutesEnTout }: OrdreDuJour, { parametres: { dureeReunion } }: Registre): string {
  if (!minutesEnTout) return 'aucune situation';
  const nombre = rubriques.reduce((somme, { points }) => somme + points.length, 0);
  const trop = minutesEnTout > dureeReunion ? `, plus que les ${duree(dureeReunion)} d’une réunion` : '';
  return `${duree(minutesEnTout)} pour ${accorder(nombre, 'situation')}${trop}`;
}

function enTete(ordreDuJour: OrdreDuJour, registre: Registre): Bloc[] {
  const { reunion, presences } = ordreDuJour;
  const { presents, excuses } = internesDe(reunion, registre);
  return [
    titre(1, `${reunion.genre} – ordre du jour`),
    paragraphe(gras(`Circonscription ${registre.parametres.circonscription}`)),
    fiche([
      ['Date', quand(reunion)],
      ...ou(reunion),
      ['Durée prévue', dureePrevue(ordreDuJour, registre)],
      ['Convoqués', enumerer(presents.map(nomEtFonction))],
      ['Partenaires', enumerer(presences.map(({ membre }) => nomEtFonction(membre)))],
      ['Excusés', enumerer([...excuses, ...ordreDuJour.excuses].map(({ nom }) => nom))],
    ]),
    encadre(
      'Document réservé aux membres convoqués. Les élèves n’y ont pas de nom : seule l’école sait qui est derrière un code. ',
      'On s’en tient aux faits ; ni diagnostic, ni nom de soignant, ni autre enfant.',
    ),
  ];
} // oxfmt-ignore

const ABREGES: Record<Rubrique, string> = {
  urgent: 'Urgente',
  nouveau: 'Nouvelle',
  a_revoir: 'À revoir',
  equipe: 'Équipe',
  a_trier: 'À trier',
};

function ordreDePassage({ rubriques }: OrdreDuJour): Bloc[] {
  if (rubriques.length === 0) return [paragraphe('Aucune demande n’est inscrite à cette réunion.')];
  const lignes = rubriques.flatMap(({ points }) =>
    points.map(({ demande, heure, rubrique, partenaires }) => [
      heure ? enHeure(heure) : '–',
      demande.numero,
      demande.ecole || 'école inconnue',
      ABREGES[rubrique],
      demande.referent || 'à désigner',
      partenaires.length ? partenaires.map(({ membre }) => membre.nom).join(', ') : '–',
    ]),
  );
  return [
    titre(2, 'Ordre de passage'),
    tableau(
      [
        { titre: 'Heure', largeur: 1.7 },
        { titre: 'Demande', largeur: 2.6 },
        { titre: 'École', largeur: 4.2 },
        { titre: 'Rubrique', largeur: 2.3 },
        { titre: 'Référent·e', largeur: 3.3 },
        { titre: 'Partenaires', largeur: 3.1 },
      ],
      lignes,
    ),
  ];
}

/** Each comes for the first of their points and leaves after the last. */
function venueDesPartenaires({ presences, minutesDAttente }: OrdreDuJour): Bloc[] {
  if (presences.length === 0) return [];
  const attente = minutesDAttente ? `${duree(minutesDAttente)} d’attente en tout` : 'personne n’attend';
  return [
    titre(2, 'Venue des partenaires'),
    mention(`Les situations sont rangées pour que les partenaires attendent le moins possible : ${attente}.`),
    tableau(
      [
        { titre: 'Partenaire', largeur: 4.5 },
        { titre: 'Horaire', largeur: 4 },
        { titre: 'Pour', largeur: 7 },
      ],
      presences.map((presence) => [
        nomEtFonction(presence.membre),
        creneau(presence) || 'toute la réunion',
        presence.points.map(({ demande }) => demande.numero).join(', '),
      ]),
    ),
  ];
}

/** What was decided the last time and is not done yet. */
function suitesDuDernierReleve({ reunion, precedente }: OrdreDuJour, { suites }: Registre): Bloc[] {
  if (!precedente) return [];
  const deLaDerniere = suites.filter((suite) => suite.action && vueLe(suite) >= decideDepuis(precedente) && vueLe(suite) < reunion.date); // oxfmt-ignore
  const aFaire = deLaDerniere.filter(({ faitLe }) => !faitLe);
  if (deLaDerniere.length === 0) return [];
  const faites = deLaDerniere.length - aFaire.length;
  return [
    titre(2, 'Suites du dernier relevé'),
    mention(`${accorder(deLaDerniere.length, 'action décidée', 'actions décidées')}, ${accorder(faites, 'faite', 'faites')}.`), // oxfmt-ignore
    ...(aFaire.length
      ? [
          tableau(
            [
              { titre: 'Demande', largeur: 2.6 },
              { titre: 'Reste à faire', largeur: 7 },
              { titre: 'Qui', largeur: 3.5 },
              { titre: 'Pour le', largeur: 2.4 },
            ],
            aFaire.map(({ demande, action, qui, pourLe }) => [
              demande,
              extrait(action),
              qui || (seFaitSansPersonne(action) ? '–' : 'à désigner'),
              pourLe ? enChiffres(pourLe) : 'à fixer',
            ]),
          ),
        ]
      : []),
  ];
}

function situation({ demande, heure, minutes, partenaires }: Point, registre: Registre): Bloc {
  const motif = trouverMotif(registre.motifs, demande.cleMotif);
  // It is attached to mails: no name leaves, even one that a school wrote.
  const recit = masquerLeRecit(demande, registre);
  const { description, tente, attentes, raisonUrgence, codeEleve } = recit;
  const masque = Object.values(recit).some((texte) => texte.includes(MASQUE));
  return groupe(
    titre(3, `${demande.numero} – ${demande.ecole || 'école inconnue'}${heure ? ` – ${enHeure(heure)}` : ''} (${minutes} min)`), // oxfmt-ignore
    fiche([
      ['Motif', motif?.libelle ?? demande.motif],
      ['Pour', [demande.cible, demande.niveau, codeEleve && `code ${codeEleve}`].filter(Boolean).join(', ')], // oxfmt-ignore
      ['Faits', extrait(description)],
      ['Déjà tenté', extrait(tente)],
      ['Attente', extrait(attentes)],
      ['Famille informée', demande.familleInformee],
      ['Urgence', demande.urgent ? extrait(raisonUrgence) || 'signalée urgente' : ''],
      ['Proposé à', enumerer([demande.referent, ...demande.associes].filter(Boolean)) || 'personne encore'],
      ['Partenaires', partenaires.map(({ membre, question }) => `${membre.nom}${question ? ` : ${question}` : ''}`).join(' ; ')], // oxfmt-ignore
      ['À noter', [...invitesDe(demande, registre.membres).empechements, ...(masque ? [`« ${MASQUE} » : passage que l’école doit reformuler.`] : [])].join(' ')], // oxfmt-ignore
      ['À rapprocher de', enumerer(demande.liens)],
    ]),
  );
}

function releve({ rubriques }: OrdreDuJour, { parametres: { joursDeReleve } }: Registre): Bloc[] {
  const points = rubriques.flatMap(({ points: lesPoints }) => lesPoints);
  if (points.length === 0) return [];
  return [
    titre(2, 'Relevé de décisions'),
    mention(
      `À remplir en séance : une ligne par situation, d’autres au besoin. Le pôle relit ce tableau chaque matin, pendant ${accorder(joursDeReleve, 'jour')} de classe ; ensuite, écrivez dans l’onglet « Suivi ».`,
    ),
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
    moment: 'gel',
    titre: ({ date, arrete }) =>
      `Ordre du jour du ${enToutesLettres(date)}${arrete && arrete.version > 1 ? ` – version ${arrete.version}` : ''}`,
    blocs: (reunion, registre) => {
      const ordreDuJour = composerOrdreDuJour(reunion, registre);
      return [
        ...enTete(ordreDuJour, registre),
        ...ordreDePassage(ordreDuJour),
        ...venueDesPartenaires(ordreDuJour),
        ...dates(ordreDuJour),
        ...suitesDuDernierReleve(ordreDuJour, registre),
        ...ordreDuJour.rubriques.flatMap(({ rubrique, points }) => {
          const [premiere, ...autres] = points.map((point) => situation(point, registre));
          // The name of the section stays with its first situation.
          return [groupe(titre(2, SECTIONS[rubrique]), premiere!), ...autres];
        }),
        ...themesCommuns(reunion, registre),
        ...releve(ordreDuJour, registre),
      ];
    },
  },
  ordre_du_jour_pleniere: ordreDuJourDePleniere,
  releve_de_decisions: releveDeDecisions,
};
