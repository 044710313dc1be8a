// What is drawn at arrival for a queue that tells classes of customers apart or allocates its contacts: class, lane, and the patience
// of classes that have one of their own.
import type { LaneChoice } from '../model/model.ts';
import { createLaneChooser } from './laneChooser.ts';
import { createPurpose, type Purpose, unitDraw } from './purpose.ts';

export interface LaneDraws {
  readonly purposes: readonly Purpose[];
  /** Gives each contact of a block its lane and its patience, once all purposes have been drawn. */
  place(packets: Float64Array, first: number, count: number): void;
}

/** Cells of a packet. */
export interface PlacedCells {
  readonly time: number;
  readonly patience: number;
  readonly lane: number;
  readonly width: number;
}

export interface LaneDrawsParts {
  readonly seed: string;
  readonly queue: string;
  readonly choice: LaneChoice;
  readonly queueHasPatience: boolean;
  readonly cells: PlacedCells;
  /** Contacts of the longest block. */
  readonly longest: number;
}

/** Each purpose draws for every contact, whatever the shares are, so the i-th contact has the same draws in all variants. */
export function createLaneDraws({ seed, queue, choice, queueHasPatience, cells, longest }: LaneDrawsParts): LaneDraws {
  const { classes } = choice;
  const chooser = createLaneChooser(choice);
  const purposes: Purpose[] = [];
  const draw = (name: string, spec = unitDraw): Float64Array => {
    const drawn = new Float64Array(longest);
    purposes.push(createPurpose(seed, name, spec, drawn, 0, 1));
    return drawn;
  };
  const classDraws = classes.length > 1 ? draw(`class/${queue}`) : new Float64Array(longest);
  const isAllocated = classes.some(({ allocation }) => allocation !== undefined);
  const allocationDraws = isAllocated ? draw(`allocation/${queue}`) : new Float64Array(longest);
  const ownPatience = classes.map(({ name, patience }) =>
    patience === undefined || patience === 'never' ? undefined : draw(`patience/${queue}/${name}`, patience),
  );
  const isEndless = classes.map(
    ({ patience }) => patience === 'never' || (patience === undefined && !queueHasPatience),
  );

  return {
    purposes,
    place(packets, first, count) {
      for (let i = 0, at = first; i < count; i++, at += cells.width) {
        const customerClass = chooser.classOf(classDraws[i]);
        packets[at + cells.lane] = chooser.laneOf(customerClass, allocationDraws[i], packets[at + cells.time]);
        const own = ownPatience[customerClass];
        if (own !== undefined) packets[at + cells.patience] = own[i];
        else if (isEndless[customerClass]) packets[at + cells.patience] = Infinity;
      }
    },
  };
}
