// What `run --without-each-site` does: the scenario as it is, and once more without each of its sites, from the same random numbers.
import type { Scenario } from '../scenario/scenario.ts';
import { withoutSite } from '../scenario/withoutSite.ts';
import { compareArmsOf } from './compareScenarios.ts';
import type { LoadedScenario } from './loadScenario.ts';
import type { RunOptions } from './runOptions.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Yields the exit code. */
export async function compareWithoutSites(
  file: string,
  { scenario, warnings }: LoadedScenario,
  given: RunOptions,
  terminal: Terminal,
): Promise<number> {
  refuseInVain(given);
  const sites = sitesOf(scenario);
  if (sites.length === 0)
    throw new UsageError({ message: `${file} has no sites to be without`, allowed: 'sites: in the scenario' });
  const base = { name: 'all sites', scenario, warnings };
  const others = sites.map((site) => ({
    name: `without ${site}`,
    note: `Nobody comes to ${site} for the whole time.`,
    scenario: withoutSite(scenario, site),
    warnings: [],
  }));
  const { withoutSitesReport } = await import('../report/withoutSites.ts');
  return compareArmsOf(file, [base, ...others], given, terminal, withoutSitesReport);
}

/** Sites at which some group works. */
function sitesOf({ sites = [], groups }: Scenario): string[] {
  return sites.map(({ name }) => name).filter((name) => groups.some(({ site }) => site === name));
}

function refuseInVain({ trace, contacts, 'tidy-intervals': tidy }: RunOptions): void {
  const found = Object.entries({ trace, contacts, 'tidy-intervals': tidy }).find(
    ([, value]) => value !== undefined && value !== false,
  );
  if (found === undefined) return;
  const message = `found --${found[0]} with --without-each-site, which compares several runs`;
  throw new UsageError({ message, allowed: 'one of them is allowed' });
}
