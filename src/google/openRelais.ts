// Handing over and watching, on the real triggers: an account sees its own only, and acts on no other's.
import { jourDe } from '../domain/temps/instant';
import type { Jour } from '../domain/temps/jour';
import type { Pole } from '../domain/pole/pole';
import type { Relais } from '../domain/pole/relais';
import { reopenForm } from './form/formAnswers';
import { writeMemory, writeVeille, type Memory } from './memory';
import { deleteAllTriggers, renewTriggers, renewWatch } from './triggers';

/** `reopen` gives a pôle that reads the tabs again. */
export function openRelais(memory: Memory, reopen: () => Pole): Relais {
  const personne = Session.getEffectiveUser().getEmail();
  const today = (): Jour => jourDe(reopen().maintenant);
  return {
    get pole() {
      return reopen();
    },
    get enCharge() {
      return memory.account;
    },
    personne,
    formulairesOuverts: () => [memory.formId, memory.suite.formId].filter(Boolean).every(opens),
    refaireDeclencheurs: () => renewTriggers(memory),
    prendreEnCharge: () => {
      const { account, aPrevenir } = memory;
      // Whoever was still to be told is told with the one before.
      if (account !== personne) memory.aPrevenir = [...aPrevenir.split(','), account].filter((un) => un && un !== personne).join(','); // oxfmt-ignore
      // A silence is counted anew from here: what was told of the former account says nothing of this one.
      Object.assign(memory, { account: personne, signeLe: reopen().maintenant });
      // The next ronde compares and plans everything again: nobody knows what the former account had left to do.
      Object.assign(memory, { derniereVersion: '', dernierMatin: '', prochaineEcheance: '' });
      writeMemory(memory);
    },
    retirerDeclencheurs: deleteAllTriggers,
    veiller: () => {
      renewWatch();
      const { compte, silenceDit } = memory.veille;
      writeVeille(memory, { compte: personne, silenceDit: compte === personne ? silenceDit : '', vueLe: today() });
    },
    cesserDeVeiller: () => writeVeille(memory, { compte: '', silenceDit: '', vueLe: '' }),
    noterSilenceDit: (signeLe) => writeVeille(memory, { ...memory.veille, silenceDit: signeLe, vueLe: today() }),
    noterPassage: () => writeVeille(memory, { ...memory.veille, vueLe: today() }),
    get panne() {
      const [last] = Object.entries(memory.pannesDites);
      return last && { phrase: last[0], diteLe: last[1] };
    },
  };
}

function opens(id: string): boolean {
  try {
    reopenForm(id);
    return true;
  } catch {
    return false;
  }
}
