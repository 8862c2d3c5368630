import { expect, test } from 'vitest';
import { loadProgressPicture } from '../../../src/application/files/progress-picture.ts';
import { parseScope, printScope } from '../../../src/conversation/office/progress-scope.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
