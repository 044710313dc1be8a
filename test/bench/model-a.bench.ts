import { benchModel } from './benchModel.ts';

benchModel({
  name: 'model A, 490 agents, exponential, one queue',
  file: 'model-a.yaml',
  sets: ['period.length=10000m'],
  replications: 1,
  amount: 1_000_000,
  of: 'contacts',
  within: 0.02,
});
