// What each fonction brings to a school, in one sentence. The first line that fits the words of tab Membres is shown;
// a fonction none of them fits is named without a sentence.

const APPORTS: readonly { si: RegExp; apport: string }[] = [
  { si: /pôle ressources/i, apport: 'Reçoit les demandes, prépare les réunions, veille aux réponses.' },
  { si: /\bIEN\b|inspect/i, apport: 'Pilote le pôle et en fixe les axes.' },
  { si: /psycholog/i, apport: 'Aide à comprendre ce que vit l’élève, avec sa famille et ses enseignants : observation, bilan, suivi, si la famille en est d’accord.' },
  { si: /relationnelle/i, apport: 'Aide l’élève à trouver sa place : relations, comportement, envie d’apprendre.' },
  { si: /pédagogique.*(spécialisé|dominante)|dominante pédagogique/i, apport: 'Aide l’élève qui bute sur un apprentissage ; outils et adaptations pour la classe.' },
  { si: /conseill.*pédagogique|\bCPC\b/i, apport: 'Observe en classe, conseille l’enseignant et l’équipe, prépare des formations.' },
  { si: /numérique|\bERUN\b/i, apport: 'Outils numériques pour apprendre, et pour compenser une difficulté.' },
  { si: /\bERSEH\b|référent.*(handicap|scolarisation)/i, apport: 'Suit le parcours des élèves en situation de handicap ; fait le lien avec la MDPH.' },
  { si: /médecin/i, apport: 'Conseille l’inspection, les écoles, les élèves et les familles sur la santé : prévention, PAP, PAI.' },
  { si: /infirmi/i, apport: 'Écoute, prévention et suivi de la santé à l’école.' },
  { si: /social/i, apport: 'Accompagne les familles ; conseille en protection de l’enfance.' },
  { si: /formateur|formatrice|\bMAT\b|\bPEMF\b/i, apport: 'Ouvre sa classe et partage ses façons de faire.' },
  { si: /allophone|\bUPE2A\b/i, apport: 'Élèves arrivés depuis peu : évaluation, entrée dans le français de l’école.' },
  { si: /\bTSA\b|autis/i, apport: 'Appuie les équipes qui accueillent un élève autiste.' },
  { si: /\bULIS\b/i, apport: 'Partage les adaptations utiles aux élèves en situation de handicap.' },
  { si: /\bPAS\b|\bPIAL\b|appui à la scolarité/i, apport: 'Organise l’appui aux élèves à besoins particuliers, dont l’aide humaine.' },
  { si: /\bREP\b|REP\+|prioritaire/i, apport: 'Coordonne le réseau d’éducation prioritaire.' },
  { si: /pHARe|harcèlement/i, apport: 'Conduit le protocole en cas de harcèlement.' },
  { si: /itinérant/i, apport: 'Va d’une école à l’autre pour une mission particulière.' },
  { si: /direct(eur|rice)/i, apport: 'Apporte le regard d’une école sur l’organisation et l’équipe.' },
  { si: /\bRASED\b|spécialisé/i, apport: 'Aide spécialisée aux élèves, appui aux enseignants.' },
]; // oxfmt-ignore

/** '' when we cannot tell. */
export function apportDe(fonction: string): string {
  return APPORTS.find(({ si }) => si.test(fonction))?.apport ?? '';
}
