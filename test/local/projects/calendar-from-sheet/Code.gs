function createEvents() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['Réunion', new Date(2018, 9, 16, 9), new Date(2018, 9, 16, 11)]);
  try {
    const calendar = CalendarApp.getDefaultCalendar();
    sheet
      .getDataRange()
      .getValues()
      .forEach(([title, start, end]) => calendar.createEvent(title, start, end));
  } catch (error) {
    sheet.appendRow(['failed', error.message]);
  }
}
