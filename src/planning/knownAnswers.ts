// Answers to questions that are a few numbers each and come again and again, as hours of the week do over a year.

export interface KnownAnswers<Answer> {
  /** The answer to a question of the same numbers, asked for where it is not known. */
  get(question: readonly (number | null)[], answer: () => Answer): Answer;
}

/** Numbers are compared as they are: to make a text of them as a key takes as long as many an answer. */
export function createKnownAnswers<Answer>(): KnownAnswers<Answer> {
  const bySum = new Map<number, { readonly question: readonly (number | null)[]; readonly answer: Answer }[]>();
  return {
    get(question, answer) {
      let sum = 0;
      for (const each of question) sum += each ?? 0;
      const candidates = bySum.get(sum) ?? [];
      for (const known of candidates) if (areEqual(known.question, question)) return known.answer;
      const found = answer();
      candidates.push({ question, answer: found });
      bySum.set(sum, candidates);
      return found;
    },
  };
}

function areEqual(some: readonly (number | null)[], others: readonly (number | null)[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
