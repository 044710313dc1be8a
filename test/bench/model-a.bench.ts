import { benchModel } from './benchModel.ts';

benchModel({
  name: 'model A, 490 agents, exponential, one queue',
  file: 'model-a.yaml',
  sets: ['period.length=10000m'],
  replications: 1,
  contacts: 1_000_000,
});
