/** Simple trigger: notes when a time is typed, and marks long days. */
function onEdit(e) {
  const { range, value, oldValue } = e;
  const sheet = range.getSheet();
  if (sheet.getName() !== 'Semaine' || range.getColumn() < 2 || range.getColumn() > 3 || range.getRow() === 1) return;
  sheet.getRange(range.getRow(), 5).setValue(Utilities.formatDate(new Date(), 'Europe/Paris', 'dd/MM HH:mm'));
  if (oldValue) range.setNote(`avant : ${oldValue}`);
  const hours = sheet.getRange(range.getRow(), 4).getValue();
  sheet.getRange(range.getRow(), 1).setBackground(hours > 8 ? '#f4cccc' : null);
}

function total() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Semaine');
  let sum = 0;
  for (let row = 2; row <= sheet.getLastRow(); row++) sum += Number(sheet.getRange(row, 4).getValue());
  SpreadsheetApp.getActiveSpreadsheet().toast(`${sum} h`, 'Total');
  return sum;
}
