// Shares that add up to one, of which one may be what the others leave: `{ en: 86%, es: rest }`.
import type { Part, Place } from '../../schema/checked.ts';
import type { Field } from '../../schema/field.ts';
import { orWord } from '../../schema/orWord.ts';
import { share } from '../../schema/share.ts';
import type { Share } from '../../units/quantities.ts';

/** How far rounding may take the sum of shares from 1. */
const tolerance = 1e-9;

export type ShareOrRest = Share | 'rest';

export function shareOrRest(doc: string, example: string): Field<ShareOrRest> {
  return orWord('rest', share(doc, { example }));
}

/** The shares in order, the rest in numbers; a share that is left out is the rest. */
export function shareOut(written: readonly (ShareOrRest | undefined)[]): Share[] {
  const rest = Math.max(0, 1 - sumOf(written));
  return written.map((share) => (typeof share === 'number' ? share : rest));
}

/** Reports shares that do not add up to one, and more than one rest. `of` names them and where the rest of each stands. */
export function checkShares(
  entries: readonly { readonly name: string; readonly share: ShareOrRest | undefined }[],
  place: Place,
  at: readonly (string | number)[] = [],
): void {
  const written = entries.map(({ share }) => share);
  const sum = sumOf(written);
  const rests = entries.filter(({ share }) => typeof share !== 'number');
  const part = (name: string): Part => [...at, name];
  const found = `the shares add up to ${Number((100 * sum).toPrecision(6))}%`;
  if (sum > 1 + tolerance) place.refuse({ message: found, allowed: 'at most 100%' }, at);
  else if (rests.length > 1) {
    const message = `${rests[0].name} and ${rests[1].name} both take the rest`;
    place.refuse({ message, allowed: 'one share that is left out, or the word rest' }, part(rests[1].name));
  } else if (rests.length === 0 && sum < 1 - tolerance)
    place.refuse({ message: found, allowed: '100% together; one of them may be rest' }, at);
  else if (rests.length === 1 && sum > 1 - tolerance && entries.length > 1)
    place.doubt(
      { message: `the other shares add up to 100%: nothing is left for ${rests[0].name}` },
      part(rests[0].name),
    );
}

function sumOf(written: readonly (ShareOrRest | undefined)[]): number {
  return written.reduce<number>((sum, share) => sum + (typeof share === 'number' ? share : 0), 0);
}
