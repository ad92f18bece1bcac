// What the installation does about Forms: keys of the questions, the two Forms, the link to the Sheet, links filled in.
import type { Chantier } from '../../domain/pole/chantier';
import { empreinteCourte } from '../../domain/texte/empreinte';
import { clesADonner } from '../../domain/formulaire/question';
import { typographier } from '../../domain/texte/typographie';
import { noteMeanings } from './choices';
import { destinationOf } from '../doctor/observe';
import { linkToFill, schoolLinks } from './filledLinks';
import { buildForm, openForm } from './formBuilder';
import type { Memory } from '../memory';
import { lireMot } from '../register/cells';
import { ECOLES } from '../register/ecolesTab';
import { lignesAClef, QUESTIONS } from '../register/questionsTab';
import type { Onglet, Table } from '../register/table';

type FormWork = Pick<
  Chantier,
  'donnerClesAuxQuestions' | 'etablirFormulaire' | 'etablirFormulaireDeSuite' | 'ecrireLiensDesEcoles'
>;

export function formWork(memory: Memory, openTable: (onglet: Onglet) => Table, remember: () => void): FormWork {
  return {
    donnerClesAuxQuestions: () => giveKeys(openTable(QUESTIONS), memory),
    etablirFormulaire: (formulaire) => {
      const form = openForm(memory, remember, formulaire.titre);
      noteMeanings(formulaire, memory);
      remember();
      const remarques = buildForm(form, formulaire, memory);
      remember();
      linkToSheet(form);
      return { adresse: form.getPublishedUrl(), remarques };
    },
    etablirFormulaireDeSuite: (formulaire) => {
      const form = openForm(memory.suite, remember, formulaire.titre);
      buildForm(form, formulaire, memory.suite);
      memory.secret ||= newSecret();
      memory.lienDeSuite = linkToFill(form, memory.suite.questions);
      remember();
    },
    ecrireLiensDesEcoles: (question, noms) =>
      writeSchoolLinks(openTable(ECOLES), memory.questions[question], noms, memory.formId),
  };
}

/** Made once, kept with what the script remembers: whoever knows it could make our codes. */
function newSecret(): string {
  return `${Utilities.getUuid()}${Utilities.getUuid()}`;
}

/** Of two lines with one key, the original bears the title that we last wrote in the Form. */
function giveKeys(table: Table, { questions, formTexts }: Memory): void {
  const keptItsTitle = ({ cle, titre }: { cle: string; titre: string }): boolean =>
    formTexts[`${cle}:t`] === empreinteCourte(typographier(titre));
  const given = clesADonner(lignesAClef(table), Object.keys(questions), keptItsTitle);
  for (const [ligne, cle] of given) table.noter(ligne, { cle });
  // The Form must not know a key that the tab could lose.
  if (given.size) SpreadsheetApp.flush();
}

/** Every other school of the tab loses its link: the Form does not offer it any more. */
function writeSchoolLinks(table: Table, itemId: number | undefined, noms: readonly string[], formId: string): void {
  const links = schoolLinks(FormApp.openById(formId), itemId, noms);
  const schools = table.lire((cell) => lireMot(cell('nom')));
  table.ecrire(schools.map((nom) => ({ nom, lien: links.get(nom) ?? '' })));
}

/** Links the Form to this Sheet and hides the tab that receives its answers: it is found by its Form, not its name. */
function linkToSheet(form: GoogleAppsScript.Forms.Form): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (destinationOf(form) !== spreadsheet.getId()) {
    // Forms writes to the Sheet by another road than ours: nothing of ours may still be on its way.
    SpreadsheetApp.flush();
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  }
  SpreadsheetApp.flush();
  for (const sheet of spreadsheet.getSheets()) if (sheet.getFormUrl() && !sheet.isSheetHidden()) sheet.hideSheet();
}
