import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

function sentencesOf(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : sentencesOf(value)));
}

test('English says everything that German says, and nothing else', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(de).sort());
});

test('both languages fill the same gaps', () => {
  const gaps = (tree: Tree) => sentencesOf(tree).map((sentence) => sentence.match(/\{\{\w+\}\}/g)?.sort() ?? []);
  expect(gaps(en)).toEqual(gaps(de));
});

test('German says what is to do without bitte, leider and exclamation marks', () => {
  expect(sentencesOf(de).filter((sentence) => /\bbitte\b|\bleider\b|!/i.test(sentence))).toEqual([]);
});
