// The column of that heading, added on the right when missing.
function statusColumn(sheet) {
  const headings = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  let column = headings.indexOf(STATUS) + 1;
  if (column === 0) {
    column = headings.length + 1;
    sheet.getRange(1, column).setValue(STATUS).setFontWeight('bold');
  }
  return column;
}

function firstLine(text) {
  return (text || '').split('\n')[0];
}
