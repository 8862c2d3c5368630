import type { CliCommand } from '../cli-command.ts';

/** Prints what is well and what is not, with what to do about it. */
export const doctor: CliCommand = {
  words: ['doctor'],
  usage: 'doctor',
  summary: 'Kiểm tra cài đặt, máy chủ, dữ liệu, kho tài liệu và các kênh; nói rõ việc cần sửa',
  async run(args, terminal) {
    if (args.length > 0) {
      terminal.error('Cách dùng: npm run cchc -- doctor');
      return 2;
    }
    terminal.progress('Đang kiểm tra…');
    const findings = await terminal.checks();
    for (const { ok, what, fix } of findings) {
      terminal.out(`${ok ? '✓' : '⚠'} ${what}`);
      if (fix !== null) terminal.out(`    ${fix}`);
    }
    const wrong = findings.filter(({ ok }) => !ok).length;
    terminal.out(wrong === 0 ? 'Mọi thứ sẵn sàng.' : `Có ${wrong} việc cần sửa.`);
    return wrong === 0 ? 0 : 1;
  },
};
