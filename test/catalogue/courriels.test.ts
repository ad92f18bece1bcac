// Chaque genre de courriel : à qui, quand, ce qu’il dit et ce qu’il ne montre jamais.
import { COURRIELS } from '../../src/catalogue/courriels';
import { GESTES } from '../../src/catalogue/gestes';
import { nomDans, type ContexteCourriel, type ModeleCourriel } from '../../src/domain/courrier/courriel';
import { occurrenceDe, type Courrier } from '../../src/domain/courrier/courrier';
import { trouverEcole } from '../../src/domain/demande/ecole';
import { instant } from '../../src/domain/temps/instant';
import { jour } from '../../src/domain/temps/jour';
import { trouverMembre } from '../../src/domain/membre/membre';
import { versionDe, type Arrete, type PartenaireConvoque } from '../../src/domain/reunion/arrete';
import type { Registre } from '../../src/domain/registre/registre';
import type { Reunion } from '../../src/domain/reunion/reunion';
import { convergences } from '../../src/domain/reunion/convergence';
import { enHtml, enTexte } from '../../src/domain/courrier/rendu';
import { reunionsProposees } from '../../src/domain/reunion/cadence';
import { echeancesDe } from '../../src/domain/reunion/reunion';
import { typographier } from '../../src/domain/texte/typographie';
import {
  desParametres, lesJours, moment, numero, unCalendrier, unCourrier, uneAutreReunion, uneDemande, unePleniere, uneReunion,
  uneEcole, uneSuite, unMembre, unRegistre,
} from '../support/builders'; // oxfmt-ignore

const GENRES = Object.entries(COURRIELS);
const DEMANDES = [
  uneDemande(),
  uneDemande({ numero: numero('2018-P1-002'), idReponse: 'r2', codeEleve: 'Renard 2', urgent: true, raisonUrgence: 'Il menace ses camarades.' }),
  uneDemande({ numero: numero('2018-P1-003'), idReponse: 'r3', statut: 'a_trier', referent: '', associes: [], raisons: ['Le motif « Danse » n’est pas dans l’onglet « Motifs ».'], reunion: '', motif: 'Danse' }),
  uneDemande({ numero: numero('2018-P1-004'), idReponse: '', canal: 'telephone', recuLe: moment('2018-10-11T12:00'), reunion: '2018-P2-A', lienModification: '', alertes: ['Adresse à vérifier : elle n’est pas celle d’une école.'], liens: [numero('2018-P1-001')] }),
  uneDemande({ numero: numero('2018-P1-005'), idReponse: 'r5', ecole: 'École Perdue', courriel: '', cible: 'Toute l’équipe', codeEleve: '' }),
  uneDemande({ numero: numero('2018-P1-006'), idReponse: 'r6', statut: 'a_completer', manques: ['depuis quand la situation dure', 'ce que fait Mésange 4 en récréation'] }),
  uneDemande({ numero: numero('2018-P1-007'), idReponse: 'r7', statut: 'retire', alertes: ['Retirée par l’école le 02/10/2018.'] }),
  uneDemande({ numero: numero('2018-P1-008'), idReponse: 'r8', statut: 'clos' }),
  uneDemande({ numero: numero('2018-P1-009'), idReponse: 'r9', statut: 'reoriente', reorienteVers: 'CDOEA' }),
  uneDemande({ numero: numero('2018-P0-001'), idReponse: 'r10', statut: 'inscrit', reunion: '2018-P0-A' }),
  uneDemande({ numero: numero('2018-P0-002'), idReponse: 'r11', statut: 'inscrit', reunion: '2018-P0-A' }),
  uneDemande({ numero: numero('2018-P0-003'), idReponse: 'r12', statut: 'inscrit', reunion: '2018-P0-A', referent: '' }),
  uneDemande({ numero: numero('2018-P0-004'), idReponse: 'r13', statut: 'inscrit', reunion: '2018-P0-B', accordFamille: 'Pas encore demandé' }),
  uneDemande({ numero: numero('2018-P0-006'), idReponse: 'r15', statut: 'inscrit', reunion: '2018-P1-A' }),
  uneDemande({ numero: numero('2018-P0-005'), idReponse: 'r14', motif: 'Décider d’une orientation en Segpa ou d’un maintien exceptionnel', niveau: 'CM2' }),
  uneDemande({ numero: numero('2018-P1-016'), idReponse: 'r16', rendues: ['Camille Sorel, le 05/10/2018'], proposee: 'Dominique Aubrac, le 05/10/2018' }),
  uneDemande({ numero: numero('2018-P1-017'), idReponse: 'r17', rendues: ['Camille Sorel, sans réponse au 05/10/2018'], referent: '', statut: 'a_trier' }),
]; // oxfmt-ignore

/** A meeting already held, and what was written since about one of its demandes. */
const TENUE = uneReunion({
  cle: '2018-P0-A', date: jour('2018-10-01'), dateLimite: jour('2018-09-25'), statut: 'tenu',
  arrete: { version: 1, date: jour('2018-10-01'), heure: '', lieu: '', visio: '', numeros: ['2018-P0-006'], partenaires: [], anciens: [] },
}); // oxfmt-ignore
const SANS_RELEVE = uneReunion({
  ...TENUE,
  cle: '2018-P0-B',
  date: jour('2018-10-05'),
  dateLimite: jour('2018-09-28'),
});
/** A list that was frozen, then changed: one partner has new hours, the other is no longer expected. */
const DITS = { lieu: '', heure: '09:00', visio: '', date: jour('2018-10-16'), anciens: [] };
const unPartenaire = (nom: string, numeros: string[]): PartenaireConvoque => ({
  nom,
  numeros,
  de: numeros.length ? '09:20' : '',
  a: numeros.length ? '10:00' : '',
  version: 2,
  idExtrait: 'doc',
  extraitDe: 2,
});
const ARRETE: Arrete = {
  ...DITS,
  version: 2,
  numeros: ['2018-P1-001'],
  partenaires: [unPartenaire('Karim Estève', ['2018-P1-001', '2018-P1-002']), unPartenaire('Inès Rolland', [])],
};
/** Nobody gave the meeting an hour, and the extract is not written yet. */
const SANS_HEURE: Arrete = {
  ...ARRETE,
  heure: '',
  version: 1,
  partenaires: ARRETE.partenaires.map((un) => ({ ...un, de: '', a: '', version: 1, extraitDe: 0 })),
};
const ARRETEE = uneReunion({
  statut: 'fige',
  visio: 'https://visio.example.org/pole',
  idOrdreDuJour: 'doc',
  arrete: ARRETE,
});
/** Cancelled by a person once called: a meeting with a list, and a plénière. */
const ANNULEES = [
  uneReunion({ cle: '2018-P1-C', date: jour('2018-10-18'), dateLimite: jour('2018-10-12'), statut: 'annule', arrete: { ...ARRETE, date: jour('2018-10-18') } }),
  unePleniere({ cle: '2018-P1-PL', date: jour('2018-10-19'), statut: 'annule' }),
]; // oxfmt-ignore
const PARTENAIRES = ['Karim Estève', 'Inès Rolland'].map((nom, rang) =>
  unMembre({ nom, genre: 'partenaire', fonction: 'DITEP', courriel: `p${rang}@example.org` }),
);
const MEMBRES = [...unRegistre().membres, ...PARTENAIRES].map((membre) =>
  membre.nom === 'Dominique Aubrac' ? { ...membre, absences: [{ debut: jour('2018-11-06'), fin: jour('2018-11-07') }] } : membre,
); // oxfmt-ignore
const RAPPELS = { rappel_contact: [0, 5] };
const SUITES = [
  uneSuite({ cle: '2018-10-02-01', action: 'Observation en situation', qui: 'Camille Sorel', pourLe: jour('2018-11-09') }),
  uneSuite({ cle: '2018-10-02-02', action: 'Parler à la mère de Mésange 4', qui: 'Ana Brel', resultat: 'Trouble du langage' }),
  uneSuite({ cle: '2018-10-02-03', action: 'Lien avec un centre de soins (CMP, CMPP, CAMSP…)', qui: 'CMP des Lilas' }),
  uneSuite({ cle: '2018-10-02-04', action: 'Parler à la mère de Mésange 4', qui: '' }),
]; // oxfmt-ignore

const SIX = ['École A', 'École B', 'École C', 'École D', 'École E', 'École F'];

/** With and without what a pôle may leave empty. */
const PARTI = { statut: 'envoye', partiLe: moment('2018-10-05T08:00') } as const;
const COURRIERS = [
  unCourrier({ genre: 'avis_referent', pour: 'membre:Dominique Aubrac' }, PARTI),
  unCourrier({ genre: 'annonce_reunion', sujet: '2018-P1-C', pour: 'ecole:École du Lac' }, PARTI),
  unCourrier({ genre: 'annulation_ecoles', sujet: uneReunion().cle, pour: 'ecole:École du Lac' }, PARTI),
  ...['ien', 'membre:Karim Estève', 'membre:Inès Rolland'].map((pour) => unCourrier({ genre: 'convocation', sujet: '2018-P1-C', pour }, PARTI)),
  // Withdrawn or closed, told, and opened again since.
  ...['confirmation_retrait', 'cloture'].map((genre) => unCourrier({ genre, sujet: '2018-P1-002', pour: 'ecole:École du Lac' }, PARTI)),
  unCourrier({ genre: 'avis_retrait', sujet: '2018-P1-002', pour: 'membre:Dominique Aubrac' }, PARTI),
  unCourrier({ genre: 'convocation_pleniere', sujet: '2018-P1-PL', pour: 'membre:Sacha Vernet', occurrence: 'convocation' }, PARTI),
  ...['precisions_demandees', 'rappel_precisions'].map((genre) => unCourrier({ genre, sujet: '2018-P1-006', pour: 'ecole:École du Lac', occurrence: '2018-10-02' }, PARTI)),
]; // oxfmt-ignore
const REGISTRES: Record<string, Registre> = {
  'tout rempli': unRegistre({ courriers: COURRIERS, demandes: DEMANDES, suites: SUITES, membres: MEMBRES, parametres: desParametres({ rappels: RAPPELS }), reunions: [TENUE, SANS_RELEVE, ARRETEE, uneAutreReunion(), unePleniere(), ...ANNULEES] }),
  'un thème que six écoles partagent': unRegistre({
    ecoles: [...unRegistre().ecoles, ...SIX.map((nom, rang) => uneEcole({ nom, uai: `038100${rang}A`, courriel: `ecole${rang}@example.org` }))],
    demandes: [...DEMANDES, ...SIX.map((ecole, rang) => uneDemande({ numero: numero(`2018-P1-03${rang}`), idReponse: `s${rang}`, ecole }))],
    courriers: COURRIERS, suites: SUITES, membres: MEMBRES, parametres: desParametres({ rappels: RAPPELS }),
    reunions: [TENUE, SANS_RELEVE, ARRETEE, uneAutreReunion(), unePleniere(), ...ANNULEES],
  }),
  'le moins possible': unRegistre({
    demandes: DEMANDES,
    courriers: COURRIERS,
    suites: SUITES,
    membres: MEMBRES,
    reunions: [{ ...TENUE, aRelire: ['« 2018-P0-001 | Parler à la mère de Mésange 4 » : la décision manque'] }, SANS_RELEVE, uneReunion({ heure: '', lieu: '', arrete: SANS_HEURE }), unePleniere({ heure: '', lieu: '' }), ...ANNULEES.map((annulee) => ({ ...annulee, heure: '', lieu: '' }))],
    parametres: desParametres({ rappels: RAPPELS, courrielCoordination: '', courrielCpc: '', courrielIen: '', lienFormulaire: '', signature: 'Le pôle' }),
  }),
}; // oxfmt-ignore

const LIEN = 'https://forms.example/suite?numero=1&code=ABC';

function contexte(courrier: Courrier, registre: Registre, maintenant = moment('2018-10-08T07:30')): ContexteCourriel {
  const occurrence = occurrenceDe(courrier);
  return {
    registre,
    courrier,
    maintenant,
    demande: registre.demandes.find((demande) => demande.numero === courrier.sujet),
    reunion: registre.reunions.find(({ cle }) => cle === courrier.sujet || cle === occurrence),
    ecole: trouverEcole(registre.ecoles, nomDans(courrier.pour, 'ecole')),
    membre: trouverMembre(registre.membres, nomDans(courrier.pour, 'membre')),
    // The office that has not linked its second Form yet writes mails too.
    lienDeSuite: registre.parametres.lienFormulaire ? LIEN : '',
    lienDuGeste: (cle) => (registre.parametres.lienFormulaire ? `${LIEN}&geste=${cle}` : ''),
    previsions: ['2 courriers : Annonce de la réunion aux écoles (2).'],
  };
}

/** What each of two members may have answered. */
const DU_REFERENT = ['membre:Dominique Aubrac', 'membre:Camille Sorel'].flatMap((pour) =>
  (['accepter', 'rendre', 'perime', 'remplacer'] as const).map((duReferent) => ({ duReferent, pour })),
);

/** Every mail of a kind that this register would plan. */
function planifies(genre: string, modele: ModeleCourriel, registre: Registre): ContexteCourriel[] {
  const aujourdhui = jour('2018-10-08');
  const identites = [
    ...registre.demandes.flatMap((demande) => [
      ...[
        ...(modele.aLaReception?.(demande, registre) ?? []),
        ...(modele.aLaModification?.(demande, registre) ?? []),
        ...Object.keys(GESTES).flatMap((geste) => modele.auRetour?.({ geste }, demande, registre) ?? []),
        ...(modele.auRetour?.({ dejaServi: true }, demande, registre) ?? []),
        ...DU_REFERENT.flatMap((sort) => modele.auRetour?.(sort, demande, registre) ?? []),
      ].map((pour) => ({ sujet: demande.numero, pour })),
      ...(modele.quandStatut?.(demande, registre, aujourdhui) ?? []),
    ]),
    ...registre.reunions.flatMap((reunion) => [
      ...(modele.auGel?.(reunion, registre) ?? []).map((pour) => ({ sujet: reunion.cle, pour, occurrence: versionDe(reunion) })),
      ...(reunion.statut === 'annule' ? (modele.aLAnnulation?.(reunion, registre, aujourdhui) ?? []) : []).map((pour) => ({ sujet: reunion.cle, pour, occurrence: versionDe(reunion) })),
      ...(modele.avantReunion?.pour(registre) ?? []).map((pour) => ({ sujet: reunion.cle, pour })),
      ...(reunion.date < aujourdhui ? (modele.apresReunion?.(reunion, registre, aujourdhui) ?? []) : []),
    ]),
  ]; // oxfmt-ignore
  const duMatin = (modele.chaqueMatin?.(registre, aujourdhui) ?? [])
    .filter(({ jour: date }) => date >= aujourdhui)
    .map(({ jour: date, ...identite }) =>
      contexte(unCourrier({ genre, ...identite }), registre, instant(date, '07:30')),
    );
  return identites
    .map((identite) => contexte(unCourrier({ genre, ...identite }), registre))
    .concat(duMatin)
    .filter((c) => !modele.obstacle?.(c));
}

/** Words of the machine, which nobody of the field says. */
const JARGON = /(?<!\p{L})(base de données|clé|code de suivi|déclencheur|identifiant|item|lien de suite|ronde|script|suite à (ma|une) demande|token|URL|workflow)(?!\p{L})/iu; // oxfmt-ignore
/** What the pôle says of its own tools and steps: a school has no register. */
const INTERNE = /(?<!\p{L})(onglet|registre|statut|référent|colonne|à trier|affectée?|affectation|première intention|seconde intention|équipe restreinte)(?!\p{L})/iu; // oxfmt-ignore

/** Nobody but those who hold the register opens it: a member is never sent to write there. */
const ECRIRE_AU_REGISTRE = /(dans le|du) registre|(?<!\p{L})(onglet|colonne)(?!\p{L})|« (Fait|Pour) le »/u;

function mots(texte: string): number {
  return texte.split(/[\s\u00a0\u202f]+/).filter((mot) => /\p{L}|\d/u.test(mot)).length;
}

/** What a mail never says, whoever reads it. */
function secretsDe({ demandes, motifs, suites, membres }: Registre): string[] {
  return [
    ...demandes.flatMap((demande) => [demande.codeEleve, demande.motif, demande.description, demande.tente, demande.attentes, demande.raisonUrgence]),
    ...motifs.map(({ libelle }) => libelle),
    ...suites.flatMap(({ resultat, qui }) => [resultat, qui]).filter((ecrit) => !membres.some(({ nom }) => nom === ecrit)),
  ].filter(Boolean);
} // oxfmt-ignore

const CAS = GENRES.flatMap(([genre, modele]) =>
  Object.entries(REGISTRES).map(([nom, registre]) => [genre, nom, modele, registre] as const),
);

describe.each(CAS)('%s (%s)', (genre, _, modele, registre) => {
  const contextes = planifies(genre, modele, registre);
  const messages = contextes.map((c) => {
    const blocs = modele.corps(c);
    return { c, adresses: modele.adresses(c), objet: typographier(modele.objet(c)), texte: enTexte(blocs), html: enHtml(blocs) };
  }); // oxfmt-ignore

  test('est prévu pour quelqu’un', () => expect(messages.length).toBeGreaterThan(0));

  test('se lit bien : ni valeur absente, ni double espace, ni apostrophe droite', () => {
    for (const { objet, texte, html } of messages)
      for (const lu of [objet, texte, html.replace(/<\/?(strong|a)\b[^>]*>/g, '').replace(/<[^>]*>|\n/g, '\n')]) {
        expect(lu).not.toMatch(/undefined|null|NaN|Infinity|\[object|'|&#39;| ,| \.(?!ics)| de École/);
        expect(lu).not.toMatch(/[^\n] {2}/);
      }
  });

  test('se lit d’une traite : phrases de 32 mots au plus, paragraphes courts, message d’un écran', () => {
    for (const { texte } of messages) {
      const sansLien = texte.replace(/https?:\S+/g, '');
      for (const phrase of sansLien.split(/[.!?\u202f]\s|\n/)) expect(mots(phrase)).toBeLessThanOrEqual(32);
      // A list is read line by line, as long as there are cases.
      const paragraphes = sansLien.split('\n\n').map((texte) => texte.replace(/^- .*$/gm, ''));
      for (const paragraphe of paragraphes) expect(mots(paragraphe)).toBeLessThanOrEqual(60);
      expect(mots(sansLien)).toBeLessThanOrEqual(180);
    }
  });

  test('demande une seule chose : un bouton au plus, dont le texte dit ce qu’il ouvre', () => {
    for (const { html } of messages) {
      const liens = [...html.matchAll(/<a [^>]*?(style="[^"]*")?>([^<]*)<\/a>/g)];
      expect(liens.filter(([, bouton]) => bouton).length).toBeLessThanOrEqual(1);
      for (const [, , dit] of liens) expect(dit).toMatch(/^\p{Ll}{3,} (?!ici\b).{3,35}$/u);
    }
  });

  test('tient sur un téléphone : ni tableau, ni largeur fixe', () => {
    for (const { html } of messages) expect(html).not.toMatch(/<table|(?<!max-)width|nowrap|<img/);
  });

  test('parle la langue des écoles, pas celle du registre', () => {
    for (const { c, adresses, objet, texte, html } of messages) {
      const lu = `${objet}\n${html.replace(/<[^>]*>/g, ' ')}`.replace(/\s/g, ' ');
      expect(lu).not.toMatch(JARGON);
      const aUneEcole = /^(ecole:|demandeur$)/.test(c.courrier.pour);
      if (aUneEcole && adresses.a.length) expect(lu).not.toMatch(INTERNE);
      if (c.membre) expect(lu).not.toMatch(ECRIRE_AU_REGISTRE);
      // « ces demandes » over a list of one.
      if (texte.split('\n- ').length === 2) expect(lu).not.toMatch(/\b[Cc]es (demandes|écoles)|Les écoles/);
    }
  });

  test('salue et signe, sauf l’urgence qui va droit au fait', () => {
    for (const { texte, objet, c } of messages) {
      expect(texte.startsWith('Bonjour,\n') || objet.startsWith('URGENT')).toBe(true);
      const { signature, circonscription } = c.registre.parametres;
      expect(texte.trimEnd().endsWith(signature || `Le pôle ressources de la circonscription ${circonscription}`)).toBe(true); // oxfmt-ignore
    }
  });

  test('a un objet court, d’une ligne, qui dit d’où il vient', () => {
    for (const { objet } of messages) {
      expect(objet.length).toBeLessThan(90);
      expect(objet).toMatch(/^[^\n]*pôle ressources[^\n]*$/i);
    }
  });

  test('ne montre ni code, ni motif, ni ce que l’école ou une personne a écrit', () => {
    const secrets = secretsDe(registre);
    const niveaux = registre.demandes.map(({ niveau }) => new RegExp(`\\b${niveau}\\b`));
    const montres = messages.flatMap(({ objet, texte, html }) => {
      const lu = `${objet}\n${texte}\n${html}`.replace(/[\u00a0\u202f]/g, ' ');
      const mots = [/récréation|la mère|\bsoins\b|CMP|CDOEA|Trouble/, ...niveaux].filter((mot) => mot.test(lu));
      return [...secrets.filter((secret) => lu.includes(secret)), ...mots].map((quoi) => `${quoi} dans ${lu}`);
    });
    expect(montres).toEqual([]);
  });

  test('a un destinataire quand il en existe un, et jamais deux fois la même adresse', () => {
    for (const { c, adresses } of messages) {
      const toutes = [...adresses.a, ...adresses.copie];
      const introuvable = c.courrier.pour === 'demandeur' && !c.demande?.courriel;
      expect(toutes.length > 0).toBe(!introuvable);
      for (const adresse of toutes) expect(adresse).toMatch(/^[^\s@]+@[^\s@]+$/);
      expect(new Set(toutes).size).toBe(toutes.length);
    }
  });
});

test('un thème commun à six écoles et plus reste dans le pôle : aucun courriel n’en parle', () => {
  const registre = REGISTRES['un thème que six écoles partagent']!;
  const { demandes, motifs, parametres } = registre;
  expect(convergences(demandes, motifs, '2018-P1', parametres.seuilConvergence)[0]!.ecoles.length).toBeGreaterThan(5);
  for (const [genre, modele] of GENRES)
    for (const c of planifies(genre, modele, registre))
      expect(enTexte(modele.corps(c))).not.toMatch(/thème commun|formation ciblée commune|\d écoles/);
});

describe('les clés et les réglages des genres', () => {
  test.each(GENRES)('%s a une clé, un libellé, une priorité', (genre, { libelle, priorite }) => {
    expect(genre).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
    expect(libelle).toMatch(/^\p{Lu}[^']+$/u);
    expect(priorite).toBeGreaterThanOrEqual(1);
  });

  test('les libellés diffèrent', () => {
    expect(new Set(GENRES.map(([, { libelle }]) => libelle)).size).toBe(GENRES.length);
  });

  test('l’urgent passe avant tout et part à toute heure, au moins une fois', () => {
    const [premier, ...autres] = GENRES.sort(([, a], [, b]) => a.priorite - b.priorite);
    expect(premier).toMatchObject(['alerte_urgente', { politique: 'au_moins_une_fois', heures: 'toutes' }]);
    for (const [, { priorite, politique }] of autres) {
      expect(priorite).toBeGreaterThan(premier![1].priorite);
      expect(politique).toBe('au_plus_une_fois');
    }
  });
});

describe('les courriels liés à une date', () => {
  const dates = GENRES.filter(([, { avantReunion }]) => avantReunion);
  const { calendrier: leCalendrier, parametres } = unRegistre();
  const deLaLimite = dates.filter(
    ([, { avantReunion }]) => avantReunion!.passages(echeancesDe(leCalendrier, uneReunion(), parametres.delais)).length,
  );

  test('il y en a', () => expect(dates.length).toBeGreaterThanOrEqual(3));

  test.each(deLaLimite)('%s est dû certains jours d’octobre 2018 et pas les autres', (_, { avantReunion }) => {
    const registre = unRegistre();
    const passages = avantReunion!.passages(echeancesDe(registre.calendrier, uneReunion(), registre.parametres.delais));
    const dus = new Set(passages.map((passage) => passage.jour));
    const octobre = lesJours(jour('2018-10-01'), jour('2018-10-31'));
    expect(octobre.filter((date) => dus.has(date)).length).toBe(passages.length);
    expect(octobre.some((date) => !dus.has(date))).toBe(true);
    expect(new Set(passages.map(({ occurrence }) => occurrence)).size).toBe(passages.length);
  });

  test.each(dates)('%s : dans l’année, une occurrence par jour et par réunion', (_, { avantReunion }) => {
    for (const zone of ['A', 'B', 'C']) {
      const calendrier = unCalendrier({ zone });
      const reglages = desParametres({ cadence: { ...desParametres().cadence, plenieres: 2 } });
      const { delais } = reglages;
      for (const reunion of reunionsProposees(calendrier, reglages)) {
        const jours = avantReunion!.passages(echeancesDe(calendrier, reunion, delais)).map((passage) => passage.jour);
        expect(new Set(jours).size).toBe(jours.length);
      }
    }
  });

  test.each(deLaLimite)('%s n’est plus envoyé passé la limite, ni pour une réunion annulée', (genre, modele) => {
    const registre = unRegistre();
    const pour = modele.avantReunion!.pour(registre)[0]!;
    const courrier = unCourrier({ genre, sujet: '2018-P1-A', pour, occurrence: 'J-2' });
    const obstacle = (date: string, r: Registre) =>
      modele.obstacle!(contexte(courrier, r, instant(jour(date), '08:00')));
    expect(obstacle('2018-10-10', registre)).toBe('');
    expect(obstacle('2018-10-11', registre)).toContain('limite est passée');
    expect(obstacle('2018-10-08', unRegistre({ reunions: [uneReunion({ statut: 'annule' })] }))).toContain('annulée');
    expect(obstacle('2018-10-08', unRegistre({ reunions: [] }))).not.toBe('');
    expect(obstacle('2018-10-08', unRegistre({ ecoles: [], membres: [] }))).toContain('n’est plus dans l’onglet');
  });

  test('sans date limite, rien n’est annoncé ni rappelé aux écoles ; pour une plénière, on convoque seulement', () => {
    const dus = (reunion: Reunion) =>
      dates
        .filter(([, { avantReunion }]) => avantReunion!.passages(echeancesDe(leCalendrier, reunion, parametres.delais)).length)
        .map(([genre]) => genre);
    expect(dus(uneReunion({ dateLimite: '' }))).toEqual([]);
    expect(dus(unePleniere())).toEqual(['convocation_pleniere']);
    expect(dus(uneReunion())).toEqual(deLaLimite.map(([genre]) => genre));
    const courrier = unCourrier({ genre: 'annonce_reunion', sujet: '2018-P1-A', pour: 'ecole:École du Lac' });
    const sansLimite = unRegistre({ reunions: [uneReunion({ dateLimite: '' })] });
    expect(COURRIELS['annonce_reunion']!.obstacle!(contexte(courrier, sansLimite))).toContain('pas de date limite');
  }); // oxfmt-ignore

  test('deux rappels dus le même jour : seul le dernier part', () => {
    const sept = unCourrier({ genre: 'relance_ecoles', sujet: '2018-P1-A', pour: 'ecole:École du Lac', occurrence: 'J-7' }, { prevuLe: moment('2018-10-03T07:00') });
    const deux = unCourrier({ genre: 'relance_ecoles', sujet: '2018-P1-A', pour: 'ecole:École du Lac', occurrence: 'J-2' }, { prevuLe: moment('2018-10-08T07:00') });
    const registre = unRegistre({ courriers: [sept, deux] });
    const obstacle = (courrier: Courrier, quand: string) => COURRIELS['relance_ecoles']!.obstacle!(contexte(courrier, registre, moment(quand)));
    expect(obstacle(sept, '2018-10-04T07:00')).toBe('');
    expect(obstacle(sept, '2018-10-08T07:00')).toContain('Remplacé');
    expect(obstacle(deux, '2018-10-08T07:00')).toBe('');
  }); // oxfmt-ignore

  test('le dernier jour se dit « aujourd’hui », jamais « il reste 0 jour »', () => {
    const courrier = unCourrier({ genre: 'relance_ecoles', sujet: '2018-P1-A', pour: 'ecole:École du Lac', occurrence: 'J-2' });
    const texte = (quand: string) => enTexte(COURRIELS['relance_ecoles']!.corps(contexte(courrier, unRegistre(), moment(quand))));
    expect(texte('2018-10-08T07:00')).toContain('Il reste 2 jours');
    expect(texte('2018-10-09T07:00')).toContain('Il reste 1 jour ');
    expect(texte('2018-10-10T07:00')).toContain('C’est aujourd’hui le dernier jour');
  }); // oxfmt-ignore
});

describe('l’avis au référent', () => {
  const avis = COURRIELS['avis_referent']!;
  const pour = (nom: string, registre: Registre) =>
    contexte(unCourrier({ genre: 'avis_referent', pour: `membre:${nom}` }), registre);

  test('dit pourquoi elle, quand c’est elle que la machine a proposée', () => {
    const texte = enTexte(avis.corps(pour('Dominique Aubrac', unRegistre())));
    expect(texte).toContain('Pourquoi vous\u00a0: enseignant spécialisé');
  });

  test('à la personne qu’une autre a choisie, ne parle pas de la première', () => {
    const registre = unRegistre({ demandes: [uneDemande({ referent: 'Camille Sorel' })] });
    const texte = enTexte(avis.corps(pour('Camille Sorel', registre)));
    expect(texte).toContain('référent·e');
    expect(texte).not.toContain('Aubrac');
  });

  test('atteint la personne dont le nom a été tapé autrement', () => {
    const registre = unRegistre({ demandes: [uneDemande({ referent: 'camille  SOREL', associes: [] })] });
    expect(avis.obstacle!(pour('Camille Sorel', registre))).toBe('');
    expect(enTexte(avis.corps(pour('Camille Sorel', registre)))).toContain('référent·e');
  });

  test('ne part plus si la demande est close, ou confiée à une autre', () => {
    expect(avis.obstacle!(pour('Dominique Aubrac', unRegistre({ demandes: [uneDemande({ statut: 'retire' })] })))).toBe('La demande est retirée.');
    expect(avis.obstacle!(pour('Sacha Vernet', unRegistre()))).toContain('n’est plus confiée');
  }); // oxfmt-ignore

  test('où l’équipe restreinte décide, il n’est pas prévu à la réception', () => {
    const registre = unRegistre({ parametres: desParametres({ affectation: 'a_valider' }) });
    expect(avis.aLaReception!(uneDemande({ statut: 'en_analyse' }), registre)).toEqual([]);
    expect(avis.aLaReception!(uneDemande({ statut: 'affecte' }), registre)).not.toEqual([]);
  });
});

describe('l’accusé de réception', () => {
  const accuse = COURRIELS['accuse_reception']!;
  const adresses = (courriel: string) =>
    accuse.adresses(contexte(unCourrier({}), unRegistre({ demandes: [uneDemande({ courriel })] })));

  test('va à l’adresse officielle, copie à celle qui a été tapée', () => {
    expect(adresses('alix@example.org')).toEqual({ a: ['tilleuls@example.org'], copie: ['alix@example.org'] });
    expect(adresses('TILLEULS@example.org')).toEqual({ a: ['tilleuls@example.org'], copie: [] });
  });

  test.each(['', 'alix', 'alix moreuil@example.org', 'a@b.fr, tous@example.org', 'a@b', '<a@b.fr>'])(
    'une adresse tapée illisible (« %s ») n’empêche pas l’école de le recevoir',
    (courriel) => expect(adresses(courriel)).toEqual({ a: ['tilleuls@example.org'], copie: [] }),
  );

  test('dit le retard, la réunion et comment compléter', () => {
    const tardive = uneDemande({ recuLe: moment('2018-10-11T09:00'), reunion: '2018-P2-A' });
    const corps = accuse.corps(contexte(unCourrier({}), unRegistre({ demandes: [tardive] })));
    const texte = enTexte(corps).replace(/\u00a0/g, ' ');
    expect(texte).toContain('La date limite de la réunion du mardi 16 octobre 2018 était le mercredi 10 octobre 2018');
    expect(texte).toContain('votre demande est inscrite à la réunion du mardi 18 décembre 2018');
    expect(texte).toContain(LIEN);
  });

  test.each([
    ['à temps', '2018-10-02T09:00', '2018-P1-A', 'la réunion du mardi 16 octobre 2018.'],
    ['en retard', '2018-10-11T09:00', '2018-P2-A', 'du mardi 18 décembre 2018.'],
  ])('urgente et %s, dit l’urgence et la réunion, une fois chacune', (_, recuLe, reunion, attendue) => {
    const urgente = uneDemande({ urgent: true, recuLe: moment(recuLe), reunion });
    const c = contexte(unCourrier({}), unRegistre({ demandes: [urgente] }));
    const texte = enTexte(accuse.corps(c)).replace(/\u00a0/g, ' ');
    expect(texte).toContain('l’inspection est prévenue et vous répond sous un jour de classe');
    expect(texte.split(attendue)).toHaveLength(2);
    const alerte = enTexte(COURRIELS['alerte_urgente']!.corps(c)).replace(/\u00a0/g, ' ');
    expect(alerte).toContain(reunion === '2018-P1-A' ? 'mardi 16 octobre 2018' : 'mardi 18 décembre 2018');
  });
});

test('la convocation ne va ni à un absent, ni à un partenaire, et l’alerte renvoyée le dit', () => {
  const convocation = COURRIELS['convocation']!;
  const absent = unMembre({ absences: [{ debut: jour('2018-10-15'), fin: jour('2018-10-17') }] });
  const registre = unRegistre({ membres: [absent, unMembre({ nom: 'Ana Brel', genre: 'partenaire' })] });
  expect(convocation.auGel!(uneReunion(), registre)).toEqual(['ien', 'coordination', 'membre:Dominique Aubrac']);
  const c = contexte(unCourrier({ sujet: '2018-P1-A', pour: 'membre:Dominique Aubrac' }), registre);
  expect(convocation.obstacle!(c)).toBe('Dominique Aubrac sera en absence ce jour-là.');
  const renvoi = unCourrier(
    { pour: 'ien' },
    { pourquoi: 'Renvoyé par sûreté : le premier envoi est peut-être parti.' },
  );
  expect(enTexte(COURRIELS['alerte_urgente']!.corps(contexte(renvoi, unRegistre())))).toContain(
    'Second envoi par sûreté',
  );
});
