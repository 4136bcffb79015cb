/** Text that is HTML already; everything else that is put into a page is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Fragment = string | number | Html | readonly Html[] | null;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function render(fragment: Fragment): string {
  if (fragment === null) return '';
  if (fragment instanceof Html) return fragment.text;
  if (typeof fragment === 'object') return fragment.map(({ text }) => text).join('');
  return String(fragment).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Builds HTML from a template; values are escaped, `null` is nothing. */
export function html(parts: TemplateStringsArray, ...fragments: Fragment[]): Html {
  const rest = fragments.map((fragment, index) => render(fragment) + (parts[index + 1] ?? ''));
  return new Html((parts[0] ?? '') + rest.join(''));
}
