// The mails as whoever receives them tells them apart, and what each kind has promised. Written apart from the product's
// catalogue on purpose: it is what the catalogue is held to. A mail that no line claims fails the simulation.

export interface MailFamily {
  /** What its subject says, ordinary spaces. */
  subject: RegExp;
  /** The kinds of tab Courrier that write so. */
  kinds: readonly string[];
  /** Only from 7 to 19 h, on a school day. */
  schoolHours: boolean;
  /** About one demande, whose number its subject says. */
  ofDemande: boolean;
}

const ofDemande = (subject: RegExp, schoolHours: boolean, ...kinds: string[]): MailFamily => ({
  subject,
  kinds,
  schoolHours,
  ofDemande: true,
});
const ofMeeting = (subject: RegExp, ...kinds: string[]): MailFamily => ({
  subject,
  kinds,
  schoolHours: true,
  ofDemande: false,
});

export const MAIL_FAMILIES: readonly MailFamily[] = [
  ofDemande(/^URGENT – pôle ressources, demande /, false, 'alerte_urgente'),
  ofDemande(/bien reçue$/, false, 'accuse_reception'),
  ofDemande(/mise à jour$/, false, 'accuse_modification'),
  ofDemande(/vous est proposée$/, true, 'avis_referent', 'proposition'),
  ofDemande(/: vous la suivez$/, false, 'accuse_acceptation'),
  ofDemande(/: vous ne la suivez plus$/, false, 'accuse_remise'),
  ofDemande(/: (elle n’attend plus rien de vous|vous n’en êtes plus référent·e)$/, true, 'avis_remplacement'),
  ofDemande(/: votre réponse est attendue$/, true, 'rappel_acceptation'),
  ofMeeting(/propositions? sans réponse$/, 'rappel_silence'),
  ofDemande(/: ce lien ne vaut plus$/, false, 'lien_perime'),
  ofDemande(/ (rendue|restée sans réponse)$/, true, 'avis_remise'),
  ofDemande(/– nouvelle demande /, true, 'avis_circonscription'),
  ofDemande(/: précisions attendues$/, true, 'precisions_demandees'),
  ofDemande(/: précisions toujours attendues$/, true, 'rappel_precisions'),
  ofDemande(/: l’école n’a pas répondu$/, true, 'precisions_sans_reponse'),
  ofDemande(/: votre message est arrivé$/, false, 'accuse_message'),
  ofDemande(/complétée par l’école$/, true, 'avis_complement'),
  ofDemande(/: un nouveau lien$/, false, 'lien_deja_servi'),
  ofDemande(/ retirée$/, false, 'confirmation_retrait', 'avis_retrait'),
  ofDemande(/: fin du suivi$/, true, 'cloture'),
  ofDemande(/: rouverte$/, true, 'reouverture'),
  ofDemande(/– réponse à votre demande /, true, 'reponse_ecole'),
  ofDemande(/: reportée$/, true, 'report_ecole'),
  ofMeeting(/– prochaine réunion le /, 'annonce_reunion'),
  ofMeeting(/– demandes attendues jusqu’au /, 'relance_ecoles'),
  ofMeeting(/en attente d’un premier contact$/, 'relance_membres'),
  ofMeeting(/– convocation du /, 'convocation'),
  ofMeeting(/– invitation du /, 'convocation_partenaire'),
  ofMeeting(/– vous n’êtes plus attendu·e le /, 'partenaire_decommande'),
  ofMeeting(/– annulée : la (réunion|plénière) du /, 'annulation_reunion', 'annulation_ecoles'),
  ofMeeting(/– maintenue : la réunion du /, 'maintien_ecoles'),
  ofMeeting(/– plénière du /, 'convocation_pleniere'),
  ofMeeting(/réponses? attendues? par (les écoles|une école)$/, 'relance_reponse'),
  ofDemande(/: accord de la famille$/, true, 'rappel_accord_famille'),
  ofMeeting(/premiers? contacts? à prendre$/, 'rappel_contact'),
  ofMeeting(/actions? en retard$/, 'rappel_action'),
  ofMeeting(/décisions? sans responsable$/, 'rappel_responsable'),
  ofMeeting(/– relevé de décisions attendu$/, 'rappel_releve'),
  ofMeeting(/échéances? proches?$/, 'rappel_cdoea'),
  ofMeeting(/absences? sans suppléance$/, 'rappel_absence'),
  ofMeeting(/– où l’on en est, /, 'bulletin'),
];

/** What the account in charge reads when a run stopped on a fault. */
export const ATTENTION = /le registre demande votre attention$/;

/** How the text says that it may have come already: the one mail allowed to come twice. */
export const SECOND_SENDING = 'Second envoi par sûreté';

export function ordinarySpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** What a subject says, and not whom a trial kept it from. */
export function subjectOf({ subject }: { subject: string }): string {
  return ordinarySpaces(subject).replace(TRIAL, '');
}

export const TRIAL = /^\[Essai, pour [^\]]*\] /;

/** Whose address is missing has hers sent to the pôle: her name; '' for a mail that went to whom it is for. */
export function passedOnTo(body: string): string {
  return /Pour ([^\n]+?), dont l\u2019adresse nous manque/.exec(ordinarySpaces(body))?.[1] ?? '';
}

export function numberIn(text: string): string {
  return /\d{4}-P\d+-\d{3,}/.exec(text)?.[0] ?? '';
}
