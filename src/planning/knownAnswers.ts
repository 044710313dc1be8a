// Answers to questions that are a few numbers each and come again and again, as hours of the week do over a year.

export interface KnownAnswers<Answer> {
  /** The answer to a question of the same numbers, asked for where it is not known. */
  get(question: readonly (number | null)[], answer: () => Answer): Answer;
}

/** Numbers are compared as they are: to make a text of them as a key takes as long as many an answer. */
export function createKnownAnswers<Answer>(): KnownAnswers<Answer> {
  const byMix = new Map<number, { readonly question: readonly (number | null)[]; readonly answer: Answer }[]>();
  return {
    get(question, answer) {
      // Few different questions have the same one.
      let mix = 0;
      for (const each of question) mix = mix * 31 + (each ?? -1);
      const candidates = byMix.get(mix) ?? [];
      for (const known of candidates) if (areEqual(known.question, question)) return known.answer;
      const found = answer();
      candidates.push({ question, answer: found });
      byMix.set(mix, candidates);
      return found;
    },
  };
}

function areEqual(some: readonly (number | null)[], others: readonly (number | null)[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
