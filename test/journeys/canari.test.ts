// Le canari : des mots plantés dans tout ce que l’on peut écrire pendant une période, cherchés dans tout ce qui sort.
// Où chacun a le droit d’être est écrit ici, en toutes lettres ; partout ailleurs, c’est une fuite.
import { readFileSync } from 'node:fs';
import { readTab } from '../../local/demo/readTab';
import { plainText } from '../../local/model/document';
import { sheetModel } from '../../local/model/spreadsheet';
import { makeScript } from '../../local/script';
import type { Workspace } from '../../local/workspace';
import { AJOUT, COMPLETER, dernierCourriel, repondre, RETIRER } from '../support/laSuite';
import { pdfText } from '../support/pdfText';
import { ajouterAuReleve, remplirReleve } from '../support/releve';
import { desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

/** What is planted, by where it is written. Each is found nowhere else in the world of the test. */
const CANARIS = {
  nom: 'Zéphirine Quatrevaux', telephone: '06 98 76 54 31', naissance: '17/11/2009', code: 'Loriquet 77', motif: 'Motif xylophène',
  faits: 'girouettemauve', tente: 'cadranivoire', attentes: 'fanalturquoise', urgence: 'balustreocre', modifie: 'gouvernailgris',
  complement: 'amarreindigo', retrait: 'treuilvermillon', saisie: 'cabestanfauve', notes: 'sextantbistre', action: 'misainecyan',
  resultat: 'haubanpourpre', releve: 'ecoutilleazur', illisible: 'bossoirsepia', absence: 'cordagelilas', nominatif: 'Ondine Sablonnet', naissanceNominative: '21/12/2008',
} as const; // oxfmt-ignore
type Canari = keyof typeof CANARIS;

const RECIT: Canari[] = ['nom', 'telephone', 'naissance', 'code', 'motif', 'faits', 'tente', 'attentes', 'urgence', 'modifie', 'complement', 'retrait', 'saisie']; // oxfmt-ignore
const IDENTITE: Canari[] = ['nominatif', 'naissanceNominative'];

/** The only places where each may be. A place that is not here may hold none. */
const PERMIS: Record<string, Canari[]> = {
  'onglet Demandes': [...RECIT, 'notes'],
  'onglet Identités': IDENTITE,
  'onglet Suivi': ['action', 'resultat', 'releve'],
  'onglet Motifs': ['motif'],
  'onglet Membres': ['absence'],
  // What Forms writes and keeps: not ours, hidden, and emptied at the end of the year.
  'onglet des réponses': [...RECIT, ...IDENTITE],
  'formulaire': ['motif', ...RECIT, ...IDENTITE],
  'document Fiche': [...RECIT, ...IDENTITE, 'action', 'resultat', 'releve'],
  // What is typed in its table, and quoted where the coordination looks when it cannot be read.
  'document Ordre du jour': [...RECIT, 'releve', 'illisible'],
  'document Relevé de décisions': ['action', 'releve'],
  'onglet Réunions': ['illisible'],
  'onglet Accueil': ['illisible'],
  // Every motif of the pôle is listed there: it is nobody's.
  'document Note aux écoles': ['motif'],
  'pièce jointe fiche.pdf': [...RECIT, 'action', 'resultat', 'releve'],
  'pièce jointe ordre-du-jour.pdf': RECIT,
}; // oxfmt-ignore

interface Sortie {
  lieu: string;
  texte: string;
}

/** Everything the pôle has written or sent, in words. */
function sorties(pole: Workspace, depuis: number): Sortie[] {
  const { spreadsheets, documents, forms, mails, properties, cache } = pole.state;
  const onglets = spreadsheets[pole.boundTo]!.sheets.map(({ name, formId, cells, notes }) => ({
    lieu: formId ? 'onglet des réponses' : `onglet ${name}`,
    texte: JSON.stringify([cells, notes]),
  }));
  return [
    ...onglets,
    ...Object.values(forms).map((form) => ({ lieu: 'formulaire', texte: JSON.stringify(form) })),
    ...Object.values(documents).flatMap(({ name, content }) => [
      { lieu: `document ${/^(Fiche|Ordre du jour|Note aux écoles|Relevé de décisions)/.exec(name)?.[0] ?? name}`, texte: plainText(content.body) },
      { lieu: 'nom d’un document', texte: name },
    ]),
    ...mails.flatMap(({ to, cc, subject, body, htmlBody }) => [
      { lieu: `objet d’un courriel à ${[...to, ...cc].join()}`, texte: subject },
      { lieu: `courriel à ${[...to, ...cc].join()} (${subject})`, texte: `${body}\n${htmlBody.replace(/<[^>]*>/g, ' ')}` },
    ]),
    ...mails.flatMap(({ attachments }) => attachments.map(piece)),
    ...pole.runs.slice(depuis).flatMap(({ logs, error }) => [
      { lieu: 'journal d’exécution', texte: logs.join('\n') },
      { lieu: 'erreur', texte: String(error?.message ?? '') },
    ]),
    { lieu: 'mémoire du script', texte: JSON.stringify([properties, cache]) },
    { lieu: 'message à l’écran', texte: JSON.stringify([pole.ui.shown, pole.ui.toasts]) },
  ];
} // oxfmt-ignore

function piece({ name, contentType, base64 }: { name: string; contentType: string; base64: string }): Sortie {
  const lieu = `pièce jointe ${name.replace(/-\d{4}-[\dP-]+/, '')}`;
  return {
    lieu,
    texte: contentType === 'application/pdf' ? pdfText(base64) : Buffer.from(base64, 'base64').toString(),
  };
}

/** No space, no case, no accent: a PDF cuts words, a mail turns apostrophes. */
function reduit(texte: string): string {
  return texte.normalize('NFD').replace(/[\u0300-\u036f\s]/g, '').toLowerCase();
} // oxfmt-ignore

const CHERCHES = (Object.keys(CANARIS) as Canari[]).map((canari) => ({ canari, mot: reduit(CANARIS[canari]) }));

function fuites(lues: readonly Sortie[]): string[] {
  const trouvees = lues.flatMap(({ lieu, texte }) => {
    const propre = reduit(texte);
    const permis = PERMIS[lieu] ?? [];
    return CHERCHES.filter(({ canari, mot }) => !permis.includes(canari) && propre.includes(mot)).map(
      ({ canari }) => `${canari} : ${lieu}`,
    );
  });
  return [...new Set(trouvees)];
}

function regler(pole: Workspace, onglet: string, cle: [string, string], colonne: string, valeur: string): void {
  const { rows, columns } = readTab(pole, onglet);
  pole.edit(onglet, `${columns[colonne]}${rows.findIndex((row) => row[cle[0]] === cle[1]) + 2}`, valeur);
}

function ajouter(pole: Workspace, onglet: string, ligne: Record<string, string>): void {
  const { rows, columns } = readTab(pole, onglet);
  for (const [colonne, valeur] of Object.entries(ligne))
    pole.edit(onglet, `${columns[colonne]}${rows.length + 2}`, valeur);
}

/** The questions go to the child's page, wherever the update has put them. */
function placer(pole: Workspace): void {
  const { items } = pole.state.forms[formulaireDe(pole)]!;
  const titres = ['Nom et prénom de l’élève', 'Date de naissance', 'Élève en situation de handicap', 'Présence d’une ou d’un AESH'];
  const nouvelles = items.filter(({ title }) => titres.includes(title));
  for (const item of nouvelles) items.splice(items.indexOf(item), 1);
  items.splice(items.findIndex(({ title }) => title === 'Code de l’élève') + 1, 0, ...nouvelles);
} // oxfmt-ignore

interface Scene {
  nominatif?: boolean;
  fiches?: 'document' | 'pdf';
  /** Another bundle, to see whether a leak is seen. */
  bundle?: (code: string) => string;
}

function jouer({ nominatif = false, fiches = 'document', bundle }: Scene): { pole: Workspace; depuis: number } {
  const pole = unPole('2018-09-18T09:00');
  const depuis = pole.runs.length;
  if (bundle) trafiquer(pole, bundle);
  regler(pole, 'Motifs', ['Clé', 'comportement'], 'Motif', CANARIS.motif);
  regler(pole, 'Paramètres', ['Clé', 'fiches'], 'Valeur', fiches);
  if (nominatif) {
    regler(pole, 'Paramètres', ['Clé', 'accord_dpd_reference'], 'Valeur', 'DPD-2018-12');
    regler(pole, 'Paramètres', ['Clé', 'accord_dpd_date'], 'Valeur', '14/09/2018');
  }
  pole.call('menuMettreAJourFormulaire');
  if (nominatif) placer(pole);
  deposer(pole, nominatif);
  travailler(pole);
  pole.advanceTo('2018-10-12T12:00');
  regler(pole, 'Réunions', ['Réunion', '2018-P1-A'], 'Statut', 'Tenue');
  ajouter(pole, 'Suivi', { Demande: '2018-P1-002', 'Action ou décision': `Aller voir ${CANARIS.action}`, Qui: 'Jeanne Orsel', 'Fait le': '17/10/2018', Suite: CANARIS.resultat }); // oxfmt-ignore
  for (const menu of ['menuVerifierRegistre', 'menuFaireLaRonde', 'menuEcrireNote', 'menuControlerOnglets', 'menuQuiVoitQuoi', 'menuEcrireFiches', 'menuCeQuiPartira'])
    pole.call(menu);
  pole.advanceTo('2018-10-16T12:00');
  remplirReleve(pole, { '2018-P1-002': [`Appeler, ${CANARIS.releve}`, 'Jeanne Orsel', '12/11'] });
  ajouterAuReleve(pole, ['???', `${CANARIS.illisible}`, '', '']);
  pole.advanceTo('2018-11-15T18:00');
  return { pole, depuis };
} // oxfmt-ignore

function trafiquer(pole: Workspace, bundle: (code: string) => string): void {
  const code = bundle(readFileSync('build/gas/Code.js', 'utf8'));
  const manifest = JSON.parse(readFileSync('build/gas/appsscript.json', 'utf8'));
  pole.script = makeScript({ 'Code.js': code }, manifest);
}

function deposer(pole: Workspace, nominatif: boolean): void {
  const { nom, telephone, naissance, code, motif, faits, tente, attentes, urgence } = CANARIS;
  const recit = {
    'Code de l’élève': code, 'Motif principal': motif, 'Ce qui se passe': `${nom}, née le ${naissance}, ${faits}. Joindre au ${telephone}.`,
    'Ce qui a déjà été tenté': tente, 'Ce que vous attendez du pôle': attentes,
    ...(nominatif ? { 'Nom et prénom de l’élève': CANARIS.nominatif, 'Date de naissance': CANARIS.naissanceNominative } : {}),
  }; // oxfmt-ignore
  const urgente = { 'Faut-il une réponse avant la prochaine réunion\u202f?': 'Oui, c’est urgent', 'Pourquoi est-ce urgent\u202f?': urgence };
  pole.submitForm(formulaireDe(pole), desReponses({ ...recit, ...urgente }));
  pole.advanceTo('2018-09-18T12:00');
  const { responseId } = pole.submitForm(formulaireDe(pole), desReponses(recit));
  pole.advanceTo('2018-09-19T12:00');
  pole.submitForm(formulaireDe(pole), desReponses({ ...recit, 'Ce qui se passe': CANARIS.modifie }), { editOf: responseId });
  repondre(pole, dernierCourriel(pole, '2018-P1-003 bien reçue'), { ...COMPLETER, [AJOUT]: CANARIS.complement });
  pole.submitForm(formulaireDe(pole), desReponses(recit));
  pole.advanceTo('2018-09-20T12:00');
  repondre(pole, dernierCourriel(pole, '2018-P1-004 bien reçue'), { ...RETIRER, 'Pourquoi\u202f?': CANARIS.retrait });
} // oxfmt-ignore

function travailler(pole: Workspace): void {
  pole.call('sidebarSaisirDemande', {
    canal: 'telephone', recueLe: '2018-09-20', recueA: '08:00', confirmee: true, jeton: 'canari-0001',
    reponses: {
      ecole: 'École primaire du Coteau', cible: 'Un élève', codeEleve: CANARIS.code, niveau: 'CP', motif: CANARIS.motif, familleInformee: 'Oui',
      description: `${CANARIS.nom} ${CANARIS.saisie}`, urgent: 'Non, la réunion convient', nomEleve: CANARIS.nominatif,
    },
  }); // oxfmt-ignore
  pole.call('sidebarListes');
  regler(pole, 'Demandes', ['Numéro', '2018-P1-002'], 'Notes', CANARIS.notes);
  regler(pole, 'Demandes', ['Numéro', '2018-P1-002'], 'Référent·e', 'Hugo Pralong');
  regler(pole, 'Demandes', ['Numéro', '2018-P1-002'], 'Accord de la famille', 'Oui');
  regler(pole, 'Demandes', ['Numéro', '2018-P1-002'], 'Partenaires invités', `Karim Estève : ce que devient ${CANARIS.nom}`);
  regler(pole, 'Membres', ['Nom', 'Malik Tarrade'], 'Absences', `du 01/10/2018 au 05/10/2018 ${CANARIS.absence}`);
  regler(pole, 'Demandes', ['Numéro', '2018-P1-003'], 'À compléter', `ce que ${CANARIS.code} fait en récréation`);
  regler(pole, 'Demandes', ['Numéro', '2018-P1-003'], 'Statut', 'À compléter');
  ajouter(pole, 'Suivi', { Demande: '2018-P1-002', 'Action ou décision': CANARIS.action, Qui: 'Jeanne Orsel', 'Pour le': '05/10/2018' });
} // oxfmt-ignore

const SCENES: [string, Scene][] = [
  ['sans nom', {}],
  ['nominatif', { nominatif: true }],
  ['nominatif, fiches en PDF', { nominatif: true, fiches: 'pdf' }],
];

describe.each(SCENES)('une période (%s)', (_, scene) => {
  const { pole, depuis } = jouer(scene);
  const lues = sorties(pole, depuis);

  it('a planté chaque mot, et se passe bien', () => {
    const tout = reduit(lues.map(({ texte }) => texte).join());
    const attendus = (Object.keys(CANARIS) as Canari[]).filter((canari) => scene.nominatif || !IDENTITE.includes(canari));
    expect(attendus.filter((canari) => !tout.includes(reduit(CANARIS[canari])))).toEqual([]);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  }); // oxfmt-ignore

  it('a de quoi chercher : courriels, pièces, documents, onglets', () => {
    const lieux = new Set(lues.map(({ lieu }) => lieu));
    expect(pole.mails.length).toBeGreaterThan(40);
    for (const lieu of ['document Fiche', 'document Ordre du jour', 'document Relevé de décisions', 'pièce jointe ordre-du-jour.pdf', 'pièce jointe extrait.pdf', 'pièce jointe reunion.ics', 'onglet Journal', 'onglet Courrier', 'onglet Accueil', 'mémoire du script', 'onglet des réponses', ...(scene.fiches === 'pdf' ? ['pièce jointe fiche.pdf'] : [])])
      expect([...lieux]).toContain(lieu);
    const pdf = lues.find(({ lieu }) => lieu === 'pièce jointe ordre-du-jour.pdf')!;
    expect(reduit(pdf.texte)).toContain(reduit(CANARIS.code));
  }); // oxfmt-ignore

  it('rien ne sort de là où c’est permis', () => expect(fuites(lues)).toEqual([]));

  it('les fiches et l’ordre du jour ne sont partagés qu’avec qui doit les lire', () => {
    const internes = readTab(pole, 'Membres').rows.filter((ligne) => ligne['Interne ou partenaire'] === 'interne').map((ligne) => ligne['Courriel']); // oxfmt-ignore
    for (const { name, viewers, editors } of Object.values(pole.state.documents)) {
      if (name.startsWith('Fiche')) expect({ name, editors, etrangers: viewers.filter((adresse) => !internes.includes(adresse)) }).toEqual({ name, editors: [], etrangers: [] }); // oxfmt-ignore
      if (name.startsWith('Ordre du jour')) expect({ name, viewers, editors }).toEqual({ name, viewers: [], editors: ['ien@circo.example.org'] }); // oxfmt-ignore
    }
    const joint = pole.mails.filter(({ attachments }) => attachments.some(({ name }) => /^(fiche|ordre-du-jour)/.test(name))); // oxfmt-ignore
    expect(
      joint
        .flatMap(({ to, cc }) => [...to, ...cc])
        .filter((adresse) => ![...internes, 'ien@circo.example.org'].includes(adresse)),
    ).toEqual([]);
  });
});

describe('le test voit une fuite', () => {
  it('dans un courriel dont on a trafiqué le texte', () => {
    const phrase = '"Votre demande est bien arrivée le ",';
    const { pole, depuis } = jouer({
      bundle: (code) => {
        expect(code.split(phrase)).toHaveLength(2);
        return code.replace(phrase, `c.demande.description, ${phrase}`);
      },
    });
    expect(fuites(sorties(pole, depuis))).toContainEqual(expect.stringMatching(/^nom : courriel à tilleuls@/));
  });

  it.each<[string, Sortie]>([
    ['le Journal', { lieu: 'onglet Journal', texte: 'vu : girouetteMAUVE' }],
    ['une invitation', { lieu: 'pièce jointe reunion.ics', texte: 'SUMMARY:Loriquet 77' }],
    ['un nom dans la fiche en PDF', { lieu: 'pièce jointe fiche.pdf', texte: 'Ondine\nSablonnet' }],
    ['l’identité dans Demandes', { lieu: 'onglet Demandes', texte: 'ondine sablonnet' }],
    ['un objet', { lieu: 'objet d’un courriel à x', texte: 'Motif xylophene' }],
  ])('dans %s', (_, sortie) => expect(fuites([sortie])).toHaveLength(1));

  it('et connaît tous les onglets', () => {
    const pole = unPole('2018-09-18T09:00');
    const nommes = Object.keys(PERMIS).filter((lieu) => /^onglet [A-ZÉ]/.test(lieu)).map((lieu) => lieu.slice(7));
    expect(nommes.filter((nom) => !sheetModel(pole.state.spreadsheets[pole.boundTo]!, nom))).toEqual([]);
  }); // oxfmt-ignore
});
