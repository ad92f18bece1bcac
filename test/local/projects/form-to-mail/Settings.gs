const FORM_TITLE = 'Nous écrire';
const STATUS = 'Suivi';
