// Prints model B with more kinds of contacts and groups, as the reference has it: `node test/bench/largeModel.js 20 50 20000 400 > large.yaml`.
// Kind t may go to the groups (⌊5 t / 2⌋ + 7 j) mod G for j < 5, to the first two at once and to the others after 30 s; its share is 1 + t mod 5
// of all; a freed agent takes the kind with the largest number first. Each group has as many agents as its share of what comes at once keeps busy.
const [kinds, groups, contactsPerDay, days] = process.argv.slice(2).map(Number);
const halfHours = 48;
const weights = Array.from({ length: halfHours }, (_, p) => 0.15 + Math.exp(-(((p + 0.5 - 27) / 8) ** 2) / 2));
const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
const shares = Array.from({ length: kinds }, (_, t) => 1 + (t % 5));
const volumes = (t) => weights.map((weight) => (contactsPerDay * shares[t] * weight) / sumOf(shares) / sumOf(weights));
const groupsOf = (t) => [...new Set(Array.from({ length: 5 }, (_, j) => (Math.floor((5 * t) / 2) + 7 * j) % groups))];

const load = Array.from({ length: groups }, () => new Array(halfHours).fill(0));
for (let t = 0; t < kinds; t++)
  for (const group of groupsOf(t).slice(0, 2))
    volumes(t).forEach((volume, p) => {
      load[group][p] += ((volume / 1800) * 300) / 2;
    });

const lines = [
  'shoreline: 1',
  `name: Model B with ${kinds} kinds and ${groups} groups`,
  'period: { from: 2027-01-01, days: 1, zone: UTC, interval: 30m, afterEnd: drain }',
  `run: { replications: ${days}, seed: large }`,
  'queues:',
];
for (let t = 0; t < kinds; t++)
  lines.push(
    `  t${t}:`,
    `    arrivals: { every: 30m, volumes: [${volumes(t).map((volume) => volume.toPrecision(9))}] }`,
    '    handling: { talk: { lognormal: { mean: 300s, cv: 1.2 } } }',
    '    patience: { exponential: { mean: 180s } }',
    '    target: { within: 20s }',
  );
lines.push('groups:');
for (let group = 0; group < groups; group++) {
  const skills = [...Array(kinds).keys()].filter((t) => groupsOf(t).includes(group)).map((t) => `t${t}: ${kinds - t}`);
  if (skills.length === 0) continue;
  const staff = load[group].map((agents) => Math.max(1, Math.ceil(agents)));
  lines.push(`  g${group}: { skills: { ${skills.join(', ')} }, staff: { every: 30m, agents: [${staff}] } }`);
}
lines.push('routing:', '  plans:');
for (let t = 0; t < kinds; t++) {
  const own = groupsOf(t).map((group) => `g${group}`);
  lines.push(`    t${t}: [{ groups: [${own.slice(0, 2)}] }, { after: 30s, groups: [${own.slice(2)}] }]`);
}
console.log(lines.join('\n'));
