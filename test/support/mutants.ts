// Faults to plant in the built bundle, one place each: what the simulation must see. A text that begins with « = » is not
// among them: its apostrophe, the format of its row and that of its column each keep it from being a formula.

export interface Mutant {
  nom: string;
  /** In the text of the built bundle, once. */
  de: string;
  a: string;
  /** The first seed to try: one that is known to show it in its first weeks, where those before would take whole years. */
  graine?: number;
}

export const MUTANTS: readonly Mutant[] = [
  {
    nom: 'un déclencheur n’attend pas son tour',
    de: 'if (!lock.tryLock(ATTENTE_DECLENCHEUR_MS)) return;\n  const memory = readMemory();',
    a: 'lock.tryLock(ATTENTE_DECLENCHEUR_MS);\n  const memory = readMemory();',
  },
  {
    nom: 'le courriel part avant que son départ soit noté',
    de: 'noterDepart(pole, courrier, prets.length);',
    a: '',
  },
  {
    nom: 'le numéro ne compte que les lignes présentes',
    de: 'return [parametres.dernierNumero, ...demandes.map(',
    a: 'return [...demandes.slice(0, -1).map(',
  },
  {
    nom: 'la ronde ne rattrape pas une réponse modifiée',
    de: '(versions.get(id) ?? "") < version2);',
    a: '(versions.get(id) ?? "") < version2 && !versions.has(id));',
    graine: 25,
  },
  {
    nom: 'ce qui a peut-être été envoyé est renvoyé sans le dire',
    de: 'if (politique === "au_plus_une_fois")\n    return {',
    a: 'if (politique === "jamais")\n    return {',
  },
  {
    nom: 'un courrier déjà prévu l’est de nouveau',
    de: 'return voulus.filter(({ cle }) => estAPlanifier(ligne3(cle)) &&',
    a: 'return voulus.map((courrier) => ligne3(courrier.cle) && courrier.genre === "accuse_reception" ? { ...courrier, cle: courrier.cle + "-bis" } : courrier).filter(({ cle }) => estAPlanifier(ligne3(cle)) &&',
  },
  {
    nom: 'les courriers ordinaires partent à toute heure',
    de: 'if (estJourDeClasse(calendrier, date2) && heureDe(moment2) < fin)\n    return heureDe(moment2) < debut2 ? instant(date2, debut2) : moment2;',
    a: 'if (estJourDeClasse(calendrier, date2)) return moment2;',
  },
  {
    nom: 'une réponse modifiée choisit un autre référent',
    de: 'const suite = relier(pole, horsDeLEcole(pole, connue, reprise(pole, nouvelle)));',
    a: 'const suite = relier(pole, router(pole, nouvelle));',
    graine: 52,
  },
  {
    nom: 'l’accusé de réception montre le code de l’élève',
    de: 'demande?.numero} bien reçue`',
    a: 'demande?.numero} (${demande?.codeEleve}) bien reçue`',
  },
  {
    nom: 'une réponse à un courriel est traitée deux fois',
    de: 'if (traites.ids.has(id)) continue;',
    a: '',
  },
  {
    nom: 'une ligne du Journal en remplace une autre',
    de: "sheet.appendRow([`'${quand2}`, `'${qui}`, `'${quoi}`, `'${sur}`, `'${details}`, \"\"]);",
    a: "sheet.getRange(Math.max(2, sheet.getLastRow()), 1, 1, 6).setValues([[`'${quand2}`, `'${qui}`, `'${quoi}`, `'${sur}`, `'${details}`, \"\"]]);",
  },
  {
    nom: 'ce qu’une personne trie pendant une ronde mêle les lignes',
    de: 'if (cle !== PARAMETRES.cle) opened.remettreEnPlace();',
    a: '',
    graine: 52,
  },
  {
    nom: '« Répartir » reprend à quelqu’un ce qu’une personne lui a confié',
    de: 'return estEntreLesMainsDUnePersonne(demande, choix, membres) ? [] : [aConfier(demande, motif, ecole)];',
    a: 'return [aConfier(demande, motif, ecole)];',
    graine: 50,
  },
  {
    nom: 'une réunion annulée ne se dit pas à qui était convoqué',
    de: 'sur: reunion2.cle, details: tellesQueDites(reunion2).date });\n    pole.enregistrerCourriers(courriers);',
    a: 'sur: reunion2.cle, details: tellesQueDites(reunion2).date });',
    graine: 2,
  },
  {
    nom: 'les demandes d’une réunion annulée y restent',
    de: 'reporter(pole, passerALaReunion(demande, suivante.cle), detailDuReport(reunion2.cle, suivante.cle));',
    a: ';',
  },
  {
    nom: 'le panneau « Demande » ne regarde pas ce qui a changé depuis',
    de: 'if (demande.statut !== depuis2)\n    return echec(',
    a: 'if (false)\n    return echec(',
  },
];
