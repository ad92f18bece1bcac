var SESSIONS = [
  { name: 'Poterie (matin)', seats: 2 },
  { name: 'Cirque (après-midi)', seats: 1 },
];

function createForm() {
  var form = FormApp.create('Portes ouvertes');
  form.setTitle('Portes ouvertes');
  form.setCollectEmail(true);
  var list = form.addListItem().setTitle('Atelier').setRequired(true);
  list.setChoices(
    SESSIONS.map(function (session) {
      return list.createChoice(session.name);
    }),
  );
  form.addCheckboxItem().setTitle('Repas').setChoiceValues(['Midi', 'Soir']);
  PropertiesService.getScriptProperties().setProperties({ form: form.getId(), list: String(list.getId()) });
  ScriptApp.newTrigger('register').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('remind').timeBased().everyDays(1).atHour(9).create();
}

/** Runs for each answer: seats are counted under a lock. */
function register(e) {
  var lock = LockService.getScriptLock();
  lock.waitLock(30000);
  try {
    var session = e.response.getItemResponses()[0].getResponse();
    var email = e.response.getRespondentEmail();
    var taken = count_(session);
    var seats = SESSIONS.filter(function (one) {
      return one.name === session;
    })[0].seats;
    var state = taken < seats ? 'inscrit' : 'en attente';
    SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().appendRow([new Date(), email, session, state]);
    MailApp.sendEmail(email, 'Portes ouvertes : ' + state, 'Atelier : ' + session);
    if (taken + 1 >= seats) closeSession_(e.source, session);
  } finally {
    lock.releaseLock();
  }
}

function count_(session) {
  var values = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getDataRange().getValues();
  return values.filter(function (row) {
    return row[2] === session && row[3] === 'inscrit';
  }).length;
}

/** The choice goes from the form; the last one stays, as a list cannot be empty. */
function closeSession_(form, session) {
  var id = PropertiesService.getScriptProperties().getProperty('list');
  var item = form.getItemById(Number(id)).asListItem();
  var open = item
    .getChoices()
    .map(function (choice) {
      return choice.getValue();
    })
    .filter(function (name) {
      return name !== session;
    });
  if (open.length > 0) item.setChoiceValues(open);
  else form.setAcceptingResponses(false);
}

function remind() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  if (sheet.getLastRow() === 0) return;
  var emails = sheet
    .getRange(1, 2, sheet.getLastRow())
    .getValues()
    .map(function (row) {
      return row[0];
    });
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    bcc: emails.join(','),
    subject: 'Rappel',
    body: 'À demain !',
  });
  ScriptApp.getProjectTriggers()
    .filter(function (trigger) {
      return trigger.getHandlerFunction() === 'remind';
    })
    .forEach(function (trigger) {
      ScriptApp.deleteTrigger(trigger);
    });
}
