// What commands that read a scenario may be told to change in it.
import { text, texts } from './options.ts';

export const changeOptions = {
  set: texts('PATH=VALUE', 'Change a value of the scenario; may be given several times'),
  volume: texts('±N%', 'More or less demand in all queues, or with QUEUE=±N% in one; may be given several times'),
  handle: texts(
    '±TIME|±N%',
    'Longer or shorter talk time on average in all queues, or with QUEUE=… in one; may be given several times',
  ),
};

export const variantOption = {
  variant: text('NAME', 'Take this variant of the scenario; base, the scenario itself, when not given'),
};
