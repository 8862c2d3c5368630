import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/application/messages-of.ts';
import type { AccountAddress, OutboundContent } from '../../src/application/ports/messages.ts';
import { textCall } from '../../src/channels/telegram/outbound.ts';
import { telegramTraits } from '../../src/channels/telegram/telegram-traits.ts';
import { createButtonSigner } from '../../src/channels/zalo/button-payload.ts';
import { composeMessage } from '../../src/channels/zalo/outbound.ts';
import { zaloTraits } from '../../src/channels/zalo/zalo-traits.ts';
import type { ChannelTraits } from '../../src/wording/traits.ts';
import { pureWorld, type WriteTurn } from './pure-world.ts';
import { runTranscript } from './run-transcript.ts';
import { demoSeed } from './seeds/demo-seed.ts';
import { hanamSeed } from './seeds/hanam-seed.ts';
import { judgedSeed } from './seeds/judged-seed.ts';
import { smallSeed } from './seeds/small-seed.ts';
import { parseTranscript, printTranscript } from './transcript-file.ts';

const worlds = {
  demo: demoSeed,
  'giai-trinh': judgedSeed,
  'ha-nam-2023': hanamSeed,
  'phieu-nho': smallSeed,
} as const;
const somebody: AccountAddress = { channel: 'telegram', botId: '1', externalId: '2' };
const signer = createButtonSigner('oa', 'a secret of this test');

/** What each platform is sent, on paper: the text, then the buttons row by row. */
const papers: Readonly<Record<string, { traits: ChannelTraits; print(content: OutboundContent): string }>> = {
  telegram: {
    traits: telegramTraits,
    print(content) {
      const { text, reply_markup } = textCall(somebody, content, true);
      const rows = reply_markup.inline_keyboard.map((row) =>
        row.map((button) => `[${button.text}]`).join(' '),
      );
      return [text, ...rows].join('\n');
    },
  },
  zalo: {
    traits: zaloTraits,
    print(content) {
      const composed = composeMessage('2', content, signer);
      if (!composed.ok) throw new Error(composed.refusal.name);
      const message = composed.body.message as ZaloMessage;
      const titles = message.attachment?.payload.buttons.map(({ title }) => `[${title}]`) ?? [];
      return [message.text, ...titles].join('\n');
    },
  },
};

interface ZaloMessage {
  readonly text: string;
  readonly attachment?: { readonly payload: { readonly buttons: readonly { readonly title: string }[] } };
}

for (const [channel, { traits, print }] of Object.entries(papers)) {
  const write: WriteTurn = (said, speech) =>
    messagesOf(said, speech, null, traits).map(print).join('\n---\n');
  describe(`transcripts as ${channel} shows them`, () => {
    for (const [world, seed] of Object.entries(worlds)) {
      const from = path.join(import.meta.dirname, world);
      const to = path.join(import.meta.dirname, 'rendered', channel, world);
      test.each(readdirSync(from))(`${world}/%s`, async (file) => {
        const steps = parseTranscript(readFileSync(path.join(from, file), 'utf8'));
        const shown = printTranscript(steps, await runTranscript(steps, pureWorld(seed(), write)));
        const golden = path.join(to, file.replace('.chat.txt', '.txt'));
        if (process.env.UPDATE_TRANSCRIPTS === '1') {
          mkdirSync(to, { recursive: true });
          writeFileSync(golden, shown);
        }
        expect(existsSync(golden), 'no golden file: UPDATE_TRANSCRIPTS=1 writes it').toBe(true);
        expect(shown).toBe(readFileSync(golden, 'utf8'));
      });
    }
  });
}
