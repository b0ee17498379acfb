import type { StageSet } from '../stage-set.ts';

const set: StageSet = {
  props: [],
  occluder:
    'M252,680 h96 l-12,70 h-72Z M265,612 h7 l12,72 h-8Z M297,600 h7 v84 h-7Z M331,616 h7 l-16,70 h-8Z',
};

export default set;
