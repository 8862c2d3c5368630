import { soStories } from './so-stories.ts';
import type { UnitStory } from './unit-story.ts';
import { xaStories } from './xa-stories.ts';

export const stories: readonly UnitStory[] = [...soStories, ...xaStories];
