// Records of metrics of campaigns, written short: all of them are sums over what was dialled in the time that is asked about.
import type { CampaignFigure } from '../../facts/campaignFigures.ts';
import type { CampaignMetric, Ratio, Sum, Total } from '../contract.ts';

/** Who described how dialing is measured. */
export const samuelson =
  'Source: Samuelson (1999), Predictive dialing for outbound telephone call centers, Interfaces 29 (5).';

type Better = CampaignMetric['better'];
type Named = Pick<CampaignMetric, 'name' | 'title' | 'doc'>;
type TotalParts = Pick<Total<CampaignFigure>, 'sum' | 'unit'> & { readonly factor?: number };
type RatioParts = Pick<Ratio<CampaignFigure>, 'numerator' | 'denominator' | 'unit'>;

/** A sum over the time that is asked about. */
export function total(
  name: string,
  title: string,
  parts: TotalParts,
  doc: string,
  better: Better = 'neither',
): CampaignMetric {
  return { ...named(name, title, doc), scope: 'campaign', kind: 'total', ...parts, better };
}

/** One sum ÷ another, empty where that is 0. */
export function ratio(
  name: string,
  title: string,
  parts: RatioParts,
  doc: string,
  better: Better = 'neither',
): CampaignMetric {
  return { ...named(name, title, doc), scope: 'campaign', kind: 'ratio', ...parts, better };
}

/** A part ÷ its whole. */
export function share(
  name: string,
  title: string,
  numerator: Sum<CampaignFigure>,
  denominator: Sum<CampaignFigure>,
  doc: string,
  better: Better = 'neither',
): CampaignMetric {
  return ratio(name, title, { numerator, denominator, unit: 'share' }, doc, better);
}

/** The same, told in every interval too. */
export function inIntervals(metric: CampaignMetric): CampaignMetric {
  return { ...metric, perInterval: true };
}

function named(name: string, title: string, doc: string): Named {
  return { name, title, doc: doc.includes('Source: ') ? doc : `${doc} ${samuelson}` };
}
