import { channelContract } from './channel.contract.ts';
import { telegramUnderTest } from './channels/telegram.ts';
import { webUnderTest } from './channels/web.ts';
import { zaloUnderTest } from './channels/zalo.ts';
import { zaloBotUnderTest } from './channels/zalo-bot.ts';

channelContract(webUnderTest);
channelContract(telegramUnderTest);
channelContract(zaloUnderTest);
channelContract(zaloBotUnderTest);
