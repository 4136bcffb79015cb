import { peopleOf, rankChoices } from './picker-ranking.js';

const team = (id: string, name: string, ...people: string[]) => ({
  id,
  name,
  code: null,
  members: people.map((person) => ({ id: person, name: person })),
});
const TEAMS = [
  team('study', 'Team Studium', 'Jana Brandt', 'Şükrü Öztürk'),
  team('work', 'Team Fachkräfte', 'Mehmet Kaya'),
  team('family', 'Team Familie', 'Petra Lang'),
];
const namesOf = (typed: string, suggested: string | null = null) =>
  rankChoices(TEAMS, typed, suggested).map(({ team: { name }, owner }) => owner?.name ?? name);

test('without a word the suggested team is the first choice, the others follow in their order', () => {
  expect(namesOf('', 'family')).toEqual(['Team Familie', 'Team Studium', 'Team Fachkräfte']);
});

test('what is typed finds teams by any of their words, and people behind them', () => {
  expect(namesOf('fa')).toEqual(['Team Fachkräfte', 'Team Familie']);
  expect(namesOf('fa', 'family')).toEqual(['Team Familie', 'Team Fachkräfte']);
  expect(namesOf('kaya')).toEqual(['Mehmet Kaya']);
  expect(namesOf('stud')).toEqual(['Team Studium']);
});

test('accents and case do not matter when a name is typed', () => {
  expect(namesOf('ozturk')).toEqual(['Şükrü Öztürk']);
  expect(namesOf('FACHKRAFTE')).toEqual(['Team Fachkräfte']);
  expect(namesOf('xyz')).toEqual([]);
});

test('a person is chosen with the team', () => {
  expect(peopleOf(TEAMS[1]!)).toEqual([
    {
      team: { id: 'work', name: 'Team Fachkräfte' },
      owner: { id: 'Mehmet Kaya', name: 'Mehmet Kaya' },
      isSuggested: false,
    },
  ]);
});
