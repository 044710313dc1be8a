import { benchModel } from './benchModel.ts';

benchModel({
  name: 'a week of predictive dialing, blended with inbound',
  file: '../../scenarios/outbound-blend-us.yaml',
  sets: [],
  replications: 2,
  amount: 710_000,
  of: 'dials',
  within: 0.03,
});
