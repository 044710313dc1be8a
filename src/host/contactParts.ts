// Where replications are played, each batch's contacts are written into a part of the contact log.
import { contactLog } from '../experiment/contactLog.ts';
import type { Observer } from '../experiment/player.ts';
import type { Model } from '../model/model.ts';
import { type ContactFormat, createContactWriter } from '../report/contactRows.ts';
import type { Zone } from '../units/zone.ts';
import { letNurseryGrow } from './optimiser.ts';
import { openPart, type Part } from './partFile.ts';

/** What a thread must know to write its parts; plain data. */
export interface ContactLogOrder {
  readonly folder: string;
  readonly format: ContactFormat;
  readonly zone: Zone;
}

export interface ContactParts {
  /** Watches the floor on which batches are played. */
  readonly observer: Observer;
  /** A batch begins with this replication. */
  begin(from: number): void;
  /** The batch is over. */
  end(): void;
}

export function createContactParts(model: Model, { folder, format, zone }: ContactLogOrder): ContactParts {
  letNurseryGrow();
  const writer = createContactWriter(format, zone);
  let part: Part | undefined;
  return {
    observer: contactLog(model, (row) => part?.write(writer.line(row))),
    begin(from) {
      part = openPart(folder, from);
    },
    end() {
      part?.close();
      part = undefined;
    },
  };
}
