function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Temps')
    .addItem('Préparer la semaine', 'prepare')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Bilan').addItem('Total', 'total'))
    .addToUi();
}

function prepare() {
  const sheet = SpreadsheetApp.getActiveSheet().setName('Semaine');
  sheet
    .getRange('A1:E1')
    .setValues([['Jour', 'Début', 'Fin', 'Heures', 'Noté le']])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  ['lundi', 'mardi', 'jeudi'].forEach((day, i) => {
    sheet.getRange(i + 2, 1).setValue(day);
    sheet.getRange(i + 2, 4).setFormula(`=C${i + 2}-B${i + 2}`);
  });
  const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 24).setAllowInvalid(false).build();
  sheet.getRange('B2:C').setDataValidation(rule);
}
