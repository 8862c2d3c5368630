import { channelContract } from './channel.contract.ts';
import { webUnderTest } from './channels/web.ts';
import { zaloBotUnderTest } from './channels/zalo-bot.ts';

channelContract(webUnderTest);
channelContract(zaloBotUnderTest);
