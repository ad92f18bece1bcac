// The table of what Google documents is made by a program: this tells when it was not run, or was edited by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPlatformMembers, readPlatformMembers } from '../../local/platform/generate';

const members = readPlatformMembers();

describe('members.json', () => {
  it('is what generate.ts prints', () => {
    const kept = readFileSync(join(__dirname, '../../local/platform/members.json'), 'utf8');
    expect(kept).toBe(printPlatformMembers(members));
  });

  it('holds the scopes Google lists for a method, and none where it lists none', () => {
    expect(members['Spreadsheet.SpreadsheetApp']!.openById).toEqual(['spreadsheets']);
    expect(members['Base.Ui']!.showSidebar).toEqual(['script.container.ui']);
    expect(members['Base.Ui']!.alert).toEqual([]);
  });
});
