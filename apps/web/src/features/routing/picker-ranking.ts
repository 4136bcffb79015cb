import type { TeamToPick } from '../../api/messages.js';

/** What can be chosen: a team, or a person of it. */
export type Choice = {
  team: { id: string; name: string };
  owner: { id: string; name: string } | null;
  isSuggested: boolean;
};

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** How well words fit what was typed: 0 from the beginning, 1 from the beginning of a word, 2 inside; null not. */
function fitOf(text: string, typed: string): 0 | 1 | 2 | null {
  const [words, wanted] = [fold(text), fold(typed)];
  if (words.startsWith(wanted)) return 0;
  if (words.split(/[\s,-]+/).some((word) => word.startsWith(wanted))) return 1;
  return words.includes(wanted) ? 2 : null;
}

/**
 * The choices for what was typed, the best first. Without words: the suggested team, then the others in their order.
 * With words people are found too, each behind the teams.
 */
export function rankChoices(teams: readonly TeamToPick[], typed: string, suggestedId: string | null): Choice[] {
  const ofTeams = teams.map(({ id, name }) => ({ team: { id, name }, owner: null, isSuggested: id === suggestedId }));
  const words = typed.trim();
  if (words === '') return ofTeams.toSorted((a, b) => Number(b.isSuggested) - Number(a.isSuggested));
  const ofPeople = teams.flatMap(({ id, name, members }) =>
    members.map((owner) => ({ team: { id, name }, owner, isSuggested: false })),
  );
  const rankOf = ({ team, owner, isSuggested }: Choice) => {
    const fit = fitOf(owner?.name ?? team.name, words);
    return fit === null ? null : fit * 4 + (owner ? 2 : 0) + (isSuggested ? 0 : 1);
  };
  return [...ofTeams, ...ofPeople]
    .map((choice) => ({ choice, rank: rankOf(choice) }))
    .flatMap(({ choice, rank }) => (rank === null ? [] : [{ choice, rank }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** The people of a team as choices. */
export function peopleOf({ id, name, members }: TeamToPick): Choice[] {
  return members.map((owner) => ({ team: { id, name }, owner, isSuggested: false }));
}
