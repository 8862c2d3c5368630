import { checkVault, type KnownAddress } from '../../application/check-vault.ts';
import type { Vault } from '../../application/ports/vault.ts';
import type { CliCommand, Terminal } from '../cli-command.ts';
import { localTime } from './local-time.ts';

/** What the check reads: the vault of the settings, and everything that the store says lies there. */
export interface VaultDesk {
  readonly vault: Vault;
  vaultAddresses(): AsyncIterable<KnownAddress>;
  now(): number;
}

export type OpenedVaultDesk =
  | { readonly ok: true; readonly desk: VaultDesk }
  | { readonly ok: false; readonly sentence: string };

/** Says which evidence is gone or damaged, and what lies in the vault unused; changes nothing. */
export function vaultCheck(openDesk: (terminal: Terminal) => Promise<OpenedVaultDesk>): CliCommand {
  return {
    words: ['vault', 'check'],
    usage: 'vault check',
    summary: 'Đối chiếu kho tài liệu với dữ liệu; chỉ xem, không xóa',
    async run(args, terminal) {
      if (args.length > 0) {
        terminal.error('Lệnh vault check không nhận thêm gì.');
        return 2;
      }
      const opening = await openDesk(terminal);
      if (!opening.ok) {
        terminal.error(opening.sentence);
        return 1;
      }
      return report(opening.desk, terminal);
    },
  };
}

async function report(desk: VaultDesk, terminal: Terminal): Promise<number> {
  const { known, missing, damaged, orphans } = await checkVault(
    desk.vault,
    () => desk.vaultAddresses(),
    desk.now(),
    (count) => terminal.progress(`Đã đọc ${count} tài liệu`),
  );
  terminal.out(`Đã đối chiếu ${known} tài liệu.`);
  if (missing.length > 0) terminal.out(`Không còn trong kho: ${missing.length} tài liệu:`);
  for (const { sha256, what } of missing) terminal.out(`  ${sha256}  ${what}`);
  if (damaged.length > 0) terminal.out(`Nội dung đã hỏng: ${damaged.length} tài liệu:`);
  for (const { sha256, what } of damaged) terminal.out(`  ${sha256}  ${what}`);
  if (missing.length + damaged.length > 0) {
    terminal.out(
      'Chép lại các tệp trên từ bản sao lưu của kho, hoặc đề nghị đơn vị gửi lại đúng tài liệu đó.',
    );
  }
  if (orphans.length > 0) terminal.out(`Có trong kho nhưng không mục nào dùng: ${orphans.length} tệp:`);
  for (const { sha256, size, keptAt } of orphans) {
    terminal.out(`  ${sha256}  ${size} byte, lưu từ ${localTime(keptAt)}`);
  }
  const sound = missing.length + damaged.length === 0;
  if (sound) terminal.out('Tài liệu nào cũng còn nguyên.');
  return sound ? 0 : 1;
}
