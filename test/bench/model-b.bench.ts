import { benchModel } from './benchModel.ts';

benchModel({
  name: 'model B, 3 queues, 3 groups, 48 half-hours',
  file: 'model-b.yaml',
  sets: [],
  replications: 40,
  amount: 800_000,
  of: 'contacts',
  within: 0.02,
});
