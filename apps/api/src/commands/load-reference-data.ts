// `node dist/commands/load-reference-data.js`: official code lists, the list of all offices and the holidays of every
// state, from the files and packages that ship with the product. Safe to run at every start.
import { getHolidays, type Region } from 'feiertagejs';
import pg from 'pg';
import { readCodeListFiles } from '../office/code-list-files.js';
import { saveCodeLists } from '../office/code-list.query.js';
import {
  OFFICE_LIST_URN,
  STATE_CODES,
  saveHolidays,
  saveOfficeList,
  type Holiday,
} from '../office/office-list.query.js';
import { readOwnerUrl } from '../platform/config.js';

const YEARS_BACK = 3;
const YEARS_AHEAD = 3;

function holidaysAround(year: number): Holiday[] {
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, at) => year - YEARS_BACK + at);
  return Object.values(STATE_CODES).flatMap((state) =>
    years.flatMap((each) =>
      getHolidays(each, state as Region).map(({ dateString, name }) => ({ state, day: dateString, name })),
    ),
  );
}

const owner = new pg.Client({ connectionString: readOwnerUrl() });
await owner.connect();
const run = (sql: string, values: unknown[]) => owner.query(sql, values);
const lists = readCodeListFiles();
await saveCodeLists(run, lists);
const offices = lists.find(({ urn }) => urn === OFFICE_LIST_URN);
if (!offices) throw new Error('The list of offices is missing in data/codes.');
await saveOfficeList(run, offices);
await saveHolidays(run, holidaysAround(new Date().getFullYear()));
await owner.end();
console.log(`${String(lists.length)} code lists, ${String(offices.entries.size)} offices`);
