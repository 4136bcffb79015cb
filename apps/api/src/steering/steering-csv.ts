import type { z } from 'zod';
import { AGE_BUCKETS } from '@einkanal/domain/inbox/age-bucket';
import type { SteeringTable, SteeringView } from './steering.dto.js';

type View = z.input<typeof SteeringView>;

/** A table as spreadsheets of the office read it: UTF-8 with its mark, semicolons, a line at a time. */
export function* steeringCsv(view: View, table: SteeringTable): Generator<string> {
  yield '\uFEFF';
  for (const cells of rowsOf(view, table)) yield `${cells.map(cell).join(';')}\r\n`;
}

function* rowsOf(view: View, table: SteeringTable): Generator<(string | number | null)[]> {
  const stocks = [
    ...view.teams.map((team) => ({ ...team, name: team.name ?? 'Ohne Team' })),
    { ...view.total, name: view.scope === 'OFFICE' ? 'Amt gesamt' : 'Eigene Teams' },
  ];
  switch (table) {
    case 'teams':
      yield ['Arbeitskorb', 'offen', 'unberührt', 'ältester (AT)', 'überfällig', 'Notfälle', 'Übertragung braucht Sie'];
      for (const { name, open, untouched, oldest, overdue, emergencies, needsTransfer } of stocks)
        yield [
          ...[name, open.count, untouched.count, oldest?.workingDays ?? null],
          ...[overdue.count, emergencies.count, needsTransfer.count],
        ];
      return;
    case 'ages':
      yield ['Arbeitskorb', ...AGE_BUCKETS.map((bucket) => (bucket === '61-' ? '> 60 AT' : `${bucket} AT`))];
      for (const { name, ages } of stocks) yield [name, ...ages.map(({ count }) => count)];
      return;
    case 'weeks':
      yield ['Woche', 'Eingänge', 'Vorgänge dazu', 'Entscheidungen', 'erledigt oder abgegeben'];
      for (const { week, arrivals, decisions, finished } of view.weeks ?? [])
        yield [week, arrivals.count, arrivals.cases.count, decisions?.count ?? null, finished?.count ?? null];
  }
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; our own numbers stay numbers. */
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
