import { benchModel } from './benchModel.ts';

benchModel({
  name: 'model B, 3 queues, 3 groups, 48 half-hours',
  file: 'model-b.yaml',
  sets: [],
  replications: 40,
  contacts: 800_000,
});
