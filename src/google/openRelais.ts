// Handing over and watching, on the real triggers: an account sees its own only, and acts on no other's.
import type { Pole } from '../domain/pole';
import type { Relais } from '../domain/relais';
import { reopenForm } from './formAnswers';
import { writeMemory, writeVeille, type Memory } from './memory';
import { deleteAllTriggers, installWatch, renewTriggers } from './triggers';

/** `reopen` gives a pôle that reads the tabs again. */
export function openRelais(memory: Memory, reopen: () => Pole): Relais {
  const personne = Session.getEffectiveUser().getEmail();
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
      if (memory.account !== personne) memory.aPrevenir = memory.account;
      memory.account = personne;
      // The next ronde compares and plans everything again: nobody knows what the former account had left to do.
      Object.assign(memory, { derniereVersion: '', dernierMatin: '', prochaineEcheance: '' });
      writeMemory(memory);
    },
    retirerDeclencheurs: deleteAllTriggers,
    veiller: () => {
      installWatch();
      writeVeille(memory, { compte: personne, silenceDit: '' });
    },
    cesserDeVeiller: () => writeVeille(memory, { compte: '', silenceDit: '' }),
    noterSilenceDit: (signeLe) => writeVeille(memory, { ...memory.veille, silenceDit: signeLe }),
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
